import { extentOf, makeAxis } from '../../../../src/hosts/page/grid/axis';

const axis = makeAxis({
  lines: 10,
  isHidden: (line) => line === 2 || line === 3,
  usual: 20,
  odd: new Map([
    [1, 50],
    [3, 99],
    [5, 30],
  ]),
});

describe('the lines of a sheet', () => {
  it('leaves hidden lines out', () => {
    expect(axis.count).toBe(8);
    expect(Array.from({ length: 8 }, (_, place) => axis.lineAt(place))).toEqual([0, 1, 4, 5, 6, 7, 8, 9]);
  });

  it('gives the place of a line, and of a hidden one that of the next shown', () => {
    expect([0, 1, 2, 3, 4, 9, 10].map((line) => axis.placeFrom(line))).toEqual([0, 1, 2, 2, 2, 7, 8]);
  });

  it('adds up sizes; those of hidden lines do not count', () => {
    expect([0, 1, 2, 3, 4, 8].map((place) => axis.startOf(place))).toEqual([0, 20, 70, 90, 120, 200]);
    expect([0, 1, 2, 3].map((place) => axis.sizeOf(place))).toEqual([20, 50, 20, 30]);
    expect(axis.total).toBe(200);
  });

  it('gives a stretch of lines its beginning and size', () => {
    expect(extentOf(axis, 1, 4)).toEqual({ start: 20, size: 70 });
    expect(extentOf(axis, 2, 3)).toEqual({ start: 70, size: 0 });
  });

  it('holds for a million lines', () => {
    const long = makeAxis({ lines: 1_048_576, isHidden: () => false, usual: 24, odd: new Map([[7, 42]]) });
    expect(long.total).toBe(1_048_576 * 24 + 18);
    expect(long.startOf(1_000_000)).toBe(24_000_018);
  });
});

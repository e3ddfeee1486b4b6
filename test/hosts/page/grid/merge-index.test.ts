import { MergeIndex } from '../../../../src/hosts/page/grid/merge-index';

const title = { top: 0, left: 0, bottom: 0, right: 7 };
const tall = { top: 10, left: 2, bottom: 90_000, right: 2 };
const across = { top: 60, left: 4, bottom: 70, right: 5 };
const merges = new MergeIndex([title, tall, across, { top: 65, left: 5, bottom: 66, right: 6 }]);

describe('merged regions by place', () => {
  it('finds the region of a cell at its corners and in it', () => {
    expect(merges.at(0, 0)).toBe(title);
    expect(merges.at(0, 7)).toBe(title);
    expect(merges.at(0, 8)).toBeNull();
    expect(merges.at(1, 0)).toBeNull();
  });

  it('finds a region that reaches over many rows', () => {
    expect(merges.at(89_999, 2)).toBe(tall);
    expect(merges.at(90_001, 2)).toBeNull();
  });

  it('takes the first one where two overlap', () => {
    expect(merges.at(65, 5)).toBe(across);
  });

  it('gives a cell that is not merged as a range of its own', () => {
    expect(merges.rangeAt({ row: 3, column: 4 })).toEqual({ top: 3, left: 4, bottom: 3, right: 4 });
  });
});

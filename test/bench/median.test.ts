import { median } from '../../bench/measuring/median';

describe('median of rounds', () => {
  test('an odd count has a middle one, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test('an even count has the mean of the two middle ones', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  test('values are compared as numbers and the list is left alone', () => {
    const list = [10, 9, 2];
    expect(median(list)).toBe(9);
    expect(list).toEqual([10, 9, 2]);
  });

  test('nothing has no median', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

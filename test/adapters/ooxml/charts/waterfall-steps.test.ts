import { waterfallSteps } from '../../../../src/adapters/ooxml/waterfall-steps';

const NONE = { base: 0, riseAbove: 0, riseBelow: 0, fallAbove: 0, fallBelow: 0, total: 0, top: 0 };

describe('the columns of a waterfall', () => {
  it('hang between running totals', () => {
    expect(waterfallSteps([{ value: 3 }, { value: 2 }, { value: -1 }])).toEqual([
      { ...NONE, riseAbove: 3, top: 3 },
      { ...NONE, base: 3, riseAbove: 2, top: 5 },
      { ...NONE, base: 4, fallAbove: 1, top: 5 },
    ]);
  });

  it('cross zero in both directions', () => {
    expect(waterfallSteps([{ value: 3 }, { value: -5 }, { value: 6 }]).slice(1)).toEqual([
      { ...NONE, fallAbove: 3, fallBelow: -2, top: 3 },
      { ...NONE, riseAbove: 4, riseBelow: -2, top: 4 },
    ]);
  });

  it('hang from above below zero', () => {
    expect(waterfallSteps([{ value: -3 }, { value: -2 }, { value: 1 }])).toEqual([
      { ...NONE, fallBelow: -3 },
      { ...NONE, base: -3, fallBelow: -2, top: -3 },
      { ...NONE, base: -4, riseBelow: -1, top: -4 },
    ]);
  });

  it('end in a total that stands on zero, and go on from there', () => {
    expect(waterfallSteps([{ value: 2 }, { value: 1.5, total: true }, { value: 1 }]).slice(1)).toEqual([
      { ...NONE, total: 1.5, top: 1.5 },
      { ...NONE, base: 1.5, riseAbove: 1, top: 2.5 },
    ]);
  });

  it('draw nothing for a step that is not known', () => {
    expect(waterfallSteps([{ value: 2 }, { value: null }, { value: 1 }])[2]).toEqual({
      ...NONE,
      base: 2,
      riseAbove: 1,
      top: 3,
    });
  });
});

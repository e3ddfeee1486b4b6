import { hidiroglouBerthelot, type HbOptions } from '../../../src/core/detectors/hidiroglou-berthelot';

/** Known answers: methods.md §1. */
const previous = [19, 5, 19, 6, 1, 2, 8, 14, 3, 2];
const current = [4, 14, 18, 7, 1, 5, 3, 16, 2, 6];

function decided(options: HbOptions = {}, now = current, then = previous) {
  const result = hidiroglouBerthelot(now, then, options);
  if (result.state !== 'decided') throw new Error(result.why);
  return result;
}

describe('Hidiroglou–Berthelot', () => {
  it('gives the known quartiles, bounds and flags with quartiles of type 7', () => {
    const { medianRatio, quartiles, bounds, flagged, reference } = decided();
    expect(medianRatio).toBeCloseTo(1.071428571, 9);
    expect(quartiles.map((q) => q.toFixed(9))).toEqual(['-0.931403756', '0.081874661', '2.302734644']);
    expect(bounds[0]).toBeCloseTo(-3.971239007, 8);
    expect(bounds[1]).toBeCloseTo(8.965314592, 8);
    expect(flagged.map(({ index }) => index)).toEqual([0, 6]);
    expect(flagged[0]!.effect).toBeCloseTo(-17.82478318, 8);
    expect(reference).toBe(false);
  });

  it('gives other bounds, and flags one unit only, with quartiles of type 6', () => {
    const { bounds, flagged } = decided({ type: 6 });
    expect(bounds[0]).toBeCloseTo(-8.653224044, 8);
    expect(bounds[1]).toBeCloseTo(13.107729463, 8);
    expect(flagged.map(({ index }) => index)).toEqual([0]);
  });

  it('flags nobody with tenths for quartiles and a wider fence', () => {
    const { bounds, flagged } = decided({ c: 7, pct: 0.1, u: 0.4 });
    expect(bounds[0]).toBeCloseTo(-36.54097822, 7);
    expect(bounds[1]).toBeCloseTo(26.09955527, 7);
    expect(flagged).toEqual([]);
  });

  it('says between which current values a unit would not have been flagged', () => {
    const [first, seventh] = decided().flagged;
    expect(first!.expected[0]).toBeCloseTo(10.652252, 6);
    expect(first!.expected[1]).toBeCloseTo(46.983401, 6);
    expect(seventh!.expected[0]).toBeCloseTo(3.565419, 6);
    expect(seventh!.expected[1]).toBeCloseTo(24.194337, 6);
  });

  it('judges the ends of an expected range as just inside, and a little beyond as outside', () => {
    for (const { index, expected } of decided().flagged) {
      for (const [end, outwards] of [
        [expected[0], 0.999999],
        [expected[1], 1.000001],
      ] as const) {
        const effect = (value: number): number => {
          const ratio = value / previous[index]!;
          const m = 1.0714285714285714;
          return (ratio < m ? 1 - m / ratio : ratio / m - 1) * Math.sqrt(Math.max(value, previous[index]!));
        };
        const [low, high] = decided().bounds;
        expect(effect(end * outwards) < low || effect(end * outwards) > high).toBe(true);
      }
    }
  });

  it('leaves out units without two positive values, each with its reason', () => {
    const result = hidiroglouBerthelot([1, NaN, 0, 4, 5], [1, 2, 3, NaN, -1]);
    expect(result).toEqual({
      state: 'undecided',
      why: 'too-few',
      n: 1,
      excluded: [
        { index: 1, why: 'current-missing' },
        { index: 2, why: 'current-not-positive' },
        { index: 3, why: 'previous-missing' },
        { index: 4, why: 'previous-not-positive' },
      ],
    });
  });

  it('takes a wider quantile where a quarter and more share one ratio, and never flags everybody', () => {
    const then = Array.from({ length: 20 }, () => 100);
    const now = then.map((value, i) => (i < 16 ? value : value * (1 + (i - 15) / 10)));
    const { flagged } = decided({}, [...now, 5000], [...then, 100]);
    expect(flagged.map(({ index }) => index)).toEqual([20]);
  });

  it('is undecided where nothing differs and no least distance is allowed for', () => {
    const same = [1, 1, 1, 1, 1, 1];
    expect(hidiroglouBerthelot(same, same, { a: 0 })).toMatchObject({ state: 'undecided', why: 'no-spread' });
    expect(hidiroglouBerthelot(same, same)).toMatchObject({ state: 'decided', flagged: [] });
  });

  it('is for reference only below ten units', () => {
    expect(decided({}, current.slice(0, 9), previous.slice(0, 9)).reference).toBe(true);
  });
});

import fc from 'fast-check';
import { normalQuantile } from '../../../src/core/detectors/normal-quantile';
import { orderStatistic } from '../../../src/core/detectors/order-statistic';
import { medianOf, quantile } from '../../../src/core/detectors/quantile';

describe('order statistics', () => {
  it('are those of the sorted list', () => {
    const lists = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lists, fc.nat(), (list, seed) => {
        const k = seed % list.length;
        const sorted = Float64Array.from(list).sort();
        expect(orderStatistic(Float64Array.from(list), list.length, k)).toBe(sorted[k]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('give quartiles of both kinds, and tell nothing of no values', () => {
    const of = (p: number, type: 6 | 7): number => quantile(Float64Array.of(9, 1, 3, 7, 5), 5, p, type);
    expect([of(0.25, 7), of(0.5, 7), of(0.75, 7)]).toEqual([3, 5, 7]);
    expect([of(0.25, 6), of(0.5, 6), of(0.75, 6)]).toEqual([2, 5, 8]);
    expect(of(0.01, 6)).toBe(1);
    expect(medianOf(new Float64Array(0), 0)).toBeNaN();
  });
});

describe('the inverse of the normal distribution', () => {
  it('gives the factors that methods name', () => {
    expect(normalQuantile(0.75)).toBeCloseTo(0.6744897502, 8);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655, 8);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.0902323062, 7);
    expect(normalQuantile(0.999)).toBeCloseTo(3.0902323062, 7);
  });
});

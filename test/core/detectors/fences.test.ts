import fc from 'fast-check';
import { adjustedBoxplot } from '../../../src/core/detectors/adjusted-boxplot';
import { asymmetricFence } from '../../../src/core/detectors/asymmetric-fence';
import type { FenceResult } from '../../../src/core/detectors/detection';
import { madFence } from '../../../src/core/detectors/mad-fence';
import { medcouple } from '../../../src/core/detectors/medcouple';
import { quartileMethod } from '../../../src/core/detectors/quartile-method';
import { tukeyFence } from '../../../src/core/detectors/tukey-fence';

/** Known answers: methods.md §2. */
const weights = [102, 98, 101, 99, 100, 97, 103, 160];

function decided(result: FenceResult) {
  if (result.state !== 'decided') throw new Error(result.why);
  return result;
}

function flags(result: FenceResult, values: readonly number[], strong: boolean): number[] {
  return decided(result)
    .flagged.filter((flag) => flag.strong === strong)
    .map(({ index }) => values[index]!);
}

describe('fences on one value', () => {
  it('median and MAD', () => {
    const { bounds, flagged } = decided(madFence(weights));
    expect(bounds[0]).toBeCloseTo(91.6044, 4);
    expect(bounds[1]).toBeCloseTo(109.3956, 4);
    expect(flagged.map(({ index }) => index)).toEqual([7]);
    expect(flagged[0]!.score).toBeCloseTo(20.0661, 4);
    expect(flagged[0]!.strong).toBe(true);
  });

  it('take 5 % of the median as scale where more than half of the values are equal', () => {
    expect(decided(madFence([100, 100, 100, 100, 100, 200])).bounds).toEqual([85, 115]);
    expect(madFence([0, 0, 0, 0, 0, 7])).toEqual({ state: 'undecided', why: 'no-spread', n: 6 });
  });

  it('Tukey', () => {
    const { bounds, flagged } = decided(tukeyFence(weights));
    expect(bounds).toEqual([93.5, 107.5]);
    expect(flagged).toMatchObject([{ index: 7, strong: true }]);
  });

  it('an asymmetric fence gives each side its own distance', () => {
    const { bounds } = decided(asymmetricFence([1, 2, 3, 5, 9]));
    expect(bounds).toEqual([2 - 3 * 1, 5 + 3 * 2]);
  });

  it('the quartile method, with what is unusual and what must be corrected', () => {
    const a = [-1, 9, 17, 7, 5, 2, 2, -8, 14, 9, 19, 3, 2, 1, -3];
    expect(decided(quartileMethod(a)).bounds).toEqual([-2, 18]);
    expect(flags(quartileMethod(a), a, true)).toEqual([-8]);
    expect(flags(quartileMethod(a), a, false)).toEqual([19, -3]);
    const b = [-13, 10, 17, 14, 19, 11, 10, 12, 2, 5, 16, -9, 4, 9, -13];
    expect(decided(quartileMethod(b)).bounds).toEqual([-10, 20]);
    expect(flags(quartileMethod(b), b, false)).toEqual([-13, -13]);
    expect(flags(quartileMethod(b), b, true)).toEqual([]);
  });

  it('say nothing of four values, whatever they are, and leave missing ones out', () => {
    for (const method of [madFence, tukeyFence, asymmetricFence, quartileMethod, adjustedBoxplot]) {
      expect(method([1, 2, 3, 1e9])).toEqual({ state: 'undecided', why: 'too-few', n: 4 });
      expect(method([NaN, ...weights, Infinity])).toMatchObject({ n: 8 });
    }
  });

  it('point at the place in the input, missing values counted', () => {
    expect(decided(madFence([NaN, ...weights])).flagged[0]!.index).toBe(8);
  });
});

/** The median of the kernel over all pairs, written out: the slow way. */
function slowMedcouple(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const median = n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
  const ties = sorted.filter((value) => value === median).length;
  const low = sorted.filter((value) => value <= median);
  const high = sorted.filter((value) => value >= median);
  const kernels: number[] = [];
  high.forEach((a, i) => {
    low.forEach((b, j) => {
      // among values on the median: ranks from 1 upwards in both lists
      const rank = i + 1 + (j - (low.length - ties) + 1) - 1 - ties;
      kernels.push(a === b ? Math.sign(rank) : (a - median - (median - b)) / (a - b));
    });
  });
  kernels.sort((x, y) => x - y);
  const half = kernels.length >> 1;
  return kernels.length % 2 === 1 ? kernels[half]! : (kernels[half - 1]! + kernels[half]!) / 2;
}

describe('the medcouple', () => {
  it('is 0 of symmetric values, positive of a tail to the right, and turns its sign with the values', () => {
    expect(medcouple(Float64Array.of(1, 2, 3, 4, 5))).toBeCloseTo(0, 12);
    const skewed = medcouple(Float64Array.of(1, 2, 3, 6, 10));
    expect(skewed).toBeCloseTo(0.5, 12);
    expect(medcouple(Float64Array.of(-1, -2, -3, -6, -10))).toBeCloseTo(-skewed, 12);
  });

  it('equals the median over all pairs, ties and all', () => {
    const values = fc.array(fc.integer({ min: -6, max: 20 }), { minLength: 3, maxLength: 25 });
    fc.assert(
      fc.property(values, (list) => {
        expect(medcouple(Float64Array.from(list))).toBeCloseTo(slowMedcouple(list), 9);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('moves the whiskers of a boxplot towards the tail', () => {
    const values = [1, 1.2, 1.5, 2, 2.5, 3, 4, 6, 9, 14];
    const { bounds } = decided(adjustedBoxplot(values));
    const plain = decided(tukeyFence(values)).bounds;
    expect(bounds[0]).toBeGreaterThan(plain[0]);
    expect(bounds[1]).toBeGreaterThan(plain[1]);
  });
});

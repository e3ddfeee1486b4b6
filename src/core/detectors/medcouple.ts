import { medianOf } from './quantile';

/** Halvings of the interval [−1, 1]: below the noise of doubles. */
const HALVINGS = 60;

/**
 * Kernel of a value at or above the median and one at or below it: where their distances from the median lean.
 * Both on the median: by their ranks among the values there. @param tie number of values equal to the median
 */
function kernel(above: number, below: number, i: number, j: number, tie: number): number {
  if (above !== below) return (above + below) / (above - below);
  return Math.sign(tie - 1 - i - j);
}

/**
 * How skewed values are, −1 … 1, whatever outliers there are; 0 of symmetric values. The median over all pairs of the
 * kernel, found by halving: the kernel falls along both orders, so that pairs above a limit are counted in one walk.
 * @example medcouple(Float64Array.of(1, 2, 3, 5, 9)) // 0.333333
 * @source Brys, Hubert and Struyf (2004)
 */
export function medcouple(values: Float64Array): number {
  const n = values.length;
  if (n < 3) return 0;
  const median = medianOf(values.slice(), n);
  const centred = values.map((value) => value - median).sort();
  // both from the outside in: the values above from large to small, those below from the median downwards
  const above = centred.filter((value) => value >= 0).reverse();
  const below = centred.filter((value) => value <= 0).reverse();
  const tie = centred.filter((value) => value === 0).length;
  const of = (i: number, j: number): number =>
    kernel(above[i]!, below[j]!, Math.max(0, i - (above.length - tie)), j, tie);
  const pairs = above.length * below.length;

  /** pairs whose kernel is at least `limit` */
  const atLeast = (limit: number): number => {
    let count = 0;
    let j = below.length;
    for (let i = 0; i < above.length; i++) {
      while (j > 0 && of(i, j - 1) < limit) j--;
      count += j;
    }
    return count;
  };

  /** the kernel of rank `k`, the largest being 1 */
  const ranked = (k: number): number => {
    let low = -1;
    let high = 1;
    if (atLeast(high) >= k) return high;
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (low + high) / 2;
      if (atLeast(middle) >= k) low = middle;
      else high = middle;
    }
    return low;
  };

  const half = Math.floor(pairs / 2);
  return pairs % 2 === 1 ? ranked(half + 1) : (ranked(half) + ranked(half + 1)) / 2;
}

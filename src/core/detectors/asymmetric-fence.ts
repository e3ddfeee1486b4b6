import type { FenceResult } from './detection';
import { judgeByFence, type Fence } from './fence';
import type { QuantileType } from './quantile';
import { QUARTILE_TO_SIGMA, quartiles } from './quartiles';

export interface AsymmetricOptions {
  /** distances from median to quartile, beyond the quartile, either side by its own */
  readonly k?: number;
  readonly strong?: number;
  readonly type?: QuantileType;
}

/**
 * Q1 − 3(Q2 − Q1) … Q3 + 3(Q3 − Q2): each side by its own spread, for values that are skewed to one side.
 * Undecided below 5 values and where either side has no spread.
 * @example asymmetricFence([1, 1, 2, 2, 3, 4, 6, 9, 15, 40]).bounds // [-2.5, 22.5]
 * @source methods.md §2
 */
export function asymmetricFence(values: ArrayLike<number>, options: AsymmetricOptions = {}): FenceResult {
  const { k = 3, strong = 6, type = 7 } = options;
  return judgeByFence(
    values,
    (kept): Fence | null => {
      const [q1, middle, q3] = quartiles(kept, type);
      const below = middle - q1;
      const above = q3 - middle;
      if (!(below > 0 && above > 0)) return null;
      return {
        middle,
        low: q1 - k * below,
        high: q3 + k * above,
        scaleLow: below / QUARTILE_TO_SIGMA,
        scaleHigh: above / QUARTILE_TO_SIGMA,
      };
    },
    (fence) => {
      const more = (strong - k) * QUARTILE_TO_SIGMA;
      return { ...fence, low: fence.low - more * fence.scaleLow, high: fence.high + more * fence.scaleHigh };
    },
  );
}

import type { FenceResult } from './detection';
import { judgeByFence, type Fence } from './fence';
import type { QuantileType } from './quantile';
import { QUARTILE_TO_SIGMA, quartiles } from './quartiles';

export interface QuartileMethodOptions {
  /** multiplier of "unusual" */
  readonly unusual?: number;
  /** multiplier of "must be corrected" */
  readonly mustFix?: number;
  /** least distance, as a share of the median */
  readonly a?: number;
  readonly type?: QuantileType;
}

/**
 * Q2 − m·max(Q2 − Q1, |A·Q2|) … Q2 + m·max(Q3 − Q2, |A·Q2|), strictly, with two multipliers: 2.5 is unusual, 4 must be
 * corrected (strong). Negative values are allowed. Undecided below 5 values and where a side has no spread.
 * @example quartileMethod([-1, 9, 17, 7, 5, 2, 2, -8, 14, 9, 19, 3, 2, 1, -3]).bounds // [-2, 18]
 * @source Banff, "current" method, quartiles of type 6; methods.md §2
 */
export function quartileMethod(values: ArrayLike<number>, options: QuartileMethodOptions = {}): FenceResult {
  const { unusual = 2.5, mustFix = 4, a = 0.05, type = 6 } = options;
  const fence = (middle: number, below: number, above: number, m: number): Fence => ({
    middle,
    low: middle - m * below,
    high: middle + m * above,
    scaleLow: below / QUARTILE_TO_SIGMA,
    scaleHigh: above / QUARTILE_TO_SIGMA,
  });
  return judgeByFence(
    values,
    (kept) => {
      const [q1, q2, q3] = quartiles(kept, type);
      const least = Math.abs(a * q2);
      const below = Math.max(q2 - q1, least);
      const above = Math.max(q3 - q2, least);
      return below > 0 && above > 0 ? fence(q2, below, above, unusual) : null;
    },
    ({ middle, scaleLow, scaleHigh }) =>
      fence(middle, scaleLow * QUARTILE_TO_SIGMA, scaleHigh * QUARTILE_TO_SIGMA, mustFix),
  );
}

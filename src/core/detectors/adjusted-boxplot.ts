import type { FenceResult } from './detection';
import { judgeByFence, type Fence } from './fence';
import { medcouple } from './medcouple';
import type { QuantileType } from './quantile';
import { QUARTILE_TO_SIGMA, quartiles } from './quartiles';

/** Values in a group: beyond, a boxplot of a million is no help to anybody. */
const MOST_VALUES = 1_000_000;

export interface AdjustedBoxplotOptions {
  readonly k?: number;
  readonly type?: QuantileType;
}

/**
 * A boxplot whose whiskers follow the skew: Q1 − 1.5e^(−4MC)·IQR … Q3 + 1.5e^(3MC)·IQR for a medcouple MC ≥ 0, and
 * e^(−3MC), e^(4MC) for MC < 0. Undecided below 5 values and where the quartiles agree.
 * @example adjustedBoxplot([1, 1, 2, 2, 3, 4, 6, 9, 15, 40]).bounds // [1.046549, 60.306636]
 * @source Hubert and Vandervieren (2008)
 */
export function adjustedBoxplot(values: ArrayLike<number>, options: AdjustedBoxplotOptions = {}): FenceResult {
  const { k = 1.5, type = 7 } = options;
  return judgeByFence(values, (kept): Fence | null => {
    const skew = medcouple(kept.subarray(0, MOST_VALUES));
    const [q1, middle, q3] = quartiles(kept, type);
    const range = q3 - q1;
    if (!(range > 0)) return null;
    const [below, above] = skew >= 0 ? [-4, 3] : [-3, 4];
    return {
      middle,
      low: q1 - k * Math.exp(below * skew) * range,
      high: q3 + k * Math.exp(above * skew) * range,
      scaleLow: range / (2 * QUARTILE_TO_SIGMA),
      scaleHigh: range / (2 * QUARTILE_TO_SIGMA),
    };
  });
}

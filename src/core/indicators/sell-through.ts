import { PERCENT, type Amount, type Indicator } from './indicator';
import { ratio } from './ratio';
import { sumOf } from './sum-of';

/** Sales value and output value of the same enterprises, in one unit. */
export interface SalesAndOutput {
  readonly sales: readonly Amount[];
  readonly output: readonly Amount[];
}

/**
 * Sell-through (产销率): ΣS/ΣV·100, a ratio of sums and never a mean of ratios.
 * @returns percent, unrounded; undefined when a part is missing, and when the output is zero or negative
 * @source domain.md §4
 * @example sellThrough({ sales: [17.4], output: [18] }) // 96.666667 %
 * @example sellThrough({ sales: [50, 90], output: [100, 100] }) // 70 %
 * @example sellThrough({ sales: [1], output: [0] }) // undefined: base-is-zero
 */
export function sellThrough({ sales, output }: SalesAndOutput): Indicator {
  return ratio({ sales: sumOf(sales), output: sumOf(output) }, 100, PERCENT);
}

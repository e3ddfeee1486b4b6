import { PERCENT, type Amount, type Indicator } from './indicator';
import { ratio } from './ratio';

/** A profit and the revenue it is measured by, of the same period, in one unit. */
export interface ProfitAndRevenue {
  readonly profit: Amount;
  readonly revenue: Amount;
}

/**
 * Margin (利润率): profit/revenue·100. Which profit and which revenue is said by the pack: 利润总额/主营业务收入 in 2013.
 * @returns percent, unrounded, negative for a loss; undefined when a figure is missing, and when the revenue is zero or
 *   negative
 * @source domain.md §4
 * @example margin({ profit: 8, revenue: 100 }) // 8 %
 * @example margin({ profit: -8, revenue: 100 }) // -8 %
 * @example margin({ profit: 8, revenue: -100 }) // undefined: base-is-negative
 */
export function margin({ profit, revenue }: ProfitAndRevenue): Indicator {
  return ratio({ profit, revenue }, 100, PERCENT);
}

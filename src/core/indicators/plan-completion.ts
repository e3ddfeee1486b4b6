import { PERCENT, undefinedBecause, type Indicator } from './indicator';
import { quantityIn, type Quantity } from './quantity-in';
import { ratio } from './ratio';

/** What was done since January and what was planned for the year; the units may differ within one dimension. */
export interface DoneAndPlan {
  readonly cumulative: Quantity;
  readonly plan: Quantity;
}

/**
 * Completion of the plan of the year (完成计划): cum/plan·100. A forecast is no completion.
 * @returns percent, unrounded; undefined when a figure is missing, when the plan is zero or negative, and for units of
 *   different dimensions
 * @source domain.md §4
 * @example planCompletion({ cumulative: { value: 82983, unit: '万元' }, plan: { value: 72000, unit: '万元' } }) // 115.254167 %
 * @example planCompletion({ cumulative: { value: 8430000, unit: '千元' }, plan: { value: 120, unit: '亿元' } }) // 70.25 %
 * @example planCompletion({ cumulative: { value: 3, unit: '亩' }, plan: { value: 120, unit: '亿元' } }) // undefined: units-differ
 */
export function planCompletion({ cumulative, plan }: DoneAndPlan): Indicator {
  const done = quantityIn(cumulative, plan.unit);
  if (done === undefined) return undefinedBecause('units-differ', PERCENT, { operand: 'cumulative' });
  return ratio({ cumulative: done, plan: plan.value }, 100, PERCENT);
}

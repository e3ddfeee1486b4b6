import { defined, missingOf, undefinedBecause, type Indicator } from './indicator';
import type { DoneAndPlan } from './plan-completion';
import { quantityIn } from './quantity-in';

/** Done, planned, and the month up to which it was done. */
export interface DonePlanAndMonth extends DoneAndPlan {
  /** 1–12 */
  readonly month: number;
}

/**
 * What each remaining month has to bring for the plan to be met: (plan − cum)/(12 − month).
 * @returns in the unit of the plan, for one month; zero or negative when the plan is met already. Undefined in
 *   December, when a figure is missing, and for units of different dimensions.
 * @source domain.md §4
 * @example requiredPace({ cumulative: { value: 84.3, unit: '亿元' }, plan: { value: 120, unit: '亿元' }, month: 9 }) // 11.9 亿元
 * @example requiredPace({ cumulative: { value: 1, unit: '亿元' }, plan: { value: 120, unit: '亿元' }, month: 12 }) // undefined: year-over
 */
export function requiredPace({ cumulative, plan, month }: DonePlanAndMonth): Indicator {
  const { unit } = plan;
  if (month >= 12) return undefinedBecause('year-over', unit);
  const done = quantityIn(cumulative, unit);
  if (done === undefined) return undefinedBecause('units-differ', unit, { operand: 'cumulative' });
  const missing = missingOf({ cumulative: done, plan: plan.value });
  if (missing !== null) return undefinedBecause('missing', unit, { operand: missing });
  return defined((plan.value! - done!) / (12 - month), unit);
}

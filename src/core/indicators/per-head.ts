import { undefinedBecause, type Amount, type Indicator } from './indicator';
import type { Quantity } from './quantity-in';
import { ratio } from './ratio';

/** An amount of a period and the average number of persons employed in it. */
export interface AmountAndPersons {
  readonly amount: Quantity;
  /** 人, an average over the period; a sum of months would make the figure too small */
  readonly persons: Amount;
}

/**
 * An amount for each person employed (人均).
 * @returns in the unit of the amount / 人, unrounded; undefined when a figure is missing and when nobody is employed
 * @source domain.md §4, form B203 row 403
 * @example perHead({ amount: { value: 96000, unit: '千元' }, persons: 160 }) // 600 千元/人
 * @example perHead({ amount: { value: 96000, unit: '千元' }, persons: 0 }) // undefined: base-is-zero
 */
export function perHead({ amount, persons }: AmountAndPersons): Indicator {
  const unit = `${amount.unit}/人`;
  if (persons !== null && persons < 0) return undefinedBecause('base-is-negative', unit, { operand: 'persons' });
  return ratio({ amount: amount.value, persons }, 1, unit);
}

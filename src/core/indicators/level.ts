import { defined, missingOf, undefinedBecause, type Indicator } from './indicator';
import type { Quantity } from './quantity-in';

/**
 * A figure as it is: the scale that a growth belongs to.
 * @returns in its own unit; undefined when it is missing
 * @example level({ value: 8430000, unit: '千元' }) // 8430000 千元
 */
export function level({ value, unit }: Quantity): Indicator {
  const missing = missingOf({ value });
  return missing === null ? defined(value!, unit) : undefinedBecause('missing', unit, { operand: 'now' });
}

import { unitOf } from '../model/unit';
import type { Amount } from './indicator';

/** A value with its unit. */
export interface Quantity {
  readonly value: Amount;
  readonly unit: string;
}

/**
 * A quantity in another unit of its dimension. Conversion is always asked for, never silent.
 * @returns null for a missing value; undefined where the two units cannot be converted
 * @source domain.md §4: 84.3亿元 = 8 430 000 千元
 * @example quantityIn({ value: 8430000, unit: '千元' }, '亿元') // 84.3
 */
export function quantityIn({ value, unit }: Quantity, wanted: string): Amount | undefined {
  const [from, to] = [unitOf(unit), unitOf(wanted)];
  if (from.dimension !== to.dimension || (from.dimension === 'other' && unit !== wanted)) return undefined;
  if (value === null || !Number.isFinite(value)) return null;
  if (from.factor === to.factor) return value;
  // a division by a whole factor rounds once; a multiplication by its inverse would round twice
  return from.factor > to.factor ? value * (from.factor / to.factor) : value / (to.factor / from.factor);
}

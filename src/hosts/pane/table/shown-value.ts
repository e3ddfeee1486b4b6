import { formatNumber, UNDEFINED_MARK } from '../../../locales/format';
import type { ShownValue } from '../../worker/table/table-messages';

/** Decimal digits that a double holds for certain: a sum of tenths is not told as 0.30000000000000004. */
const DIGITS = 15;
/** Longest text shown of a cell. */
const LONGEST = 200;

/** A value as it stands in its cell: a number without separators, since it may as well be a year or a code. */
export function shownValue(value: ShownValue): string {
  if (value === null) return UNDEFINED_MARK;
  return typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : value.slice(0, LONGEST);
}

/** A number that was worked out. */
export const shownResult = (value: number): string => formatNumber(Number(value.toPrecision(DIGITS)));

import type { CellRef } from '../core/model/cell';
import { addressOf } from '../core/model/cell';
import type { Period } from '../core/model/period';
import { plainDecimal, roundDecimal } from '../core/rounding/decimal-text';
import { fill } from './fill';
import { lookUp } from './look-up';
import type { Words } from './words';

/** What is shown for a value that does not exist. */
export const UNDEFINED_MARK = '—';

/** Most digits after the point that are shown when nothing says how many a value has. */
const FREE_DECIMALS = 4;

/**
 * A number for people: thousands separators, no exponent.
 * @param decimals digits after the point; without it the value's own digits, at most four
 * @example formatNumber(1240.5) // '1,240.5'
 */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return UNDEFINED_MARK;
  const own = plainDecimal(value).split('.')[1]?.length ?? 0;
  const text = roundDecimal(value, decimals ?? Math.min(own, FREE_DECIMALS));
  const trimmed = decimals === undefined && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  const [whole = '0', fraction] = trimmed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A unit by its printed Chinese name in the language asked for; a unit that is not known is left as printed. */
export function formatUnit(unit: string, words: Words): string {
  return lookUp(words.units, unit) ?? unit;
}

/** A value with its unit; a missing one as a dash. @example formatQuantity(1240, '千元', zhCN) // '1,240 千元' */
export function formatQuantity(value: number | null, unit: string | null, words: Words, decimals?: number): string {
  if (value === null || !Number.isFinite(value)) return UNDEFINED_MARK;
  const number = formatNumber(value, decimals);
  if (unit === null || unit === '' || unit === '1') return number;
  return unit === '%' ? `${number}%` : `${number} ${formatUnit(unit, words)}`;
}

/** @example formatMonth({ year: 2013, month: 9 }, zhCN) // '2013年9月' */
export function formatMonth(period: Period, words: Words): string {
  const month = lookUp(words.months, String(period.month)) ?? String(period.month);
  return fill(words.months.pattern, { year: period.year, month });
}

/** A cell as Excel writes it; quotes a sheet name only where Excel would. @example formatCell(ref) // '财务状况!E12' */
export function formatCell(ref: CellRef): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(ref.sheet);
  const sheet = plain ? ref.sheet : `'${ref.sheet.replace(/'/g, "''")}'`;
  return `${sheet}!${addressOf(ref)}`;
}

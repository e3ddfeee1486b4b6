import { roundDecimal } from '../rounding/decimal-text';
import { WRONG_TYPE, type FormulaError } from './value';

/** Grouped by thousands or not, with digits after the point that are always shown (0) or only where they are (#). */
const NUMBER = /^(#,##)?0(?:\.(0*)(#*))?$/;
const DATE = 'yyyy-mm-dd';
const DAY_MS = 86_400_000;
/** The day after 9999-12-31, the last one that spreadsheets have. */
const END_OF_DAYS = 2_958_466;
/** Spreadsheets keep 15 digits of a number. */
const DIGITS = 15;

/** Whether TEXT is worked out for a format: the few that our templates write. */
export const isKnownFormat = (format: unknown): boolean =>
  typeof format === 'string' && (format === DATE || NUMBER.test(format));

/**
 * A number as Excel's TEXT writes it. A point is written even where no digit follows it: 95 as `0.##` is `95.`
 * @param format one of `isKnownFormat`
 * @example textFormat(1240.5, '#,##0.##') // '1,240.5'
 */
export function textFormat(value: number, format: string): string | FormulaError {
  if (format === DATE) return dateText(value);
  const match = NUMBER.exec(format);
  if (!match) return WRONG_TYPE;
  const [, grouping, fixed, optional] = match;
  const least = fixed?.length ?? 0;
  const most = least + (optional?.length ?? 0);
  const [whole = '0', fraction = ''] = roundDecimal(Math.abs(Number(value.toPrecision(DIGITS))), most).split('.');
  const shown = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const point = format.includes('.') ? '.' : '';
  const grouped = grouping === undefined ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${point}${shown}`;
}

/** The day of a number of the 1900 date system, which counts a 29 February 1900 that never was. */
function dateText(serial: number): string | FormulaError {
  const day = Math.floor(serial);
  if (!(day >= 0 && day < END_OF_DAYS)) return WRONG_TYPE;
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  const days = day > 60 ? day : day + 1;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}

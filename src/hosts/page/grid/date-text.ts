import { formatKind, isMonthFormat } from '../../../core/reading/number-format';
import { dayOfSerial, serialOfDay } from '../../../core/reading/day-number';

/** Days from the first day of the 1900 date system to that of 1904. */
const SINCE_1904 = 1462;
const SECONDS = 86_400;

const two = (part: number): string => String(part).padStart(2, '0');

export const isDateFormat = (format: string): boolean => formatKind(format) === 'date';

/** A number of a date or time format, always in one way of writing: 2013-09-30, 2013-09, 08:30; null when it is no day. */
export function dateText(value: number, format: string, dateSystem: 1900 | 1904): string | null {
  const seconds = Math.round((value - Math.floor(value)) * SECONDS) % SECONDS;
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (!/[yd年日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return value >= 0 && value < 1 ? time : null;
  const day = dayOfSerial(dateSystem === 1904 ? value + SINCE_1904 : value);
  if (!day) return null;
  const month = `${String(day.year)}-${two(day.month)}`;
  if (isMonthFormat(format)) return month;
  const date = `${month}-${two(day.day)}`;
  return /[hs]/i.test(format.replace(/"[^"]*"|\[\$[^\]]*\]/g, '')) && seconds > 0 ? `${date} ${time}` : date;
}

const WRITTEN = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

/** The day number of a written day, 2013-10-08 or 2013年10月8日; null when it is none. */
export function serialOfText(text: string, dateSystem: 1900 | 1904): number | null {
  const match = WRITTEN.exec(text.trim());
  const serial = match ? serialOfDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
  if (serial === null) return null;
  return dateSystem === 1904 ? serial - SINCE_1904 : serial;
}

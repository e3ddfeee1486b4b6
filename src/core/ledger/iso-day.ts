import { dayOfSerial, serialOfDay } from '../reading/day-number';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of an ISO day (days since the end of 1899), to count with; null when the calendar has no such day. */
export function dayNumber(day: string): number | null {
  const match = ISO_DAY.exec(day);
  return match ? serialOfDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The ISO day of such a number; '' out of range. @example isoDay(41547) // '2013-09-30' */
export function isoDay(serial: number): string {
  const day = dayOfSerial(serial);
  if (day === null) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(day.year)}-${two(day.month)}-${two(day.day)}`;
}

/** Whole days from one ISO day to another; null where one is none. @example daysBetween('2013-10-08', '2013-10-10') // 2 */
export function daysBetween(from: string, to: string): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first === null || last === null ? null : last - first;
}

/** Saturday or Sunday. Day 1 of the 1900 date system, as counted here, was a Sunday. */
export function isWeekend(serial: number): boolean {
  return serial % 7 < 2;
}

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Day 0 of the 1900 date system, its day too many in 1900 left out of account. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The day number (1900 date system) of a day of the calendar; null when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  if (year < 1901 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (time - EPOCH) / DAY;
}

/** The day of a day number; null below 1901 and above 9999. @example dayOfSerial(41547) // { year: 2013, month: 9, day: 30 } */
export function dayOfSerial(serial: number): CalendarDay | null {
  if (!(serial >= 367 && serial < 2_958_466)) return null;
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days from 1899-12-30 and from 1904-01-01 to 1970-01-01. */
const TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;
const MINUTES = 1_440;
/** The last day that a sheet can show: 9999-12-31. */
const LAST_DAY = 2_958_465;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A day and time as a program for sheets keeps it, as a person writes it; a number that is none is left as it is.
 * @example dayAndTime(41556.604166666664, 1900) // '2013-10-09 14:30'
 */
export function dayAndTime(value: number, system: 1900 | 1904): string {
  if (!(value >= 0 && value <= LAST_DAY)) return String(value);
  const minutes = Math.round(value * MINUTES);
  const clock = `${two(Math.floor((minutes % MINUTES) / 60))}:${two(minutes % 60)}`;
  const day = Math.floor(minutes / MINUTES);
  if (day === 0) return clock;
  const date = new Date((day - TO_1970[system]) * 86_400_000).toISOString().slice(0, 10);
  return minutes % MINUTES === 0 ? date : `${date} ${clock}`;
}

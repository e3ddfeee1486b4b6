const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/;
const ZONE = /(?:Z|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;

/** A date of `t="d"` as a day number, and the format that shows it. */
export interface IsoDate {
  readonly serial: number;
  readonly format: string;
}

function dayNumber(text: string, dateSystem: 1900 | 1904): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  if (dateSystem === 1904) return (time - Date.UTC(1904, 0, 1)) / DAY_MS;
  const days = (time - Date.UTC(1899, 11, 30)) / DAY_MS;
  // the 1900 system counts a 29 February 1900 that never was
  return days > 60 ? days : days - 1;
}

function dayFraction(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds >= 60) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/**
 * The day number of an ISO 8601 date, time or both; a zone is left aside, since cells have none.
 * Null when it is none of these, or lies before the date system begins.
 * @example parseIsoDate('2013-09-30', 1900) // { serial: 41547, format: 'yyyy-mm-dd' }
 */
export function parseIsoDate(raw: string, dateSystem: 1900 | 1904): IsoDate | null {
  const text = raw.trim();
  const [datePart = '', timePart] = text.split('T');
  if (timePart === undefined) {
    const day = dayNumber(datePart, dateSystem);
    if (day !== null) return day >= 0 ? { serial: day, format: 'yyyy-mm-dd' } : null;
    const fraction = dayFraction(datePart.replace(ZONE, ''));
    return fraction === null ? null : { serial: fraction, format: 'hh:mm:ss' };
  }
  const day = dayNumber(datePart, dateSystem);
  const fraction = dayFraction(timePart.replace(ZONE, ''));
  if (day === null || day < 0 || fraction === null) return null;
  return { serial: day + fraction, format: 'yyyy-mm-dd hh:mm:ss' };
}

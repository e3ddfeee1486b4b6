import type { WorkCalendar } from '../model/work-calendar';
import { isoDay, isWeekend } from './iso-day';

/** No run of days off is longer; a calendar that says so is not followed for ever. */
const MOST_DAYS = 60;

function isWorked(serial: number, calendar: WorkCalendar | null): boolean {
  const day = isoDay(serial);
  if (calendar?.workedDays.some(({ date }) => date === day)) return true;
  if (calendar?.daysOff.some(({ from, to }) => from <= day && day <= to)) return false;
  return !isWeekend(serial);
}

/**
 * The first working day from a day on (节假日顺延): Saturdays, Sundays and days off are passed over, weekends that are
 * worked instead count.
 * @param calendar null = only weekends are known
 */
export function firstWorkDay(serial: number, calendar: WorkCalendar | null): number {
  for (let day = serial; day < serial + MOST_DAYS; day++) if (isWorked(day, calendar)) return day;
  return serial;
}

import type { FormDefinition } from '../model/form';
import { addMonths, formatPeriod, type Period } from '../model/period';
import type { WorkCalendar } from '../model/work-calendar';
import { serialOfDay } from '../reading/day-number';
import { isoDay } from './iso-day';
import { firstWorkDay } from './work-days';

/** The last day on which a return is in time, and where that comes from. */
export interface DueDate {
  /** ISO day */
  readonly date: string;
  /** `asked` for this run, a `notice` in the pack's calendar, or the `form`'s own day of the month */
  readonly from: 'asked' | 'notice' | 'form';
  /** whether a weekend or holiday moved it */
  readonly moved: boolean;
}

/** A day of the month after the period, moved to a working day; null when the month has no such day. */
function dayOfNextMonth(day: number, period: Period, calendar: WorkCalendar | null): Omit<DueDate, 'from'> | null {
  const { year, month } = addMonths(period, 1);
  const serial = serialOfDay(year, month, day);
  if (serial === null) return null;
  const worked = firstWorkDay(serial, calendar);
  return { date: isoDay(worked), moved: worked !== serial };
}

/**
 * When a form is due for a period. Null where nobody says: then nothing is late.
 * @param asked by form id: a day of the month after the period, or an ISO day that is not moved
 */
export function dueDate(
  form: FormDefinition,
  period: Period,
  calendar: WorkCalendar | null,
  asked: ReadonlyMap<string, number | string> = new Map(),
): DueDate | null {
  const told = asked.get(form.id);
  if (typeof told === 'string') return { date: told, from: 'asked', moved: false };
  const notice = calendar?.dueNotices.find((one) => one.form === form.id && one.period === formatPeriod(period));
  if (told === undefined && notice) return { date: notice.date, from: 'notice', moved: false };
  const day = told ?? form.dueDay;
  const due = day === undefined ? null : dayOfNextMonth(day, period, calendar);
  return due && { ...due, from: told === undefined ? 'form' : 'asked' };
}

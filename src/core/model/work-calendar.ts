import type { BilingualText } from './text';

/** Days off in a row (放假), both ends included, as ISO days. */
export interface DaysOff {
  readonly from: string;
  readonly to: string;
  readonly name: BilingualText;
  /** the notice that sets them */
  readonly source: string;
}

/** A Saturday or Sunday that is worked (调休上班). */
export interface WorkedDay {
  readonly date: string;
  readonly source: string;
}

/** The day by which a form is due for one month, where a notice says so; it is not moved. */
export interface DueNotice {
  /** form id, such as `B204-1` */
  readonly form: string;
  /** `YYYY-MM` */
  readonly period: string;
  readonly date: string;
  readonly source: string;
}

/** Which days are worked, and due dates that were announced: what a due date is moved by. Kept in `calendar.yaml`. */
export interface WorkCalendar {
  readonly daysOff: readonly DaysOff[];
  readonly workedDays: readonly WorkedDay[];
  readonly dueNotices: readonly DueNotice[];
}

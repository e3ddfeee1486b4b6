import type { FormDefinition } from '../model/form';
import type { LedgerFiler } from '../model/ledger';
import type { Period } from '../model/period';
import type { DueDate } from './due-date';
import type { NotDueWhy } from './filing-duty';

/**
 * Where a return stands: `filed` in time, `late`, `missing` (its day has passed, or it has none), `awaited` (its day has
 * not passed), `sent-back` (退回, another is awaited), `not-due`.
 */
export type ReturnState = 'filed' | 'late' | 'missing' | 'awaited' | 'sent-back' | 'not-due';

export const RETURN_STATES: readonly ReturnState[] = ['filed', 'late', 'missing', 'awaited', 'sent-back', 'not-due'];

/** Why nobody has to file a form for a month. */
export type FormRest = 'quarterly' | 'skipped-month';

/** One form of one enterprise (or one book of the zone) for the month. */
export interface ReturnStatus {
  readonly filer: LedgerFiler;
  /** null for a book of the zone */
  readonly name: string | null;
  readonly code: string | null;
  readonly contact: string | null;
  readonly telephone: string | null;
  readonly form: string;
  readonly state: ReturnState;
  /** of `not-due` */
  readonly why: NotDueWhy | null;
  /** ISO day; null where nobody says */
  readonly due: string | null;
  /** whether it is in the register */
  readonly registered: boolean;
  /** filed although it is not due, or not in the register */
  readonly unasked: boolean;
  /** ISO day on which its first revision was received; null where there is none */
  readonly filedOn: string | null;
  /** days after the due date: of a late return when it came, of a missing one until today; null otherwise */
  readonly daysLate: number | null;
  /** of the latest revision; null where there is none */
  readonly revision: number | null;
  /** ISO day of the latest revision, where it is not the first */
  readonly revisedOn: string | null;
  /** reason of the latest revision, or of sending it back or withdrawing it */
  readonly reason: string | null;
  /** whether the latest revision was withdrawn, so that the return is missing again */
  readonly withdrawn: boolean;
  /** questions that were open when the latest revision was accepted */
  readonly questions: number;
}

/** Totals of one form for the month. */
export interface FormStatus {
  readonly form: FormDefinition;
  readonly due: DueDate | null;
  /** null = it is filed for this month */
  readonly rest: FormRest | null;
  /** returns that have to be filed */
  readonly expected: number;
  readonly counts: Readonly<Record<ReturnState, number>>;
  /** filed, late or sent back although not due */
  readonly unasked: number;
  /** 填报率: filed and late of those expected, in percent, unrounded; null when none is expected */
  readonly rate: number | null;
}

/** Who has filed for a month. */
export interface PeriodStatus {
  readonly period: Period;
  /** ISO day on which it is told */
  readonly today: string;
  /** revisions that the ledger has and that were received after that day: they are not there yet */
  readonly later: number;
  /** forms in the order of the pack */
  readonly forms: readonly FormStatus[];
  /** enterprises in the order of the register, then books of the zone, then filers who are not in the register */
  readonly returns: readonly ReturnStatus[];
  readonly expected: number;
  readonly counts: Readonly<Record<ReturnState, number>>;
  /** over all forms, as `FormStatus.rate` */
  readonly rate: number | null;
  /** enterprises that are expected to file anything, and those that have filed all of it */
  readonly enterprises: { readonly expected: number; readonly complete: number };
}

import type { Period } from '../../../../core/model/period';
import type { Refusal } from '../../../../core/model/refusal';
import type { Audience, RuleClass } from '../../../../core/model/rule';

/**
 * What became of one enterprise's returns in one file, the gravest first: `failed` has a mandatory finding, `to-explain`
 * a verify finding without an accepted explanation, `clean` neither (it may have hints). `missing` is no file: a return
 * that is due by the register and was not received.
 */
export const ROW_STATUSES = ['failed', 'to-explain', 'refused', 'unrecognised', 'missing', 'clean', 'skipped'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

export interface ManyRow {
  /** stable while the batch lasts */
  readonly key: string;
  /** as it was given, under its folder; `given.zip!/name.xlsx` inside a zip; null of a missing return */
  readonly path: string | null;
  /** of what was recognised, or of the register for a missing return; both null where nothing is known */
  readonly enterprise: { readonly code: string | null; readonly name: string | null };
  /** ids of the forms received, or missing */
  readonly forms: readonly string[];
  /** that the return states itself; null where it states none */
  readonly period: Period | null;
  readonly status: RowStatus;
  /** findings that the audience may see, by class */
  readonly counts: Readonly<Record<RuleClass, number>>;
  /** verify findings without an accepted explanation */
  readonly toExplain: number;
  /** when the file was last changed, ms since 1970; null of a missing return */
  readonly received: number | null;
  /** why it was not read; null unless `status` is 'refused' */
  readonly refusal: Refusal | null;
  /** why it was passed over, a key of `words.skippedWhy` (`skippedWords`); null unless `status` is 'skipped' */
  readonly skipped: string | null;
  /** whom to ask for a missing return, by the register; null otherwise */
  readonly contact: string | null;
  readonly telephone: string | null;
}

/**
 * `empty`: nothing was added. `listing`: zips are looked into. `asking`: the first returns are asked for their month.
 * `needs-period`: they state none, a person has to. `earlier`: earlier filings are being read. `running`: files are
 * checked. `comparing`: all are checked, the report is being made. `done`, `cancelled`: at rest.
 */
export type ManyPhase =
  'empty' | 'listing' | 'asking' | 'needs-period' | 'earlier' | 'running' | 'comparing' | 'cancelled' | 'done';

/** The phases in which something is being done and `cancel` does something. */
export const BUSY_PHASES: readonly ManyPhase[] = ['listing', 'asking', 'earlier', 'running', 'comparing'];

/** Something to tell, without stopping the work. The newest is last; `dismiss(at)` takes one away. */
export type ManyNotice =
  | { readonly code: 'register-read'; readonly name: string; readonly entries: number; readonly oddities: number }
  | { readonly code: 'register-empty'; readonly name: string }
  | { readonly code: 'register-unreadable'; readonly name: string; readonly refusal: Refusal }
  | { readonly code: 'earlier-read'; readonly files: number; readonly filings: number; readonly used: number }
  | { readonly code: 'earlier-none'; readonly files: number }
  /** files that were added before, just the same, and are not looked at twice */
  | { readonly code: 'same-files'; readonly files: number }
  /** files beyond the most that one batch takes: they were not added */
  | { readonly code: 'too-many-files'; readonly files: number; readonly most: number }
  /** workers could not be started, or the report could not be made: nothing goes on by itself, `resume()` tries again */
  | { readonly code: 'worker-failed'; readonly detail: string };

/** Everything the list shows, at one moment. A new object whenever something changed, some ten times a second at most. */
export interface ManySnapshot {
  readonly phase: ManyPhase;
  /** whether there are files to be checked, taken in or still expected */
  readonly hasReturns: boolean;
  /** of what the phase is about: files to check when `running`; the ones to ask when `asking` … */
  readonly total: number;
  readonly done: number;
  /** files a second, over the last seconds; null before that can be told */
  readonly perSecond: number | null;
  /** seconds that the rest will take at that rate; null where it cannot be told */
  readonly secondsLeft: number | null;
  /** in the order received, missing ones last. While it runs: those looked at so far */
  readonly rows: readonly ManyRow[];
  readonly counts: Readonly<Record<RowStatus, number>>;
  /** findings of all rows, by class */
  readonly findings: Readonly<Record<RuleClass, number>>;
  readonly audience: Audience;
  /** the month that is checked; null until it is known */
  readonly period: Period | null;
  /** whether a person said it, or the returns state it themselves */
  readonly periodFrom: 'asked' | 'returns' | null;
  readonly register: { readonly name: string; readonly entries: number } | null;
  /** earlier filings chosen, and how many of them are of a month that the check looks back to */
  readonly earlier: { readonly files: number; readonly filings: number; readonly used: number } | null;
  /** whether `report()` has one: of all files when `done`, of those looked at when `cancelled` */
  readonly reported: boolean;
  readonly notices: readonly ManyNotice[];
}

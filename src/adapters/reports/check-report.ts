import type { ReturnCause } from '../../core/model/cause';
import type { Earlier } from '../../core/explanations/explanation-history';
import type { Finding } from '../../core/model/finding';
import type { OutcomeCounts } from '../../core/model/result';
import type { Period } from '../../core/model/period';
import type { Refusal } from '../../core/model/refusal';
import type { Audience, RuleClass } from '../../core/model/rule';
import type { BilingualText } from '../../core/model/text';
import type { RuleBook } from '../../locales/rule-book';

/** What became of one received file or of one form in it. */
export type EntryStatus = 'clean' | 'findings' | 'refused' | 'unrecognised' | 'skipped';

/** One received return: a (path, form) pair. A file that gave no return has one entry with `form` null. */
export interface ReportEntry {
  readonly path: string;
  readonly enterprise: { readonly code: string | null; readonly name: string | null };
  readonly form: string | null;
  readonly period: Period | null;
  readonly status: EntryStatus;
  readonly refusal: Refusal | null;
  /** why the file was passed over, a key of `words.skippedWhy`; null unless `status` is 'skipped' */
  readonly skipped: string | null;
  readonly findings: readonly Finding[];
  readonly outcomes: OutcomeCounts;
  readonly undecided: readonly { readonly rule: string; readonly operands: readonly string[]; readonly why: string }[];
  /** which cells could settle the mandatory relations that fail, cut to the audience */
  readonly causes: readonly ReturnCause[];
}

/** A return that is due and was not received (未报): of an enterprise of the register, or a book of the zone itself. */
export interface MissingReturn {
  readonly code: string | null;
  /** the enterprise; null for a book of the zone, which a department keeps */
  readonly name: string | null;
  readonly form: string;
  readonly contact: string | null;
  readonly telephone: string | null;
}

/** One run of `shenbao check`: what every report is made from. Findings are already cut to the audience. */
export interface CheckReport {
  readonly pack: { readonly id: string; readonly name: BilingualText; readonly version: string };
  readonly period: Period;
  readonly audience: Audience;
  readonly failOn: RuleClass;
  readonly entries: readonly ReportEntry[];
  readonly missing: readonly MissingReturn[];
  /** returns due, by the register and the zone's own books; null when no register was given */
  readonly due: number | null;
  readonly book: RuleBook;
  /**
   * for the office, with a ledger: by fingerprint what the enterprise said to the same question in earlier months, the
   * latest first; it explains nothing of this month
   */
  readonly explainedBefore?: ReadonlyMap<string, readonly Earlier[]>;
}

export const NO_OUTCOMES: OutcomeCounts = { holds: 0, fails: 0, undecided: 0, broken: 0 };

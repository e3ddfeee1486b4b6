import type { ReturnComparison } from '../../../core/comparison/return-comparison';
import type { Period } from '../../../core/model/period';
import type { Refusal } from '../../../core/model/refusal';
import type { RuleBook } from '../../../locales/rule-book';

/** A version by where it is from: a file, or a revision of the ledger (with the file it came in). */
export interface VersionSource {
  readonly path: string | null;
  readonly revision: number | null;
}

export interface ComparedReturn {
  readonly comparison: ReturnComparison;
  readonly before: VersionSource;
  readonly after: VersionSource;
  /** reason given for the new revision; null = none, or no revision */
  readonly why: string | null;
}

/** A form that could not be compared, and why. */
export interface NotCompared {
  readonly form: string;
  readonly why: 'only-before' | 'only-after' | 'only-one' | 'unknown-version';
  /** of `unknown-version` */
  readonly revision: number | null;
  readonly version: string | null;
}

/** One run of `shenbao compare`. */
export interface CompareReport {
  readonly pack: { readonly id: string; readonly version: string };
  readonly period: Period;
  readonly compared: readonly ComparedReturn[];
  readonly notCompared: readonly NotCompared[];
  readonly refused: readonly { readonly path: string; readonly refusal: Refusal }[];
  readonly book: RuleBook;
}

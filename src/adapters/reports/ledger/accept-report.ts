import type { ComparisonCounts } from '../../../core/comparison/return-comparison';
import type { OpenQuestion } from '../../../core/ledger/intake';
import type { TextProblem } from '../../../core/ledger/kept-text';
import type { AcceptRefusal } from '../../../core/model/ledger';
import type { Finding } from '../../../core/model/finding';
import type { Period } from '../../../core/model/period';
import type { Refusal } from '../../../core/model/refusal';
import type { RuleBook } from '../../../locales/rule-book';

/** What became of one received return. `superseded`: a later one of the batch is the same return, and counts. */
export type TakenAs = 'accepted' | 'revised' | 'unchanged' | 'held' | 'superseded';

export const TAKEN_AS: readonly TakenAs[] = ['accepted', 'revised', 'unchanged', 'held', 'superseded'];

/** Why a return was not taken. */
export type HeldFor =
  | 'mandatory'
  | 'unexplained'
  | 'other-period'
  /** the content of a revision that another has replaced, that was sent back, or withdrawn; taken with a reason only */
  | 'replaced'
  | 'sent-back'
  | 'withdrawn'
  | AcceptRefusal;

/** One received return: a (path, form) pair. */
export interface AcceptEntry {
  readonly path: string;
  readonly enterprise: { readonly code: string | null; readonly name: string | null };
  readonly form: string;
  readonly period: Period | null;
  readonly outcome: TakenAs;
  /** null where it is not in the ledger */
  readonly revision: number | null;
  /** of `held` */
  readonly heldFor: HeldFor | null;
  /** the later file that counts, of `superseded` */
  readonly by: string | null;
  /** mandatory findings, of a return that was not taken */
  readonly mandatory: readonly Finding[];
  readonly questions: readonly OpenQuestion[];
  /** of `revised`: what differs from the revision it replaces; left out or null where nothing was compared */
  readonly comparison?: ComparisonCounts | null;
}

/** A file that gave no return. */
export interface AcceptedFile {
  readonly path: string;
  readonly refusal: Refusal | null;
  /** why it was passed over, a key of `words.skippedWhy` */
  readonly skipped: string | null;
  /** why nothing in it was recognised */
  readonly findings: readonly Finding[];
}

/** What the sheets 说明 of the returns taken explain. */
export interface RecordedExplanations {
  /** new in the ledger */
  readonly recorded: number;
  /** on record already */
  readonly known: number;
  /** of both, of findings that were explained in the twelve months before too */
  readonly before: number;
  /** of returns taken, but too long or with characters that cannot be kept */
  readonly notKept: readonly { readonly path: string; readonly rule: string; readonly why: TextProblem }[];
}

/** One run of `shenbao accept`. */
export interface AcceptReport {
  readonly ledger: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly period: Period;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  /** reason given for revisions; null = none */
  readonly why: string | null;
  /** received files */
  readonly files: number;
  readonly entries: readonly AcceptEntry[];
  /** files without a return, whatever the reason */
  readonly others: readonly AcceptedFile[];
  /** whether there was a register to check against */
  readonly hasRegister: boolean;
  readonly explanations: RecordedExplanations;
  readonly book: RuleBook;
}

/** How many returns came to what. */
export function countTaken(entries: readonly AcceptEntry[]): Readonly<Record<TakenAs, number>> {
  const counts = Object.fromEntries(TAKEN_AS.map((outcome) => [outcome, 0])) as Record<TakenAs, number>;
  for (const { outcome } of entries) counts[outcome]++;
  return counts;
}

/** The files that were not read, those in which nothing was recognised, and those passed over. */
export function sortFiles(files: readonly AcceptedFile[]) {
  return {
    refused: files.filter(({ refusal }) => refusal !== null),
    unrecognised: files.filter(({ refusal, skipped }) => refusal === null && skipped === null),
    skipped: files.filter(({ skipped }) => skipped !== null),
  };
}

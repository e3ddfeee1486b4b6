import type { Explanation } from '../../core/model/explanation';
import type { Finding } from '../../core/model/finding';
import type { Refusal } from '../../core/model/refusal';
import type { FilingResult } from '../../core/model/result';
import type { FilingRecord } from '../../core/reading/filing-transfer';

/** The check of one return, ready to be posted between threads. */
export interface ReturnOutcome extends Omit<FilingResult, 'filing'> {
  readonly record: FilingRecord;
}

/** What became of one item. */
export interface FileOutcome {
  readonly path: string;
  readonly refusal: Refusal | null;
  /** why it was passed over, see `words.skippedWhy`; null unless it was */
  readonly skipped: string | null;
  readonly returns: readonly ReturnOutcome[];
  /** about the file as a whole */
  readonly findings: readonly Finding[];
  /** what the sheet 说明 says to findings */
  readonly explanations: readonly Explanation[];
}

const NOTHING_READ = { returns: [], findings: [], explanations: [] };

export function lostOutcome(path: string, refusal: Refusal): FileOutcome {
  return { path, refusal, skipped: null, ...NOTHING_READ };
}

/** @param why a key of `words.skippedWhy` */
export function skippedOutcome(path: string, why: string): FileOutcome {
  return { path, refusal: null, skipped: why, ...NOTHING_READ };
}

/** A fault of ours on one file costs that file only. */
export function crashRefusal(error: unknown): Refusal {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'refusal', code: 'reader-crashed', detail };
}

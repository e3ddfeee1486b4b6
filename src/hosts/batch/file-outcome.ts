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
  /** why it was passed over, see `words.cli.skippedWhy`; null unless it was */
  readonly skipped: string | null;
  readonly returns: readonly ReturnOutcome[];
  /** about the file as a whole */
  readonly findings: readonly Finding[];
}

export function lostOutcome(path: string, refusal: Refusal): FileOutcome {
  return { path, refusal, skipped: null, returns: [], findings: [] };
}

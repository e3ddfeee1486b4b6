import type { CompiledPack } from '../../core/checking/compiled-pack';
import type { Period } from '../../core/model/period';
import type { RegisterEntry } from '../../core/model/register';
import type { FilingRecord } from '../../core/reading/filing-transfer';

/** Everything a check needs besides the files: plain data, given to every worker once. */
export interface CheckSettings {
  readonly pack: CompiledPack;
  readonly period: Period;
  /** null = no register was given */
  readonly register: readonly RegisterEntry[] | null;
  /** filings of the month before and of the same month of last year, one an enterprise and form */
  readonly history: { readonly previous: readonly FilingRecord[]; readonly lastYear: readonly FilingRecord[] };
  /**
   * filings of the period that were taken earlier, one an enterprise and form: they stand beside the forms received, for
   * relations across forms, and are not checked themselves; left out = none
   */
  readonly beside?: readonly FilingRecord[];
}

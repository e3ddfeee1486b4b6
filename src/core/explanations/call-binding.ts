import type { LedgerFiler } from '../model/ledger';
import type { Period } from '../model/period';
import type { Asked } from './asked';

/** What a row of a call list is about, so that the answer in it can be kept for the very values that were asked about. */
export interface CallBinding {
  readonly period: Period;
  /** id and version */
  readonly pack: string;
  readonly filer: LedgerFiler;
  readonly asked: readonly Asked[];
}

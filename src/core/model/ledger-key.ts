import type { Period } from './period';

/** Who files, as one key, as `filerKey` of hosts/batch gives it: `code XXXXXXXXX`, `name …`, or `code zone` for a book of the whole zone. */
export type LedgerFiler = string;

/** What a return is a return of: its revisions share it, whatever the version of the form. */
export interface LedgerKey {
  readonly filer: LedgerFiler;
  /** `FormDefinition.id` */
  readonly form: string;
  readonly period: Period;
}

/** Who does it, when (ISO 8601), and why. */
export interface LedgerAct {
  readonly by: string;
  readonly at: string;
  readonly why?: string | null;
}

import type { Oddity, Filing } from '../../core/model/filing';
import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';
import type { RuleBook } from '../../locales/rule-book';

/** What `shenbao read` found in one file. */
export interface ReadResult {
  readonly path: string;
  readonly book: WorkbookGrid | Refusal;
  readonly filings: readonly Filing[];
  readonly oddities: readonly Oddity[];
  /** names of the forms */
  readonly names: RuleBook;
}

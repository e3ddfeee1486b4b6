import type { DraftTable } from '../tables/draft';
import type { Work } from '../work';

/** What was withheld of one table. */
export interface Withheld {
  readonly table: string;
  readonly few: number;
  readonly dominant: number;
  readonly complementary: number;
}

export function published(
  _work: Work,
  tables: readonly DraftTable[],
): { tables: readonly DraftTable[]; withheld: readonly Withheld[] } {
  return { tables, withheld: [] };
}

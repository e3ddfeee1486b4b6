import type { DraftRow, DraftTable } from '../tables/draft';

/** Rows that together are their total: the parts of a table, and the 其中 rows of each part. */
export function linesOf({ kind, rows }: DraftTable): readonly (readonly DraftRow[])[] {
  if (kind !== 'group' && kind !== 'cross') return [];
  const parts = rows.filter(({ role }) => role === 'part');
  const lines: DraftRow[][] = [parts];
  for (const row of rows) {
    if (row.role === 'part') lines.push([]);
    else if (row.role === 'of-which') lines.at(-1)!.push(row);
  }
  return lines.filter((line) => line.length > 0);
}

import type { DraftRow, DraftTable } from '../tables/draft';

/** Parts with the rows under them. */
function blocksOf(rows: readonly DraftRow[]): DraftRow[][] {
  const blocks: DraftRow[][] = [];
  for (const row of rows) {
    if (row.role === 'of-which' && blocks.length > 0) blocks.at(-1)!.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

const isHidden = (row: DraftRow): boolean =>
  row.role !== 'total' && row.cells[0] !== null && row.cells[0]!.suppressed !== null;

function hiddenLast<T>(items: readonly T[], of: (item: T) => DraftRow): T[] {
  const hidden = items.filter((item) => isHidden(of(item)));
  hidden.sort((a, b) => (of(a).id < of(b).id ? -1 : 1));
  return [...items.filter((item) => !isHidden(of(item))), ...hidden];
}

/** Rows withheld stand last, by name: their place among the others would tell how large they are. */
export function shownLast(table: DraftTable): DraftTable {
  if (table.by.length === 0) return table;
  const blocks = blocksOf(table.rows).map((block) => {
    const [first, ...under] = block;
    return [first!, ...hiddenLast(under, (row) => row)];
  });
  return { ...table, rows: hiddenLast(blocks, (block) => block[0]!).flat() };
}

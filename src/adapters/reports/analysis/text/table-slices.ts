import { fill } from '../../../../locales/fill';
import { printable } from '../../text/printable';
import type { PrintedTable } from '../print/printed-table';
import type { Speech } from '../print/speech';
import type { TextColumn } from './text-column';

/** Columns of a line of text; wider tables are cut into parts that repeat the labels. */
const LINE = 120;
const GAP = 2;

/** A part of a table that fits a line. */
export interface TableSlice {
  readonly title: string;
  readonly columns: readonly TextColumn[];
  /** places of the rows that have something in them */
  readonly rows: readonly number[];
}

const widthOf = (columns: readonly TextColumn[]): number => columns.reduce((sum, { width }) => sum + width + GAP, -GAP);

/** Columns of one measure side by side, as many measures a part as fit; a measure too wide for a line is cut itself. */
export function tableSlices(
  table: PrintedTable,
  lead: readonly TextColumn[],
  figures: readonly TextColumn[],
  { own }: Speech,
): TableSlice[] {
  const room = LINE - widthOf(lead) - GAP;
  const blocks: TextColumn[][] = [];
  for (const column of figures) {
    const last = blocks.at(-1);
    if (last?.at(-1)?.group === column.group && widthOf([...last, column]) <= room) last.push(column);
    else blocks.push([column]);
  }
  const parts: TextColumn[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last && widthOf([...last, ...block]) <= room) last.push(...block);
    else parts.push([...block]);
  }
  const title = printable(table.title);
  return parts.map((part, at) => ({
    title: at === 0 ? title : fill(own.continued, { title }),
    columns: [...lead, ...part],
    rows: [...table.rows.keys()].filter((row) => at === 0 || part.some(({ texts }) => texts[row] !== '')),
  }));
}

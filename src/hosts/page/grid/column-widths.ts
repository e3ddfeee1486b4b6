import type { SheetGrid } from '../../../core/model/grid';
import { cellText } from './cell-text';
import type { MergeIndex } from './merge-index';
import { HALF, halves } from './text-width';

/** Rows and cells that are looked at for the widths of a sheet. */
const ROWS = 200;
const CELLS = 20_000;
/** px */
const NARROWEST = 48;
const WIDEST = 320;
const EMPTY = 64;
const PADDING = 18;
/** A text that may run on over empty cells at its right asks for no more than this. */
const RUNNING_ON = 144;

function longestLine(text: string): number {
  if (!text.includes('\n')) return halves(text);
  return Math.max(...text.split('\n').map(halves));
}

/**
 * Widths of the columns by what their first rows show; titles merged over columns widen none.
 * @returns px by column
 */
export function columnWidths(
  sheet: SheetGrid,
  merges: MergeIndex,
  { columns, dateSystem }: { readonly columns: number; readonly dateSystem: 1900 | 1904 },
): Float64Array {
  const widths = new Float64Array(columns);
  const end = Math.min(sheet.firstOfRow(ROWS), CELLS);
  for (let at = 0; at < end; at++) {
    const row = sheet.rows[at]!;
    const column = sheet.columns[at]!;
    const merge = merges.at(row, column);
    if (column >= columns || (merge && merge.right > merge.left)) continue;
    const cell = sheet.cellAt(row, column);
    const wanted = longestLine(cellText(cell, dateSystem)) * HALF + PADDING;
    const runsOn = cell.type === 'text' && sheet.indexOf(row, column + 1) < 0 && !merges.at(row, column + 1);
    widths[column] = Math.max(widths[column]!, runsOn ? Math.min(wanted, RUNNING_ON) : wanted);
  }
  return widths.map((wanted) => (wanted === 0 ? EMPTY : Math.min(WIDEST, Math.max(NARROWEST, wanted))));
}

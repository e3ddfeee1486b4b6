import { CellType, type SheetGrid } from '../../../core/model/grid';
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

/** Numbers looked at, by column and format: one between two of them needs no more room. */
class SeenNumbers {
  private readonly between = new Map<number, { least: number; most: number }>();

  /** Whether the number lies beyond those seen in its column and format; it is then one of them. */
  isBeyond({ columns, formats, numbers }: SheetGrid, at: number): boolean {
    const key = columns[at]! * 65_536 + formats[at]!;
    const value = numbers[at]!;
    const known = this.between.get(key);
    // without a format digits behind the point make the width
    if (!known || formats[at] === 0) this.between.set(key, { least: value, most: value });
    else if (value < known.least) known.least = value;
    else if (value > known.most) known.most = value;
    else return false;
    return true;
  }
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
  const seen = new SeenNumbers();
  const end = Math.min(sheet.firstOfRow(ROWS), CELLS);
  for (let at = 0; at < end; at++) {
    const row = sheet.rows[at]!;
    const column = sheet.columns[at]!;
    const merge = merges.at(row, column);
    if (column >= columns || (merge && merge.right > merge.left)) continue;
    if (sheet.types[at] === CellType.number && !seen.isBeyond(sheet, at)) continue;
    const cell = sheet.cellAt(row, column);
    const wanted = longestLine(cellText(cell, dateSystem)) * HALF + PADDING;
    const runsOn = cell.type === 'text' && sheet.indexOf(row, column + 1) < 0 && !merges.at(row, column + 1);
    widths[column] = Math.max(widths[column]!, runsOn ? Math.min(wanted, RUNNING_ON) : wanted);
  }
  return widths.map((wanted) => (wanted === 0 ? EMPTY : Math.min(WIDEST, Math.max(NARROWEST, wanted))));
}

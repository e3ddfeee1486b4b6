import { CellType, type CellRange, type SheetGrid } from '../../../core/model/grid';
import { extentOf, type Axis } from './axis';
import type { MergeIndex } from './merge-index';
import { fitsIn, runOn, SIDES } from './run-on';
import { HALF, halves } from './text-width';

/** px */
export const ROW_HEIGHT = 24;
const LINE = 18;
const PADDING = 6;
const TALLEST = 216;
/** Rows that may grow with their text, and merged regions that may. */
const ROWS = 200;
const CELLS = 20_000;
const MERGES = 2000;

/** Lines a text takes in that width, px. */
function linesIn(text: string, width: number): number {
  const each = Math.max(1, Math.floor((width - SIDES) / HALF));
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(halves(part) / each)), 0);
}

const heightOf = (lines: number): number => Math.min(TALLEST, lines * LINE + PADDING);

/** The columns of a sheet, and how many of them there are with the hidden ones. */
interface Across {
  readonly columns: Axis;
  readonly lines: number;
}

/** Heights of rows that hold more than one line: texts with line breaks, and texts of merged regions, which wrap. */
export function rowHeights(
  sheet: SheetGrid,
  merges: MergeIndex,
  { columns, lines }: Across,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const raise = (row: number, height: number): void => {
    if (height > (heights.get(row) ?? ROW_HEIGHT)) heights.set(row, height);
  };
  const end = Math.min(sheet.firstOfRow(ROWS), CELLS);
  for (let at = 0; at < end; at++) {
    if (sheet.types[at] !== CellType.text) continue;
    const row = sheet.rows[at]!;
    const text = sheet.strings[sheet.numbers[at]!] ?? '';
    if (text.includes('\n') && !merges.at(row, sheet.columns[at]!)) raise(row, heightOf(text.split('\n').length));
  }
  const flatFirst = [...sheet.merges.slice(0, MERGES)].sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
  for (const merge of flatFirst) {
    const cell = sheet.cellAt(merge.top, merge.left);
    if (cell.type !== 'text') continue;
    const more = runOn({ sheet, merges, columns, lines }, merge, cell.value);
    if (cell.value.includes('\n') || !fitsIn(columns, merge, cell.value, more)) {
      const needed = heightOf(linesIn(cell.value, extentOf(columns, merge.left, merge.right).size));
      raise(merge.bottom, needed - heightAbove(sheet, merge, heights));
    }
  }
  return heights;
}

/** px of the rows of a merged region above its last one, up to the tallest */
function heightAbove(sheet: SheetGrid, merge: CellRange, heights: ReadonlyMap<number, number>): number {
  let there = 0;
  for (let row = merge.top; row < merge.bottom && there < TALLEST; row++) {
    if (!sheet.isRowHidden(row)) there += heights.get(row) ?? ROW_HEIGHT;
  }
  return there;
}

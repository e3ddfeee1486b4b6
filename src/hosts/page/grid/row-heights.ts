import { CellType, type CellRange, type SheetGrid } from '../../../core/model/grid';
import { extentOf, type Axis } from './axis';
import type { MergeIndex } from './merge-index';
import { HALF, halves } from './text-width';

/** px */
export const ROW_HEIGHT = 24;
const LINE = 18;
const PADDING = 6;
const TALLEST = 216;
const SIDES = 14;
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

/** Heights of rows that hold more than one line: texts with line breaks, and texts of merged regions, which wrap. */
export function rowHeights(sheet: SheetGrid, merges: MergeIndex, columns: Axis): ReadonlyMap<number, number> {
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
  for (const merge of flatFirst) raiseForMerge(sheet, merge, columns, heights, raise);
  return heights;
}

function raiseForMerge(
  sheet: SheetGrid,
  merge: CellRange,
  columns: Axis,
  heights: ReadonlyMap<number, number>,
  raise: (row: number, height: number) => void,
): void {
  const cell = sheet.cellAt(merge.top, merge.left);
  if (cell.type !== 'text') return;
  const needed = heightOf(linesIn(cell.value, extentOf(columns, merge.left, merge.right).size));
  let there = 0;
  for (let row = merge.top; row < merge.bottom && there < needed; row++) {
    if (!sheet.isRowHidden(row)) there += heights.get(row) ?? ROW_HEIGHT;
  }
  raise(merge.bottom, needed - there);
}

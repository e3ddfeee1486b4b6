import type { CellRange, SheetGrid } from '../../../core/model/grid';
import { extentOf, type Axis } from './axis';
import type { MergeIndex } from './merge-index';
import { HALF, halves } from './text-width';

/** px at the sides of a cell's text */
export const SIDES = 14;
/** Empty cells that one text may run over. */
const FAR = 24;

interface Surroundings {
  readonly sheet: SheetGrid;
  readonly merges: MergeIndex;
  readonly columns: Axis;
  /** columns of the sheet */
  readonly lines: number;
}

/** Px of the empty cells to the right of a range of one row that a text needs and finds there; 0 for one that fits. */
export function runOn({ sheet, merges, columns, lines }: Surroundings, range: CellRange, text: string): number {
  if (range.bottom > range.top || text.includes('\n')) return 0;
  const wanted = halves(text) * HALF + SIDES - extentOf(columns, range.left, range.right).size;
  let there = 0;
  for (let column = range.right + 1; column <= range.right + FAR && there < wanted; column++) {
    if (column >= lines || sheet.indexOf(range.top, column) >= 0 || merges.at(range.top, column)) break;
    there += extentOf(columns, column, column).size;
  }
  return there;
}

/** Whether the text is seen whole when it runs on that far. */
export function fitsIn(columns: Axis, range: CellRange, text: string, more: number): boolean {
  return halves(text) * HALF + SIDES <= extentOf(columns, range.left, range.right).size + more;
}

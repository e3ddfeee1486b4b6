import type { SheetGrid } from '../../../core/model/grid';
import type { CellPiece } from './cell-piece';

const LABEL = /[：:]/;

/**
 * Whether a merged region is a heading, which forms centre. Labels with a colon, what stands beside such a label, and
 * notes of several lines are none.
 */
export function isHeading(sheet: SheetGrid, { cell, range, text, whole }: CellPiece): boolean {
  const merged = range.right > range.left || range.bottom > range.top;
  if (!merged || cell.type !== 'text' || !whole || LABEL.test(text)) return false;
  const beside = range.left === 0 ? null : sheet.cellAt(range.top, range.left - 1);
  return beside?.type !== 'text' || !LABEL.test(beside.value);
}

import type { CellRange } from '../../core/model/grid';
import type { CellEdit } from './cell-edits';

/** The rectangle around the edits of each sheet. */
export function rangesOf(edits: readonly CellEdit[]): ReadonlyMap<string, CellRange> {
  const ranges = new Map<string, CellRange>();
  for (const { sheet, row, column } of edits) {
    const known = ranges.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    ranges.set(sheet, {
      top: Math.min(known.top, row),
      left: Math.min(known.left, column),
      bottom: Math.max(known.bottom, row),
      right: Math.max(known.right, column),
    });
  }
  return ranges;
}

import { addressOf } from './cell';
import type { CellRange } from './grid';

/** `A1:C3`, or `A1` for a single cell. */
export function rangeText(range: CellRange): string {
  const from = addressOf({ row: range.top, column: range.left });
  const to = addressOf({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

import { addressOf } from '../../core/model/cell';
import type { CellRange } from '../../core/model/grid';

/** `A1:C3`, or `A1` for a single cell. */
export function rangeText(range: CellRange): string {
  const from = addressOf({ row: range.top, column: range.left });
  const to = addressOf({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** `$A$1:$C$3`, as defined names write it. */
export function absoluteRange(range: CellRange): string {
  return rangeText(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A sheet name as formulas quote it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

import type { CellRange } from '../../core/model/grid';
import { rangeText } from '../../core/model/range-text';

/** `$A$1:$C$3`, as defined names write it. */
export function absoluteRange(range: CellRange): string {
  return rangeText(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A sheet name as formulas quote it. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

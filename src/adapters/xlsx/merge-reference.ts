import { parseAddress } from '../../core/model/cell';
import type { CellRange } from '../../core/model/grid';
import { APOSTROPHE, COLON, QUOTE, ZERO } from '../ooxml/byte-codes';

const FAR = 1e9;

function rangeOf(rowA: number, columnA: number, rowB: number, columnB: number): CellRange {
  return {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  };
}

/** The range of a reference such as `A1:C2` or `$B$9`; null when it is none, or lies outside a sheet. */
export function parseRange(reference: string): CellRange | null {
  const [from = '', to = from] = reference.split(':');
  const a = parseAddress(from);
  const z = parseAddress(to);
  return a && z ? rangeOf(a.row, a.column, z.row, z.column) : null;
}

/** The same from bytes, for the spelling `A1:C2` up to a quote; null for any other, which may still be a range. */
export function readUsualRange(b: Uint8Array, start: number): CellRange | null {
  let at = start;
  let firstRow = 0;
  let firstColumn = 0;
  for (;;) {
    let column = 0;
    for (let byte = b[at]!; byte >= 0x41 && byte <= 0x5a && column < FAR; byte = b[++at]!)
      column = column * 26 + byte - 0x40;
    let row = 0;
    for (let digit = b[at]! - ZERO; digit >= 0 && digit <= 9 && row < FAR; digit = b[++at]! - ZERO)
      row = row * 10 + digit;
    if (column === 0 || column > 16384 || row === 0 || row > 1048576) return null;
    if (firstRow > 0) {
      const ends = b[at] === QUOTE || b[at] === APOSTROPHE;
      return ends ? rangeOf(firstRow - 1, firstColumn - 1, row - 1, column - 1) : null;
    }
    if (b[at++] !== COLON) return null;
    firstRow = row;
    firstColumn = column;
  }
}

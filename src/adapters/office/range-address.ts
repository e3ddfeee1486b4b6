import { parseAddress } from '../../core/model/cell';
import type { CellRange } from '../../core/model/grid';

/** A range from Excel's address, with or without a sheet before it; null when it is not one (`A:A`, `#REF!`). */
export function parseRange(address: string): CellRange | null {
  const [first, last] = address.slice(address.lastIndexOf('!') + 1).split(':', 2);
  const from = parseAddress(first ?? '');
  const to = last === undefined ? from : parseAddress(last);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The ranges of a list such as `Sheet1!A1:B2,Sheet1!D4`; a comma inside a quoted sheet name parts nothing. */
export function parseRanges(list: string): CellRange[] {
  const parts = list.match(/(?:'(?:[^']|'')*'!)?[^,']+/g) ?? [];
  return parts.flatMap((part) => parseRange(part.trim()) ?? []);
}

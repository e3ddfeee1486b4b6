import { addressOf } from '../../../core/model/cell';
import { rangeText } from '../../../core/model/range-text';
import type { CellRange } from '../../../core/model/grid';
import { fill } from '../../../locales/fill';
import type { GridWords } from '../../../locales/grid-words';
import type { CellPiece } from './cell-piece';
import { fullText } from './cell-text';

/** Address of a cell, or of a merged region: `A1:H1`. */
export const addressText = (range: CellRange): string =>
  range.top === range.bottom && range.left === range.right
    ? addressOf({ row: range.top, column: range.left })
    : rangeText(range);

/** What a screen reader says of a cell: address, value, mark, and the value as received where it was corrected. */
export function cellLabel(
  { cell, range, text, mark, was }: Pick<CellPiece, 'cell' | 'range' | 'text' | 'mark' | 'was'>,
  words: GridWords,
  dateSystem: 1900 | 1904,
): string {
  const value = cell.uncached ? words.waiting : text === '' ? words.blank : text;
  const said = fill(words.cell, { address: addressText(range), value });
  const marked = mark === null ? '' : fill(words.marked, { mark: words.mark[mark] });
  const before = was === null ? '' : fill(words.wasSpoken, { value: fullText(was, dateSystem) || words.blank });
  return said + marked + before;
}

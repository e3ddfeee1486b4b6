import { columnLetters, LAST_COLUMN, LAST_ROW, parseAddress } from '../model/cell';
import { AFTER_PLACE } from './mentions';

/**
 * Texts, quoted sheets and brackets (to the end where they do not close: looking for it from each would take the square);
 * whole columns; whole rows; a cell; a word; a number. All else is passed by.
 */
const PIECES = new RegExp(
  [
    `"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\\[[^\\]]*\\]?`,
    `(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${AFTER_PLACE}`,
    `(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${AFTER_PLACE}`,
    `(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})${AFTER_PLACE}`,
    '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*',
    '\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?',
  ].join('|'),
  'gu',
);

class OffTheSheet extends Error {}

function movedRow(fixed: string, row: string, down: number): string {
  if (fixed !== '') return fixed + row;
  const to = Number(row) - 1 + down;
  if (to < 0 || to > LAST_ROW) throw new OffTheSheet();
  return String(to + 1);
}

function movedColumn(fixed: string, letters: string, right: number): string {
  const from = parseAddress(`${letters}1`);
  // such as XYZ1: a name that looks like a cell
  if (fixed !== '' || !from) return fixed + letters;
  const to = from.column + right;
  if (to < 0 || to > LAST_COLUMN) throw new OffTheSheet();
  return columnLetters(to);
}

/**
 * A formula as it reads in another cell: places without `$` move along, as when it is copied there.
 * @returns null where a place would lie off the sheet
 * @example movedFormula('A1*$B$1', 2, 1) // 'B3*$B$1'
 */
export function movedFormula(text: string, down: number, right: number): string | null {
  try {
    return text.replace(PIECES, (piece: string, ...groups: readonly (string | undefined)[]) => {
      const [left, from, alsoLeft, to, above, first, alsoAbove, last, fixed, column, alsoFixed, row] = groups;
      if (from !== undefined) {
        return `${movedColumn(left!, from, right)}:${movedColumn(alsoLeft!, to!, right)}`;
      }
      if (first !== undefined) return `${movedRow(above!, first, down)}:${movedRow(alsoAbove!, last!, down)}`;
      if (column !== undefined) {
        if (!parseAddress(column + row!)) return piece;
        return movedColumn(fixed!, column, right) + movedRow(alsoFixed!, row!, down);
      }
      return piece;
    });
  } catch (error) {
    if (error instanceof OffTheSheet) return null;
    throw error;
  }
}

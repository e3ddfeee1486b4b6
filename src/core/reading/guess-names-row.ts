import { numberOfText } from '../model/flat-column-fill';

/** Rows looked at, from above. */
export const NAMES_LOOKED_AT = 20;
/** Of the widest row: titles above a table fill a cell or two, its names nearly all. */
const FILLED = 0.6;
/** Of the filled cells: names are texts; a year among them is none. */
const TEXTS = 0.7;

/**
 * The row of the names, from 1: the first that is nearly as wide as the widest and holds texts; 1 when none does.
 * @param top texts of the first rows as they stand, blank ones as ''
 */
export function guessNamesRow(top: readonly (readonly string[])[]): number {
  const filled = top.slice(0, NAMES_LOOKED_AT).map((row) => row.filter((text) => text.trim() !== ''));
  const widest = Math.max(0, ...filled.map((row) => row.length));
  const at = filled.findIndex((row) => {
    const texts = row.filter((text) => Number.isNaN(numberOfText(text.trim())));
    return row.length > 0 && row.length >= FILLED * widest && texts.length >= TEXTS * row.length;
  });
  return at < 0 ? 1 : at + 1;
}

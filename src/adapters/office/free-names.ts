import { SHEET_NAME_LENGTH } from '../ooxml/sheet-name-length';

/** Characters that no name of a sheet may hold; an apostrophe not at either end. */
const FORBIDDEN = /[\\/?*[\]:]/g;
/** No workbook has as many summaries. */
const MOST_TRIES = 10_000;

const plain = (name: string): string => name.replace(FORBIDDEN, '_').replace(/^'|'$/g, '_');

function numbered(name: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${String(number)})`;
  return plain(name).slice(0, SHEET_NAME_LENGTH - suffix.length) + suffix;
}

/**
 * Names that no sheet of the workbook has, for sheets that belong together: all of them bear the same number.
 * @returns null when the names cannot be told apart
 * @example freeNames(['审核汇总', '审核企业'], ['审核汇总']) // ['审核汇总 (2)', '审核企业 (2)']
 */
export function freeNames(wanted: readonly string[], taken: readonly string[]): readonly string[] | null {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; number <= MOST_TRIES; number++) {
    const names = wanted.map((name) => numbered(name, number));
    const lower = names.map((name) => name.toLowerCase());
    if (new Set(lower).size !== names.length) return null;
    if (!lower.some((name) => used.has(name))) return names;
  }
  return null;
}

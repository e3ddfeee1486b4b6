/** The seven error values a cell can hold, and any newer one as it was written. */
export type CellErrorCode = string;

/** Zero-based position in a sheet. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Where a cell is, by sheet name: what a person is shown and what Excel selects. */
export interface CellRef extends CellPosition {
  readonly sheet: string;
}

export const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;

interface CellCommon extends CellPosition {
  /** the value's text as the file has it (the digits of a number, the letters of a text); '' for a blank */
  readonly raw: string;
  /** number format code, 'General' when none */
  readonly format: string;
  readonly formula: boolean;
  /** a formula whose file holds no computed value: its `type` is then 'blank' */
  readonly uncached: boolean;
}

/** One cell as received. Never altered: '01' is text, a long code keeps its digits. */
export type Cell =
  | (CellCommon & { readonly type: 'blank' })
  | (CellCommon & { readonly type: 'number'; readonly value: number })
  | (CellCommon & { readonly type: 'text'; readonly value: string })
  | (CellCommon & { readonly type: 'boolean'; readonly value: boolean })
  | (CellCommon & { readonly type: 'error'; readonly value: CellErrorCode });

/** The last place of a sheet is XFD1048576. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
/** UTF-16 characters of the text in a cell, as Excel counts: it opens no workbook with a longer one unrepaired. */
export const LONGEST_TEXT = 32_767;

/** A place of a sheet as one number, for maps and sets. */
export const cellKey = (row: number, column: number): number => row * (LAST_COLUMN + 1) + column;

/** Letters of a zero-based column. @example columnLetters(27) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1` style address of a zero-based position. @example addressOf({ row: 11, column: 4 }) // 'E12' */
export function addressOf(position: CellPosition): string {
  return columnLetters(position.column) + String(position.row + 1);
}

/** Zero-based position of an `A1` address (`$` allowed); null when it is not one, or lies outside XFD1048576. */
export function parseAddress(address: string): CellPosition | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  let column = -1;
  for (const letter of match[1]!.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  const row = Number(match[2]) - 1;
  return column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : null;
}

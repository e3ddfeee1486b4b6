import { fill } from '../../locales/fill';
import type { Words } from '../../locales/words';
import { FunctionFailure } from './function-failure';

/** Which argument a table came from: a key of `words.functions.places`. */
export type ArgumentPlace = keyof Words['functions']['places'];

/** A cell of an argument: a number, null for a blank one, or why it is neither. */
export type CellNumber = number | null | FunctionFailure;

/** An argument as Excel gives it: a range, an array or one value, as rows of equal length. */
export interface CellTable<T> {
  readonly place: ArgumentPlace;
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): T;
}

/** Most cells that an argument may have; Excel itself would take minutes for more. */
export const MOST_CELLS = 1_000_000;

/** What people write into a cell that has no figure. */
const DASHES = new Set(['', '—', '――', '-', '–', '－', '…']);

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && DASHES.has(value.trim()));
}

/** Excel may wrap a value with its format or card; what a formula reckons with is the basic value. */
function plainValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'basicValue' in value ? value.basicValue : value;
}

/** Most characters of a wrong value that a message repeats. */
const MOST_RAW = 40;

/** A value as a message shows it; a card or another object of Excel's has no text of its own. */
export function rawText(value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain ? String(value).slice(0, MOST_RAW) : '…';
}

/** The values of an argument; one value is a table of one cell. Cells left out at the end of a row are blank. */
export function valueTable(argument: unknown, place: ArgumentPlace, words: Words): CellTable<unknown> {
  const table: readonly unknown[] = Array.isArray(argument) ? argument : [[argument]];
  const lines = table.map((line): readonly unknown[] => (Array.isArray(line) ? line : [line]));
  const rows = lines.length;
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const cells = rows * columns;
  if (cells > MOST_CELLS) {
    throw new FunctionFailure('value', fill(words.functions.tooLarge, { cells, limit: MOST_CELLS }));
  }
  return { place, rows, columns, at: (row, column) => plainValue(lines[row]?.[column]) };
}

/** The numbers of an argument. A text is no number, even one that looks like it: Excel's own functions would skip it silently. */
export function numberTable(argument: unknown, place: ArgumentPlace, words: Words): CellTable<CellNumber> {
  const table = valueTable(argument, place, words);
  const only = table.rows * table.columns === 1;
  const numberOf = (value: unknown, row: number, column: number): CellNumber => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (isBlank(value)) return null;
    const { notANumber, notANumberAmong, places } = words.functions;
    const facts = { place: places[place], raw: rawText(value), row: row + 1, column: column + 1 };
    return new FunctionFailure('value', fill(only ? notANumber : notANumberAmong, facts));
  };
  return { ...table, at: (row, column) => numberOf(table.at(row, column), row, column) };
}

/** @throws FunctionFailure unless the two are of one size, or the second is one cell that stands for all */
export function requireOneShape<T>(first: CellTable<T>, other: CellTable<T>, words: Words, oneForAll: boolean): void {
  if (oneForAll && other.rows === 1 && other.columns === 1) return;
  if (first.rows === other.rows && first.columns === other.columns) return;
  const { shapesDiffer, places } = words.functions;
  throw new FunctionFailure(
    'value',
    fill(shapesDiffer, {
      place: places[first.place],
      rows: first.rows,
      columns: first.columns,
      other: places[other.place],
      otherRows: other.rows,
      otherColumns: other.columns,
    }),
  );
}

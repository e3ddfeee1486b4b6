import { CellType, type SheetGrid, type WorkbookGrid } from '../../core/model/grid';
import type { LedgerColumnKind, LedgerTable, LedgerTableColumn, LedgerTableValue } from '../../core/model/ledger-table';
import { DICTIONARY, LONG_TEXTS, MOST_RECORDS } from './book-limits';
import { valueOf } from './cell-value';
import { sheetName } from './record-sheets';

/** Why a workbook is not an exported ledger, and where. */
export interface BookProblem {
  readonly why: 'sheet-missing' | 'column-missing' | 'records-missing' | 'wrong-kind';
  readonly sheet: string;
  readonly column: string;
  /** row of the sheet, header = 1; 0 where it is about the whole sheet */
  readonly row: number;
}

class BookError extends Error {
  constructor(readonly problem: BookProblem) {
    super(problem.why);
  }
}

function fail(why: BookProblem['why'], sheet: string, column = '', row = 0): never {
  throw new BookError({ why, sheet, column, row });
}

type Stored = string | number | boolean;

/** What a cell holds; null for an error value. */
function stored(sheet: SheetGrid, at: number): Stored | null {
  const number = sheet.numbers[at]!;
  switch (sheet.types[at]) {
    case CellType.number:
      return number;
    case CellType.boolean:
      return number !== 0;
    case CellType.text:
      return sheet.strings[number]!;
    default:
      return null;
  }
}

/** The records of one sheet by the headings of its first row. @param rows get them, whole */
function readRecords(
  sheet: SheetGrid,
  columns: readonly LedgerTableColumn[],
  rows: LedgerTableValue[][],
  count: number,
): void {
  const places = new Map<number, number>();
  for (let at = 0; at < sheet.size && sheet.rows[at] === 0; at++) {
    const heading = stored(sheet, at);
    const column = columns.findIndex(({ name }) => name === heading);
    if (column >= 0) places.set(sheet.columns[at]!, column);
  }
  const missing = columns.find((_, column) => ![...places.values()].includes(column));
  if (missing) fail('column-missing', sheet.name, missing.name);
  const first = rows.length;
  for (let i = 0; i < count; i++) rows.push(new Array<LedgerTableValue>(columns.length).fill(null));
  for (let at = 0; at < sheet.size; at++) {
    const row = sheet.rows[at]!;
    const column = places.get(sheet.columns[at]!);
    if (row === 0 || column === undefined || sheet.types[at] === CellType.blank) continue;
    const { kind, name } = columns[column]!;
    const cell = stored(sheet, at);
    const value = cell === null ? undefined : valueOf(cell, kind);
    if (value === undefined) fail('wrong-kind', sheet.name, name, row + 1);
    if (row > count) fail('records-missing', sheet.name, name, row + 1);
    rows[first + row - 1]![column] = value;
  }
}

const KINDS: ReadonlySet<string> = new Set<LedgerColumnKind>(['integer', 'number', 'text', 'flag']);

/** Records of a sheet whose number nobody states: up to its last row. */
function wholeSheet(sheet: SheetGrid, columns: readonly LedgerTableColumn[]): LedgerTableValue[][] {
  const rows: LedgerTableValue[][] = [];
  readRecords(sheet, columns, rows, Math.max(0, sheet.rowCount - 1));
  return rows;
}

function readBook(book: WorkbookGrid): LedgerTable[] {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const sheetOf = (name: string): SheetGrid => sheets.get(name) ?? fail('sheet-missing', name);
  const text = (name: string): LedgerTableColumn => ({ name, kind: 'text' });
  const records: LedgerTableColumn = { name: 'records', kind: 'integer' };
  const tables = new Map<string, { columns: LedgerTableColumn[]; count: number; rows: LedgerTableValue[][] }>();
  for (const [table, column, kind, count] of wholeSheet(sheetOf(DICTIONARY), [
    ...['table', 'column', 'kind'].map(text),
    records,
  ])) {
    if (typeof table !== 'string' || typeof column !== 'string' || typeof count !== 'number' || count < 0) continue;
    if (!KINDS.has(String(kind))) fail('wrong-kind', DICTIONARY, 'kind');
    const known = tables.get(table) ?? { columns: [], count, rows: [] };
    known.columns.push({ name: column, kind: kind as LedgerColumnKind });
    tables.set(table, known);
  }
  for (const [name, { columns, count, rows }] of tables) {
    for (let index = 0; index === 0 || rows.length < count; index++) {
      readRecords(sheetOf(sheetName(name, index)), columns, rows, Math.min(MOST_RECORDS, count - rows.length));
    }
  }
  const long = sheets.get(LONG_TEXTS);
  const pieces = long
    ? wholeSheet(long, [text('table'), { name: 'record', kind: 'integer' }, text('column'), text('piece')])
    : [];
  for (const [table, record, column, piece] of pieces) {
    const known = tables.get(String(table));
    const at = known?.columns.findIndex(({ name }) => name === column) ?? -1;
    const row = known?.rows[Number(record) - 1];
    if (!row || at < 0) fail('records-missing', LONG_TEXTS, String(column));
    row[at] = `${typeof row[at] === 'string' ? row[at] : ''}${String(piece)}`;
  }
  return [...tables].map(([name, { columns, rows }]) => ({ name, columns, rows }));
}

/**
 * The tidy tables of a workbook that `writeLedgerBook` wrote, also after Excel, WPS or LibreOffice saved it: sheets by
 * name, columns by heading, in any order; the sheet of figures is not read. Whether they make a ledger is for the store.
 */
export function readLedgerBook(book: WorkbookGrid): readonly LedgerTable[] | BookProblem {
  try {
    return readBook(book);
  } catch (error) {
    if (error instanceof BookError) return error.problem;
    throw error;
  }
}

export function isBookProblem(read: readonly LedgerTable[] | BookProblem): read is BookProblem {
  return !Array.isArray(read);
}

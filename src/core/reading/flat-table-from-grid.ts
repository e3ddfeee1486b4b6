import { fillNumbers, fillTexts, numberOfText } from '../model/flat-column-fill';
import type { ColumnFill } from '../model/flat-column-fill';
import { MISSING_TEXTS } from '../model/flat-table';
import type { FlatTable } from '../model/flat-table';
import { CellFlag, CellType } from '../model/grid';
import type { SheetGrid } from '../model/grid';

export interface FlatTableOptions {
  /** texts that stand for a missing value besides a blank; default `MISSING_TEXTS` */
  readonly missing?: readonly string[];
  /** row of the names, from 1; what stands above it is left out. Default 1 */
  readonly namesRow?: number;
}

/**
 * The flat table that a sheet holds: names in row 1 (or another), a row a record, rows without any cell left out.
 * A column with at least as many numbers as other filled cells is a number column. Never fails: a sheet
 * without a first row gives a table without columns.
 */
export function tableFromGrid(sheet: SheetGrid, options: FlatTableOptions = {}): FlatTable {
  const missing = new Set(options.missing ?? MISSING_TEXTS);
  const namesRow = options.namesRow ?? 1;
  const headEnd = sheet.firstOfRow(namesRow);
  const names = namesOf(sheet, sheet.firstOfRow(namesRow - 1), headEnd);
  const { records, rowNumbers } = recordsOf(sheet, headEnd);
  const fills = kindsOf(sheet, headEnd, names.length, missing).map((kind) =>
    kind === 'number' ? fillNumbers(rowNumbers.length) : fillTexts(rowNumbers.length),
  );
  for (let i = headEnd; i < sheet.size; i++) {
    const fill = fills[sheet.columns[i]!];
    if (fill) putCell(fill, records[i - headEnd]!, sheet, i, missing);
  }
  const columns = fills.map((fill) => fill.finish(rowNumbers.length));
  const table = { names, rowCount: rowNumbers.length, columns, firstRow: namesRow + 1 };
  const last = rowNumbers[rowNumbers.length - 1];
  return last === undefined || last === rowNumbers.length + namesRow ? table : { ...table, rowNumbers };
}

function namesOf(sheet: SheetGrid, headStart: number, headEnd: number): string[] {
  const names: string[] = new Array<string>(sheet.columnCount).fill('');
  for (let i = headStart; i < headEnd; i++) names[sheet.columns[i]!] = textAt(sheet, i).trim();
  return names;
}

/** The record of each stored cell after the names, and the sheet row of each record, from 1. */
function recordsOf(sheet: SheetGrid, headEnd: number): { records: Int32Array; rowNumbers: Int32Array } {
  const records = new Int32Array(sheet.size - headEnd);
  const rowNumbers: number[] = [];
  for (let i = headEnd; i < sheet.size; i++) {
    const rowNumber = sheet.rows[i]! + 1;
    if (rowNumbers[rowNumbers.length - 1] !== rowNumber) rowNumbers.push(rowNumber);
    records[i - headEnd] = rowNumbers.length - 1;
  }
  return { records, rowNumbers: Int32Array.from(rowNumbers) };
}

function kindsOf(
  sheet: SheetGrid,
  headEnd: number,
  width: number,
  missing: ReadonlySet<string>,
): ('number' | 'text')[] {
  const balance = new Int32Array(width);
  const count: ColumnFill = {
    number: (column) => void balance[column]!++,
    text: (column) => void balance[column]!--,
    finish: () => ({ kind: 'number', values: new Float64Array(0) }),
  };
  for (let i = headEnd; i < sheet.size; i++) putCell(count, sheet.columns[i]!, sheet, i, missing);
  return Array.from(balance, (more) => (more >= 0 ? 'number' : 'text'));
}

/** A formula without a cached value is filled but unreadable; a logical or an error value is no number. */
function putCell(fill: ColumnFill, at: number, sheet: SheetGrid, i: number, missing: ReadonlySet<string>): void {
  if (sheet.types[i] === CellType.number) {
    fill.number(at, sheet.numbers[i]!, () => String(sheet.numbers[i]!));
    return;
  }
  const text = textAt(sheet, i).trim();
  if (text === '' || missing.has(text)) return;
  const value = sheet.types[i] === CellType.text ? numberOfText(text) : NaN;
  if (Number.isNaN(value)) fill.text(at, text);
  else fill.number(at, value, () => text);
}

function textAt(sheet: SheetGrid, i: number): string {
  switch (sheet.types[i]) {
    case CellType.number:
      return String(sheet.numbers[i]!);
    case CellType.boolean:
      return sheet.numbers[i] === 1 ? 'TRUE' : 'FALSE';
    case CellType.blank:
      return (sheet.flags[i]! & CellFlag.uncached) !== 0 ? '=' : '';
    default:
      return sheet.strings[sheet.numbers[i]!] ?? '';
  }
}

import type { LedgerColumnKind, LedgerTable } from '../../core/model/ledger-table';
import type { CellSpec, CellStyle, SheetSpec } from '../ooxml/write-spec';
import { LONGEST_PIECE, MOST_RECORDS } from './book-limits';
import { contentOf } from './cell-value';

/** A text too long for a cell: where it belongs. */
export interface LongText {
  readonly table: string;
  /** record from 1 */
  readonly record: number;
  readonly column: string;
  readonly text: string;
}

const HEAD: CellStyle = { font: { bold: true }, fill: 'E7E6E6' };
/** As text, so that whoever types into the cell types a text. */
const TEXT: CellStyle = { format: '@' };
const WIDTHS: Readonly<Record<LedgerColumnKind, number>> = { integer: 9, number: 14, flag: 9, text: 18 };

/** Pieces of a text that fit a cell; a character is never cut in two. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + LONGEST_PIECE);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** A sheet with the headings of a table and some of its records. */
function recordSheet(table: LedgerTable, name: string, from: number, long: LongText[]): SheetSpec {
  const cells: CellSpec[] = table.columns.map((column, at) => ({
    ...{ row: 0, column: at, style: HEAD },
    content: { type: 'text', value: column.name },
  }));
  const to = Math.min(table.rows.length, from + MOST_RECORDS);
  for (let at = from; at < to; at++) {
    table.rows[at]!.forEach((value, column) => {
      const { kind, name: heading } = table.columns[column]!;
      if (typeof value === 'string' && value.length > LONGEST_PIECE) {
        long.push({ table: table.name, record: at + 1, column: heading, text: value });
        return;
      }
      const content = contentOf(value, kind);
      if (content === null) return;
      cells.push({ row: at - from + 1, column, content, ...(kind === 'text' ? { style: TEXT } : {}) });
    });
  }
  return {
    name,
    cells,
    columns: table.columns.map(({ kind }, column) => ({ column, width: WIDTHS[kind] })),
    freeze: { rows: 1, columns: 0 },
  };
}

/** The sheets of a table: one, and more (`cells (2)`) where its records do not fit. @param long gets its long texts */
export function recordSheets(table: LedgerTable, long: LongText[]): SheetSpec[] {
  const sheets: SheetSpec[] = [];
  for (let from = 0; from === 0 || from < table.rows.length; from += MOST_RECORDS) {
    const name = sheetName(table.name, sheets.length);
    sheets.push(recordSheet(table, name, from, long));
  }
  return sheets;
}

/** Name of the sheet with the records of a table from the `index`-th sheet full on. */
export function sheetName(table: string, index: number): string {
  return index === 0 ? table : `${table} (${String(index + 1)})`;
}

import type { FormDefinition } from '../../core/model/form';
import type { LedgerTable } from '../../core/model/ledger-table';
import { fill } from '../../locales/fill';
import { ledgerWords } from '../../locales/ledger-words';
import type { Language } from '../../locales/language';
import type { Deflate } from '../ooxml/write-deflate';
import type { CellSpec, SheetSpec } from '../ooxml/write-spec';
import { writeWorkbook } from '../ooxml/write-workbook';
import { DICTIONARY, LONG_TEXTS, MOST_CELLS, MOST_RECORDS } from './book-limits';
import { figureRows, type FigureRow } from './figure-rows';
import { piecesOf, recordSheets, type LongText } from './record-sheets';

/** More cells than a workbook should hold. */
export interface BookTooLarge {
  readonly count: number;
  readonly limit: number;
}

const FIELDS = [
  'period',
  'form',
  'code',
  'name',
  'item',
  'itemName',
  'column',
  'value',
  'text',
  'unit',
  'revision',
] as const;
const WIDTHS = [9, 10, 13, 30, 10, 26, 14, 16, 16, 10, 9];

/**
 * The one tidy sheet for people: a row a figure that counts, with names; not read back.
 * @param untold figures that were left out, where the workbook would hold too much
 */
function figureSheet(all: readonly FigureRow[], untold: number, language: Language): SheetSpec {
  const { book } = ledgerWords(language);
  const head = { font: { bold: true }, fill: 'E7E6E6' };
  const cells: CellSpec[] = FIELDS.map((field, column) => ({
    ...{ row: 0, column, style: head },
    content: { type: 'text', value: book.columns[field] },
  }));
  const rows = all.slice(0, MOST_RECORDS - 1);
  rows.forEach((row, at) => {
    FIELDS.forEach((field, column) => {
      const value = row[field];
      if (value === null || value === '') return;
      const content = typeof value === 'number' ? { type: 'number' as const, value } : { type: 'text' as const, value };
      cells.push({ row: at + 1, column, content });
    });
  });
  const left = untold + all.length - rows.length;
  if (left > 0) {
    const value = fill(book.tooMany, { count: left });
    cells.push({ row: rows.length + 1, column: 0, content: { type: 'text', value } });
  }
  return {
    name: book.tidy,
    cells,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    freeze: { rows: 1, columns: 0 },
    print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, titleRows: { from: 0, to: 0 } },
  };
}

/** Cells of the records that hold something. */
function cellsOf(tables: readonly LedgerTable[]): number {
  let count = 0;
  for (const { rows } of tables) for (const row of rows) for (const value of row) if (value !== null) count++;
  return count;
}

/** What the sheets hold: table, column, kind, records. It is what an import goes by. */
function dictionary(tables: readonly LedgerTable[], note: string): LedgerTable {
  const rows = tables.flatMap((table) =>
    table.columns.map((column) => [table.name, column.name, column.kind, table.rows.length, note]),
  );
  return {
    name: DICTIONARY,
    columns: [
      { name: 'table', kind: 'text' },
      { name: 'column', kind: 'text' },
      { name: 'kind', kind: 'text' },
      { name: 'records', kind: 'integer' },
      { name: 'note', kind: 'text' },
    ],
    rows,
  };
}

function longTexts(long: readonly LongText[]): LedgerTable {
  return {
    name: LONG_TEXTS,
    columns: [
      { name: 'table', kind: 'text' },
      { name: 'record', kind: 'integer' },
      { name: 'column', kind: 'text' },
      { name: 'piece', kind: 'text' },
    ],
    rows: long.flatMap(({ table, record, column, text }) =>
      piecesOf(text).map((piece) => [table, record, column, piece]),
    ),
  };
}

/**
 * A ledger as a workbook: a sheet of figures to look at, a sheet for each tidy table, and a dictionary of them. Reading
 * it back with `readLedgerBook` gives the same tables.
 * The sheet of figures is left empty, and says so, where the records alone nearly fill the workbook.
 * @returns `BookTooLarge` where the records are more cells than programs open well; nothing of them is cut off
 */
export function writeLedgerBook(
  tables: readonly LedgerTable[],
  forms: readonly FormDefinition[],
  language: Language,
  deflate?: Deflate,
): Uint8Array | BookTooLarge {
  const count = cellsOf(tables);
  if (count > MOST_CELLS) return { count, limit: MOST_CELLS };
  const rows = figureRows(tables, forms, language);
  const fits = count + rows.length * FIELDS.length <= MOST_CELLS;
  const long: LongText[] = [];
  const sheets = tables.flatMap((table) => recordSheets(table, long));
  const words = ledgerWords(language).book;
  const all = [
    figureSheet(fits ? rows : [], fits ? 0 : rows.length, language),
    ...sheets,
    ...(long.length === 0 ? [] : recordSheets(longTexts(long), [])),
    ...recordSheets(dictionary(tables, words.note), []),
  ];
  return writeWorkbook({ sheets: all, title: words.tidy, creator: '' }, deflate);
}

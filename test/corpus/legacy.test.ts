import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { readCsv } from '../../src/adapters/legacy/read-csv';
import { readLegacy } from '../../src/adapters/legacy/read-legacy';
import { ReaderPool } from '../../src/adapters/legacy/reader-pool';
import type { Cell } from '../../src/core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../src/core/model/grid';
import { isRefusal } from '../../src/core/model/refusal';
import type { Refusal } from '../../src/core/model/refusal';
import { sourceChild } from '../adapters/legacy/source-child';
import { readLedger } from './read-ledger';

/** Workbooks of other projects: read where they are, never part of this one (test/corpus/ledger.csv). */
const CORPUS = path.resolve(__dirname, '../../../shared/workbooks');
const LEGACY = /\.(xls|et|ods|xlsb)$/i;

const ledger = new Map(
  readLedger()
    .filter((row) => LEGACY.test(row.file))
    .map((row) => [row.file, row]),
);
const present = existsSync(CORPUS);
const files = present ? legacyFiles() : [];

function legacyFiles(): string[] {
  const all = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' });
  return all
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => LEGACY.test(file))
    .sort();
}

const bytesOf = (file: string): Buffer => readFileSync(path.join(CORPUS, file));

/** One word or code, and the figures that a change of the reader would move. */
function outcomeOf(book: WorkbookGrid | Refusal): { outcome: string; note: string } {
  if (isRefusal(book)) return { outcome: book.code, note: '' };
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.size, 0);
  return { outcome: 'read', note: `${String(book.sheets.length)} sheets ${String(cells)} cells` };
}

(present ? describe : describe.skip)('the legacy workbooks of other projects', () => {
  const pool = new ReaderPool(sourceChild);
  afterAll(() => pool.close());

  test('are all in the ledger, and it names no others', () => {
    expect([...ledger.keys()].sort()).toEqual(files);
  });

  test.each(files)('%s comes out as the ledger says', async (file) => {
    const row = ledger.get(file)!;
    const bytes = bytesOf(file);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    const book = await readLegacy(bytes, { pool, name: file });
    expect(outcomeOf(book)).toEqual({ outcome: row.outcome, note: row.note });
  });

  const opened = files.filter((file) => ledger.get(file)?.outcome === 'read');
  test.each(opened)('%s has the values that the library reads in this process', async (file) => {
    const bytes = bytesOf(file);
    const book = await readLegacy(bytes, { pool });
    if (isRefusal(book)) throw new Error(book.code);
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const second = read(bytes, { type: 'buffer', cellFormula: false, cellHTML: false, cellText: false });
    log.mockRestore();
    for (const sheet of book.sheets.filter(({ kind }) => kind === 'worksheet')) {
      expect(valuesOf(sheet)).toEqual(libraryValues(second.Sheets[sheet.name]!));
    }
  });

  test('is refused as no .csv where binary', async () => {
    for (const file of ['readxl/iris-excel-xls.xls', 'calamine/issues.ods']) {
      expect(isRefusal(await readCsv(bytesOf(file)))).toBe(true);
    }
  });
});

/** Value by `row,column`; empty texts are left out on both sides: as a cell they are a blank. */
function valuesOf(sheet: SheetGrid): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (let i = 0; i < sheet.size; i++) {
    const cell = sheet.cellAt(sheet.rows[i]!, sheet.columns[i]!);
    if (cell.type !== 'blank' && cell.raw !== '') values.set(`${String(cell.row)},${String(cell.column)}`, plain(cell));
  }
  return values;
}

const plain = (cell: Exclude<Cell, { type: 'blank' }>): unknown => (cell.type === 'error' ? 'error' : cell.value);

function libraryValues(sheet: WorkSheet): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith('!') || cell.t === 'z' || cell.v === undefined || cell.v === '') continue;
    values.set(rowColumn(address), cell.t === 'e' ? 'error' : cell.v);
  }
  return values;
}

function rowColumn(address: string): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return `${String(Number(digits) - 1)},${String(column - 1)}`;
}

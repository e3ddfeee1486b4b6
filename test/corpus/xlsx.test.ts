import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { fflateInflate } from '../../src/adapters/ooxml/inflate-fflate';
import { nodeInflate } from '../../src/adapters/ooxml/inflate.node';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { addressOf } from '../../src/core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../src/core/model/grid';
import { isRefusal } from '../../src/core/model/refusal';
import type { Refusal } from '../../src/core/model/refusal';
import { readLedger } from './read-ledger';

/** Workbooks of other projects: read where they are, never part of this one (test/corpus/ledger.csv). */
const CORPUS = path.resolve(__dirname, '../../../shared/workbooks');
const OURS = /\.xls[xm]$/i;

const ledger = new Map(
  readLedger()
    .filter((row) => OURS.test(row.file))
    .map((row) => [row.file, row]),
);
const present = existsSync(CORPUS);
const files = present
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => OURS.test(file))
      .sort()
  : [];
const readable = files.filter((file) => ledger.get(file)?.outcome === 'read');
const bytesOf = (file: string): Buffer => readFileSync(path.join(CORPUS, file));

function outcomeOf(book: WorkbookGrid | Refusal): string {
  if (isRefusal(book)) return book.code;
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.size, 0);
  return `read ${String(book.sheets.length)} sheets ${String(cells)} cells`;
}

(present ? describe : describe.skip)('the .xlsx and .xlsm workbooks of other projects', () => {
  test('are all in the ledger, and it names no others', () => {
    expect([...ledger.keys()].sort()).toEqual(files);
  });

  test.each(files)('%s comes out as the ledger says', async (file) => {
    const row = ledger.get(file)!;
    const bytes = bytesOf(file);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    const expected = row.outcome === 'read' ? `read ${row.note}` : row.outcome;
    expect(outcomeOf(await readXlsx(bytes, { inflate: nodeInflate }))).toBe(expected);
    expect(outcomeOf(await readXlsx(bytes, { inflate: fflateInflate }))).toBe(expected);
  });

  test.each(readable)('%s has the values that a second reader finds, but for what the ledger accepts', async (file) => {
    const bytes = bytesOf(file);
    const book = await readXlsx(bytes, { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    const second = read(bytes, { type: 'buffer', cellFormula: false, cellHTML: false, cellText: false });
    expect(book.sheets.map(({ name }) => name)).toEqual(second.SheetNames);
    const differences: string[] = [];
    for (const sheet of book.sheets.filter(({ kind }) => kind === 'worksheet')) {
      const other = second.Sheets[sheet.name]!;
      differences.push(...differencesOf(valuesOf(sheet), libraryValues(other)));
      expect(sheet.merges.length).toBe(other['!merges']?.length ?? 0);
    }
    const accepted = Number(ledger.get(file)!.differences.split(':')[0]);
    expect({ count: differences.length, differences }).toEqual({ count: accepted, differences });
  });
});

/** Values by address; errors without their name, which the library gives as a number. */
function valuesOf(sheet: SheetGrid): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (let i = 0; i < sheet.size; i++) {
    const cell = sheet.cellAt(sheet.rows[i]!, sheet.columns[i]!);
    if (cell.type !== 'blank') values.set(addressOf(cell), cell.type === 'error' ? 'error' : cell.value);
  }
  return values;
}

function libraryValues(sheet: WorkSheet): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith('!') || cell.t === 'z' || cell.v === undefined) continue;
    values.set(address, cell.t === 'e' ? 'error' : cell.v);
  }
  return values;
}

function differencesOf(ours: ReadonlyMap<string, unknown>, theirs: ReadonlyMap<string, unknown>): string[] {
  const addresses = new Set([...ours.keys(), ...theirs.keys()]);
  return [...addresses].filter((address) => ours.get(address) !== theirs.get(address));
}

import type { BookType, CellObject } from '@e965/xlsx';
import { readLegacy } from '../../../src/adapters/legacy/read-legacy';
import { readLegacyHere } from '../../../src/adapters/legacy/read-legacy-here';
import { ReaderPool } from '../../../src/adapters/legacy/reader-pool';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { isRefusal, type Refusal } from '../../../src/core/model/refusal';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { gbkBytes } from './gbk-bytes';
import { bookOf, legacyBytes } from './legacy-bytes';
import { sourceChild } from './source-child';

const pool = new ReaderPool(sourceChild);
afterAll(() => pool.close());

const CELLS: Record<string, CellObject> = {
  A1: { t: 's', v: '01' },
  B1: { t: 's', v: 'ABCDEFGHIJKL' },
  C1: { t: 'n', v: 1234.5 },
  D1: { t: 'n', v: 41518, z: 'yyyy/mm/dd' },
  E1: { t: 'b', v: true },
  B3: { t: 'n', v: 3, f: 'C1+1' },
};

const here = (bytes: Uint8Array, name = 'a.xls'): Promise<WorkbookGrid | Refusal> =>
  readLegacyHere(bytes, name, { inflate: fflateInflate, formulas: false });

function cellsOf(book: WorkbookGrid | Refusal): unknown {
  if (isRefusal(book)) return book;
  const cells = book.sheets.map((sheet) =>
    Array.from(sheet.rows).map((row, at) => sheet.cellAt(row, sheet.columns[at]!)),
  );
  return { format: book.format, sheets: book.sheets.map(({ name }) => name), cells };
}

/** The same bytes with one run of them replaced by another of the same length, wherever it stands. */
function replaced(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const latin = Buffer.from(bytes).toString('latin1');
  const text = (part: Uint8Array): string => Buffer.from(part).toString('latin1');
  return Buffer.from(latin.replaceAll(text(from), text(to)), 'latin1');
}

test.each<BookType>(['biff8', 'biff5', 'xlsb', 'ods'])(
  'a %s workbook gives what the child process gives',
  async (type) => {
    const bytes = legacyBytes(bookOf(CELLS, 'A1:F3'), type);
    expect(cellsOf(await here(bytes))).toEqual(cellsOf(await readLegacy(bytes, { pool })));
  },
);

test('an .et says so by its name', async () => {
  const bytes = legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff8');
  expect(await here(bytes, '甲厂.et')).toMatchObject({ format: 'et' });
});

test('an old workbook in GBK keeps its Chinese', async () => {
  const latin = legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff5');
  // record CodePage (0x0042, two bytes) from Western to Chinese, and twelve letters to six characters
  const chinese = replaced(latin, Uint8Array.of(0x42, 0, 2, 0, 0xe4, 4), Uint8Array.of(0x42, 0, 2, 0, 0xa8, 3));
  const bytes = replaced(chinese, Buffer.from('ABCDEFGHIJKL'), gbkBytes('工业总产值表'));
  const book = await here(bytes);
  expect(isRefusal(book) ? book : book.sheets[0]!.cellAt(0, 1).raw).toBe('工业总产值表');
});

test('what is no workbook is refused, not thrown', async () => {
  expect(await here(new Uint8Array(0))).toMatchObject({ code: 'empty-file' });
  expect(await here(Buffer.from('<html>'))).toMatchObject({ code: 'not-a-workbook', detail: 'html' });
  const cut = legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff8').slice(0, 1500);
  expect(await here(cut)).toMatchObject({ code: 'truncated' });
});

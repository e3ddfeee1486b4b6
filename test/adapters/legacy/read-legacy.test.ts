import type { BookType, CellObject } from '@e965/xlsx';
import { readLegacy } from '../../../src/adapters/legacy/read-legacy';
import type { LegacyOptions } from '../../../src/adapters/legacy/read-legacy';
import { ReaderPool } from '../../../src/adapters/legacy/reader-pool';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { bookOf, legacyBytes, odsBytes, zipOf } from './legacy-bytes';
import { sourceChild } from './source-child';

const pool = new ReaderPool(sourceChild);
afterAll(() => pool.close());

async function bookOfBytes(bytes: Uint8Array, options: LegacyOptions = {}): Promise<WorkbookGrid> {
  const book = await readLegacy(bytes, { pool, ...options });
  if (isRefusal(book)) throw new Error(JSON.stringify(book));
  return book;
}

async function refusalOf(bytes: Uint8Array, options: LegacyOptions = {}): Promise<unknown> {
  const book = await readLegacy(bytes, { pool, ...options });
  return isRefusal(book) ? book : 'read';
}

const CELLS: Record<string, CellObject> = {
  A1: { t: 's', v: '01' },
  B1: { t: 's', v: '  海口椰风食品有限公司 ' },
  C1: { t: 'n', v: 1234.5 },
  D1: { t: 'n', v: 41518, z: 'yyyy/mm/dd' },
  E1: { t: 'b', v: true },
  F1: { t: 'e', v: 0x17 },
  A3: { t: 's', v: '460100123456789012' },
  B3: { t: 'n', v: 3, f: 'C1+1' },
};

describe.each<[BookType, string]>([
  ['biff8', 'xls'],
  ['biff5', 'xls'],
  ['xlsb', 'xlsb'],
  ['ods', 'ods'],
])('a %s workbook', (bookType, format) => {
  // the library writes texts of biff5 in a single-byte code page, and no error values into .ods
  const cells = bookType === 'biff5' ? { ...CELLS, B1: { t: 's' as const, v: ' a ' } } : CELLS;
  const bytes = legacyBytes(bookOf(cells, 'A1:F3'), bookType);

  test('gives its cells as received', async () => {
    const book = await bookOfBytes(bytes);
    expect(book.format).toBe(format);
    const sheet = book.sheets[0]!;
    expect(sheet.name).toBe('Sheet1');
    expect(sheet.cellAt(0, 0)).toMatchObject({ type: 'text', value: '01' });
    expect(sheet.cellAt(0, 1)).toMatchObject({ type: 'text', value: cells.B1!.v });
    expect(sheet.cellAt(0, 2)).toMatchObject({ type: 'number', value: 1234.5 });
    expect(sheet.cellAt(0, 3)).toMatchObject({ type: 'number', value: 41518 });
    expect(sheet.cellAt(0, 3).format).toMatch(/yy.*m.*d/i);
    expect(sheet.cellAt(0, 4)).toMatchObject({ type: 'boolean', value: true });
    expect(sheet.cellAt(2, 0)).toMatchObject({ type: 'text', value: '460100123456789012' });
    expect(sheet.cellAt(1, 0)).toMatchObject({ type: 'blank', formula: false });
    expect(sheet.rowCount).toBe(3);
    expect(sheet.columnCount).toBe(bookType === 'ods' ? 5 : 6);
  });
});

describe('a .xls workbook', () => {
  test('holds errors by their codes', async () => {
    const book = await bookOfBytes(legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff8'));
    expect(book.sheets[0]!.cellAt(0, 5)).toMatchObject({ type: 'error', value: '#REF!' });
  });

  test('is an .et by its name', async () => {
    expect((await bookOfBytes(legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff8'), { name: 'B204-1.et' })).format).toBe('et');
  });

  test('keeps merges, hidden sheets and the 1904 date system', async () => {
    const book = bookOf(CELLS, 'A1:F3');
    book.Sheets['Sheet1']!['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 2 } }];
    book.Workbook = { WBProps: { date1904: true }, Sheets: [{ Hidden: 1 }] };
    const read = await bookOfBytes(legacyBytes(book, 'biff8'));
    expect(read.dateSystem).toBe(1904);
    expect(read.features.hiddenSheets).toBe(true);
    expect(read.sheets[0]).toMatchObject({ visibility: 'hidden', merges: [{ top: 0, left: 0, bottom: 1, right: 2 }] });
  });

  test('cut short is refused as truncated, wherever the cut', async () => {
    const bytes = legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff8');
    for (let length = 600; length < bytes.length; length += 256) {
      expect(await refusalOf(bytes.subarray(0, length))).toMatchObject({ code: 'truncated' });
    }
  });
});

describe('a formula', () => {
  test('is flagged and keeps its cached value; its text is kept when asked for', async () => {
    const bytes = legacyBytes(bookOf(CELLS, 'A1:F3'), 'ods');
    const plain = (await bookOfBytes(bytes)).sheets[0]!;
    expect(plain.cellAt(2, 1)).toMatchObject({ type: 'number', value: 3, formula: true, uncached: false });
    expect(plain.formulaAt(2, 1)).toBeNull();
    expect((await bookOfBytes(bytes, { formulas: true })).sheets[0]!.formulaAt(2, 1)).toBe('C1+1');
  });

  test('without a cached value is a blank that says so', async () => {
    const bytes = odsBytes(
      '<table:table table:name="表"><table:table-row><table:table-cell table:formula="of:=[.B1]+1"/>' +
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/></table:table-row></table:table>',
    );
    const sheet = (await bookOfBytes(bytes)).sheets[0]!;
    expect(sheet.cellAt(0, 0)).toMatchObject({ type: 'blank', formula: true, uncached: true });
    expect(sheet.cellAt(0, 1)).toMatchObject({ type: 'number', value: 2, formula: true, uncached: false });
  });
});

describe('an .ods workbook', () => {
  test('gives the value of a cell written without content', async () => {
    const sheet = (
      await bookOfBytes(
        odsBytes(
          '<table:table table:name="表"><table:table-row><table:table-cell office:value-type="float" office:value="12.5"/>' +
            '<table:table-cell office:value-type="string" office:string-value="01"/>' +
            '<table:table-cell office:value-type="string" office:string-value="甲"></table:table-cell></table:table-row></table:table>',
        ),
      )
    ).sheets[0]!;
    expect(sheet.cellAt(0, 0)).toMatchObject({ type: 'number', value: 12.5 });
    expect(sheet.cellAt(0, 1)).toMatchObject({ type: 'text', value: '01' });
    expect(sheet.cellAt(0, 2)).toMatchObject({ type: 'text', value: '甲' });
  });

  test('tells its hidden tables, rows and columns', async () => {
    const hiddenStyle =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const cell = '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';
    const book = await bookOfBytes(
      odsBytes(
        `<table:table table:name="甲"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>` +
          `<table:table-row>${cell}</table:table-row><table:table-row table:visibility="filter">${cell}</table:table-row>` +
          `<table:table-row table:visibility="collapse" table:number-rows-repeated="1048574"><table:table-cell/></table:table-row></table:table>` +
          `<table:table table:name="乙" table:style-name="ta2"><table:table-row>${cell}</table:table-row></table:table>`,
        hiddenStyle,
      ),
    );
    const [first, second] = book.sheets;
    expect([0, 1].map((row) => first!.isRowHidden(row))).toEqual([false, true]);
    expect([0, 1, 2, 3].map((column) => first!.isColumnHidden(column))).toEqual([false, true, true, false]);
    expect(first!.visibility).toBe('visible');
    expect(second!.visibility).toBe('hidden');
    expect(book.features.hiddenSheets).toBe(true);
  });

  test('is read though rows and cells are repeated, within the limit of cells', async () => {
    const table = (rows: number) =>
      `<table:table table:name="表"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="10" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row></table:table>`;
    expect((await bookOfBytes(odsBytes(table(100)), { limits: { cells: 1000 } })).sheets[0]!.size).toBe(1000);
    expect(await refusalOf(odsBytes(table(101)), { limits: { cells: 1000 } })).toMatchObject({
      code: 'too-many-cells',
    });
    expect(await refusalOf(odsBytes(table(999999999)))).toMatchObject({ code: 'too-many-cells' });
  });

  test('with a DOCTYPE, or with broken XML, is refused', async () => {
    const parts = (content: string) =>
      zipOf([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', content],
      ]);
    const bomb = '<!DOCTYPE a [<!ENTITY x "y">]><office:document-content/>';
    expect(await refusalOf(parts(bomb))).toMatchObject({ code: 'doctype' });
    expect(await refusalOf(parts('<office:document-content><office:body>'))).toMatchObject({ code: 'damaged-part' });
  });
});

describe('a file that is not a legacy workbook', () => {
  const text = (value: string) => new TextEncoder().encode(value);
  test.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { code: 'empty-file' }],
    [
      'HTML saved as .xls',
      text('<html><table><tr><td>1</td></tr></table></html>'),
      { code: 'not-a-workbook', detail: 'html' },
    ],
    ['XML saved as .xls', text('<?xml version="1.0"?><Workbook/>'), { code: 'not-a-workbook', detail: 'xml' }],
    ['text saved as .xls', text('代码\t本月\n01\t5\n'), { code: 'not-a-workbook', detail: 'text' }],
    ['any zip', zipOf([['a.txt', 'a']]), { code: 'not-a-workbook', detail: 'zip' }],
    ['a zip cut short', zipOf([['a.txt', 'a']]).subarray(0, 60), { code: 'truncated' }],
    ['random bytes', Uint8Array.of(1, 2, 3, 0, 255, 254), { code: 'not-a-workbook', detail: 'unknown' }],
  ])('%s is refused', async (_name, bytes, refusal) => {
    expect(await refusalOf(bytes)).toMatchObject(refusal);
  });

  test('an encrypted .ods is refused as encrypted', async () => {
    const bytes = zipOf([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['META-INF/manifest.xml', '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'],
      ['content.xml', 'gibberish'],
    ]);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'encrypted' });
  });

  test('a larger file than allowed is refused, by its size on disk or in memory', async () => {
    const bytes = legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff8');
    expect(await refusalOf(bytes, { limits: { fileBytes: bytes.length - 1 } })).toMatchObject({
      code: 'file-too-large',
    });
    expect(await refusalOf(bytes, { limits: { fileBytes: bytes.length } })).toBe('read');
    expect(await readLegacy(__filename, { pool, limits: { fileBytes: 10 } })).toMatchObject({ code: 'file-too-large' });
  });

  test('a path that cannot be read is refused with the reason of the system', async () => {
    expect(await readLegacy('no/such/file.xls', { pool })).toMatchObject({ code: 'unreadable-file', detail: 'ENOENT' });
  });
});

describe('the limits of a legacy workbook', () => {
  const bytes = legacyBytes(bookOf(CELLS, 'A1:F3'), 'biff8');
  test.each<[string, LegacyOptions['limits'], LegacyOptions['limits']]>([
    ['too-many-cells', { cells: 7 }, { cells: 8 }],
    ['string-too-long', { stringLength: 17 }, { stringLength: 18 }],
    ['address-out-of-range', { rows: 2 }, { rows: 3 }],
    ['address-out-of-range', { columns: 5 }, { columns: 6 }],
  ])('%s: refused under %j, read under %j', async (code, tight, enough) => {
    expect(await refusalOf(bytes, { limits: tight! })).toMatchObject({ code, part: 'Sheet1' });
    expect(await refusalOf(bytes, { limits: enough! })).toBe('read');
  });

  test('a zip bomb of a part is refused before the library sees it', async () => {
    const bomb = zipOf([
      ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['content.xml', ' '.repeat(8 * 2 ** 20)],
    ]);
    expect(await refusalOf(bomb)).toMatchObject({ code: 'zip-bomb', part: 'content.xml' });
  });
});

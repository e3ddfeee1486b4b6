import { readCsv } from '../../../src/adapters/legacy/read-csv';
import type { CsvOptions } from '../../../src/adapters/legacy/read-csv';
import type { SheetGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { gbkBytes } from './gbk-bytes';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function sheetOf(bytes: Uint8Array, options?: CsvOptions): Promise<SheetGrid> {
  const book = await readCsv(bytes, options);
  if (isRefusal(book)) throw new Error(JSON.stringify(book));
  return book.sheets[0]!;
}

/** Rows of texts, '' for a blank. */
async function textsOf(bytes: Uint8Array): Promise<string[][]> {
  const sheet = await sheetOf(bytes);
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => sheet.cellAt(row, column).raw),
  );
}

async function codeOf(bytes: Uint8Array, options?: CsvOptions): Promise<string> {
  const book = await readCsv(bytes, options);
  return isRefusal(book) ? book.code : 'read';
}

describe('a .csv return', () => {
  test('has only text cells, as written', async () => {
    const sheet = await sheetOf(utf8('代码,本月\n01, 1200 \n'));
    expect(sheet.cellAt(1, 0)).toMatchObject({ type: 'text', value: '01', formula: false });
    expect(sheet.cellAt(1, 1)).toMatchObject({ type: 'text', value: ' 1200 ' });
  });

  test('stores no cell for an empty field, and keeps ragged rows', async () => {
    const sheet = await sheetOf(utf8('a,b,c\n1\n1,,3,4\n'));
    expect(sheet.size).toBe(7);
    expect(sheet.cellAt(2, 1).type).toBe('blank');
    expect(sheet.cellAt(2, 3).raw).toBe('4');
    expect(sheet.rowCount).toBe(3);
  });

  test('takes quoted separators, line ends and doubled quotes as part of the field', async () => {
    expect(await textsOf(utf8('名称,值\r\n"甲,乙\n""丙""",1\r\n丁,2\r\n'))).toEqual([
      ['名称', '值'],
      ['甲,乙\n"丙"', '1'],
      ['丁', '2'],
    ]);
  });

  test.each([
    ['\n', 'line feeds'],
    ['\r\n', 'carriage return and line feed'],
    ['\r', 'carriage returns'],
  ])('is divided by %j (%s)', async (end) => {
    expect(await textsOf(utf8(`a,b${end}1,2${end}`))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('may mix line ends', async () => {
    expect(await textsOf(utf8('a,b\r\n1,2\n3,4\r\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('keeps a blank line as a row without cells, and opens no row after the last line end', async () => {
    const sheet = await sheetOf(utf8('a,b\n\n1,2\n'));
    expect(sheet.rowCount).toBe(3);
    expect(sheet.firstOfRow(1)).toBe(sheet.firstOfRow(2));
  });
});

describe('the separator of a .csv', () => {
  test.each([',', '\t', ';', '，', '|'])('is found: %j', async (separator) => {
    const rows = ['代码,名称,本月', '01,总产值,"1.5"'].map((row) => row.replaceAll(',', separator));
    expect((await textsOf(utf8(rows.join('\n'))))[1]).toEqual(['01', '总产值', '1.5']);
  });

  test('is the one that divides the records alike, not the most frequent one', async () => {
    const text = '名称;数\n甲，乙，丙，丁，戊;1\n己;2\n庚，辛;3\n';
    expect((await textsOf(utf8(text)))[1]).toEqual(['甲，乙，丙，丁，戊', '1']);
  });

  test('can be asked for', async () => {
    const sheet = await sheetOf(utf8('a,b;c\n1,2;3\n'), { separator: ';' });
    expect(sheet.cellAt(1, 0).raw).toBe('1,2');
  });

  test('is not needed for one column', async () => {
    expect(await textsOf(utf8('名称\n甲\n乙'))).toEqual([['名称'], ['甲'], ['乙']]);
  });
});

describe('the encoding of a .csv', () => {
  const text = '企业名称,本月\n海口椰风食品有限公司,1200\n';
  const utf16 = (bigEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * text.length + 2));
    view.setUint16(0, 0xfeff, !bigEndian);
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), !bigEndian);
    return new Uint8Array(view.buffer);
  };
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 little endian', utf16(false)],
    ['UTF-16 big endian', utf16(true)],
    ['GBK', gbkBytes(text)],
  ])('%s is read', async (_name, bytes) => {
    expect(await textsOf(bytes)).toEqual([
      ['企业名称', '本月'],
      ['海口椰风食品有限公司', '1200'],
    ]);
  });

  test('GBK text of a single word is read', async () => {
    expect(await textsOf(gbkBytes('总产值'))).toEqual([['总产值']]);
  });

  test('UTF-8 with a damaged byte is refused, never read as other characters', async () => {
    const bytes = utf8(text.repeat(20));
    bytes[bytes.length >> 1] = 0xff;
    expect(await codeOf(bytes)).toBe('unsupported-encoding');
  });

  test('UTF-8 cut inside its last character is refused as truncated', async () => {
    const bytes = utf8('企业名称,本月\n海口椰风食品有限公司,一千');
    expect(await codeOf(bytes.subarray(0, bytes.length - 1))).toBe('truncated');
  });

  test('a UTF-8 mark before bytes that are not UTF-8 is refused', async () => {
    expect(await codeOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...gbkBytes(text)))).toBe('unsupported-encoding');
  });

  test('binary content is refused', async () => {
    expect(await codeOf(Uint8Array.of(1, 0, 2, 0, 44, 10))).toBe('not-a-workbook');
  });
});

describe('the limits of a .csv', () => {
  test.each<[string, string, CsvOptions['limits'], CsvOptions['limits']]>([
    ['file-too-large', 'a,b\n1,2', { maxBytes: 6 }, { maxBytes: 7 }],
    ['too-many-cells', 'a,b\n1,2', { maxCells: 3 }, { maxCells: 4 }],
    ['address-out-of-range', 'a,b\n1,2', { maxRows: 1 }, { maxRows: 2 }],
    ['address-out-of-range', 'a,b\n1,2', { maxColumns: 1 }, { maxColumns: 2 }],
    ['string-too-long', 'a,bcd\n1,2', { maxStringLength: 2 }, { maxStringLength: 3 }],
  ])('%s: %j is refused under %j, read under %j', async (code, text, tight, enough) => {
    expect(await codeOf(utf8(text), { limits: tight! })).toBe(code);
    expect(await codeOf(utf8(text), { limits: enough! })).toBe('read');
  });

  test('an empty or blank file is refused', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty-file');
    expect(await codeOf(utf8(' \n\n '))).toBe('empty-file');
  });

  test('a quote that never closes ends at the string limit', async () => {
    expect(await codeOf(utf8(`a,"${'x\n'.repeat(20000)}`))).toBe('string-too-long');
  });

  test('a text full of malformed quotes is refused before it costs memory', async () => {
    expect(await codeOf(utf8(`"${'a"b,'.repeat(200_000)}`))).toBe('damaged-part');
    expect(await codeOf(utf8(`"${'a,"b'.repeat(200_000)}`))).toBe('damaged-part');
    expect(await codeOf(utf8('a,b\n5" pipe,"x" y\n'))).toBe('read');
  });

  test('many well quoted fields are read', async () => {
    expect(await codeOf(utf8('"a","b"\n'.repeat(150_000)))).toBe('read');
  });
});

import { FormatTable } from '../../../src/adapters/xlsx/number-formats';
import { GridBuilder } from '../../../src/adapters/xlsx/grid-builder';
import { SharedStringsReader } from '../../../src/adapters/xlsx/shared-strings';
import { SheetScanner } from '../../../src/adapters/xlsx/sheet-scanner';
import { StringTable } from '../../../src/adapters/xlsx/string-table';
import { Utf8Feed } from '../../../src/adapters/ooxml/xml-encoding';
import type { ByteSink } from '../../../src/adapters/ooxml/xml-encoding';
import { DEFAULT_LIMITS } from '../../../src/adapters/ooxml/limits';
import { RefusalError } from '../../../src/core/model/refusal';
import { buildWorkbook, MAIN, sheetXml } from '../../fixtures/xlsx/workbook-builder';
import { readBook, readSheet, refusalOf, valuesOf } from '../../fixtures/xlsx/read';

const SHEET = sheetXml({
  before: '<!-- <sheetData> --><cols><col min="2" max="2" hidden="1"/></cols>',
  rows:
    '<row r="1" spans="1:3"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>银地华𠮷</t></is></c><c r="C1"><f>A1</f><v>-12.75</v></c></row>' +
    '<!-- 注释 --><row r="2" hidden="1"><c r="A2" t="str"><v>甲<![CDATA[<乙>]]>&amp;丙</v></c><c r="B2" t=\'n\'><v>3.141592653589793</v></c><c r="C2" s="0"/></row>',
  after:
    '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="B2 C3:D4">' +
    '<formula1>"是,&amp;否"</formula1></dataValidation></dataValidations>',
});
const STRINGS = `<?xml version="1.0"?><sst xmlns="${MAIN}"><si><t>𠮷海口</t></si><si><r><t>高新</t></r><!-- 注 --><rPh><t>x</t></rPh><r><t>区&#x4e00;</t></r></si><si><t>末</t></si></sst>`;
const STRING_VALUES = ['𠮷海口', '高新区一', '末'];
const VALUES = { A1: '𠮷海口', B1: '银地华𠮷', C1: -12.75, A2: '甲<乙>&丙', B2: 3.141592653589793 };

function inPieces(bytes: Uint8Array, size: number, sink: ByteSink): void {
  for (let at = 0; at < bytes.length; at += size) sink.push(bytes.slice(at, at + size));
  sink.finish();
}

function scanStrings(bytes: Uint8Array, size: number): StringTable {
  const table = new StringTable();
  inPieces(bytes, size, new Utf8Feed('strings', new SharedStringsReader('strings', table, DEFAULT_LIMITS)));
  return table;
}

function scanSheet(bytes: Uint8Array, size: number, strings: StringTable): ReturnType<GridBuilder['build']> {
  const builder = new GridBuilder();
  const context = {
    part: 'sheet',
    strings,
    styles: new Uint16Array(1),
    formats: new FormatTable(),
    dateSystem: 1900 as const,
    limits: DEFAULT_LIMITS,
    formulas: false,
    counts: { cells: 0, merges: 0, sharedFormulas: 0 },
  };
  inPieces(bytes, size, new Utf8Feed('sheet', new SheetScanner(context, builder)));
  return builder.build({
    name: 's',
    visibility: 'visible',
    kind: 'worksheet',
    part: 'sheet',
    strings: strings.strings,
    formatCodes: ['General'],
  });
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? buffer.swap16() : buffer);
}

describe('pieces of every size', () => {
  const sizes = [...Array(64).keys()].map((at) => at + 1);

  test('a sheet comes out the same whatever the boundaries', () => {
    const bytes = new TextEncoder().encode(SHEET);
    for (const size of [...sizes, bytes.length]) {
      const sheet = scanSheet(bytes, size, scanStrings(new TextEncoder().encode(STRINGS), 1000));
      expect(valuesOf(sheet)).toEqual(VALUES);
      expect([sheet.merges.length, sheet.isRowHidden(1), sheet.isColumnHidden(1)]).toEqual([1, true, true]);
      expect(sheet.validations).toMatchObject([
        { type: 'list', formula1: '"是,&否"', ranges: [{ top: 1 }, { top: 2 }] },
      ]);
    }
  });

  test('shared strings come out the same whatever the boundaries', () => {
    for (const size of sizes)
      expect(scanStrings(new TextEncoder().encode(STRINGS), size).strings).toEqual(STRING_VALUES);
  });

  test.each([
    ['UTF-16 LE', false, true],
    ['UTF-16 BE', true, true],
    ['UTF-16 LE without mark', false, false],
    ['UTF-16 BE without mark', true, false],
  ])('%s, at every boundary', (_, bigEndian, mark) => {
    for (const size of sizes.slice(0, 24)) {
      const strings = scanStrings(utf16(STRINGS, bigEndian, mark), size);
      expect(strings.strings).toEqual(STRING_VALUES);
      expect(valuesOf(scanSheet(utf16(SHEET, bigEndian, mark), size, strings))).toEqual(VALUES);
    }
  });

  test('a sheet cut anywhere is refused, never read in part', () => {
    const bytes = new TextEncoder().encode(SHEET);
    const whole = bytes.length - '</worksheet>'.length;
    for (let length = 0; length <= whole; length++) {
      expect(() => scanSheet(bytes.slice(0, length), 50, scanStrings(new TextEncoder().encode(STRINGS), 1000))).toThrow(
        RefusalError,
      );
    }
  });

  test('shared strings cut anywhere are refused', () => {
    const bytes = new TextEncoder().encode(STRINGS);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => scanStrings(bytes.slice(0, length), 50)).toThrow(RefusalError);
    }
  });
});

describe('encodings of whole workbooks', () => {
  test('every part in UTF-16, and every part with a byte order mark', async () => {
    for (const encode of [
      (text: string) => utf16(text, false, true),
      (text: string) => utf16(text, true, true),
      (text: string) => new TextEncoder().encode(`\ufeff${text}`),
    ]) {
      const bytes = buildWorkbook({
        sheets: [{ name: '财务状况', rows: '<row><c t="s"><v>0</v></c></row>' }],
        strings: '<si><t>银地华</t></si>',
        entry: (entry) => (typeof entry.data === 'string' ? { ...entry, data: encode(entry.data) } : entry),
      });
      const book = await readBook(bytes);
      expect(book.sheets[0]!.name).toBe('财务状况');
      expect(valuesOf(book.sheets[0]!)).toEqual({ A1: '银地华' });
    }
  });

  test('a declaration of UTF-16 on UTF-8 bytes does no harm', async () => {
    const xml = sheetXml({ rows: '<row><c t="str"><v>中</v></c></row>' }).replace('UTF-8', 'utf-16');
    expect(valuesOf(await readSheet(buildWorkbook({ sheets: [{ xml }] })))).toEqual({ A1: '中' });
  });

  test('a part in another encoding is refused by name', async () => {
    const xml = sheetXml({}).replace('UTF-8', 'GB2312');
    expect(await refusalOf(buildWorkbook({ sheets: [{ xml }] }))).toMatchObject({
      code: 'unsupported-encoding',
      detail: 'GB2312',
      part: 'xl/worksheets/sheet1.xml',
    });
    const stringsXml = `<?xml version='1.0' encoding='big5'?><sst xmlns="${MAIN}"/>`;
    expect(await refusalOf(buildWorkbook({ stringsXml }))).toMatchObject({
      code: 'unsupported-encoding',
      detail: 'big5',
    });
  });

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    const data = Buffer.concat([
      Buffer.from('<row><c t="str"><v>'),
      Buffer.from([0xd6, 0xd0]),
      Buffer.from('</v></c></row>'),
    ]);
    const [head, tail] = sheetXml({ rows: '|' }).split('|');
    const xml = new Uint8Array(Buffer.concat([Buffer.from(head!), data, Buffer.from(tail!)]));
    expect(await refusalOf(buildWorkbook({ sheets: [{ xml }] }))).toMatchObject({
      code: 'damaged-part',
      detail: 'not UTF-8',
    });
  });
});

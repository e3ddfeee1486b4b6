import {
  buildWorkbook,
  MAIN,
  relationship,
  relationships,
  sheetXml,
  withRows,
} from '../../fixtures/xlsx/workbook-builder';
import { buildZip } from '../../fixtures/xlsx/zip-builder';
import type { EntrySpec } from '../../fixtures/xlsx/zip-builder';
import { readBook, refusalOf } from '../../fixtures/xlsx/read';
import { ole2 } from '../../fixtures/xlsx/ole2-builder';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';

function changed(name: string, change: Partial<EntrySpec>): Uint8Array {
  return withRows(ROWS, { entry: (entry) => (entry.name === name ? { ...entry, ...change } : entry) });
}

describe('files that are no workbook', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'empty-file', undefined],
    [
      'a page named .xlsx',
      new TextEncoder().encode('<html><table><tr><td>1</td></tr></table></html>'),
      'not-a-workbook',
      'html',
    ],
    ['text', new TextEncoder().encode('a,b\n1,2\n'), 'not-a-workbook', 'text'],
    ['noise', Uint8Array.of(0, 1, 2, 3, 255), 'not-a-workbook', 'unknown'],
    ['an .xls', ole2(['Workbook', 'SummaryInformation']), 'legacy-needs-node', 'ole2'],
    ['a zip of something else', buildZip({ entries: [{ name: 'a.txt', data: 'a' }] }), 'not-a-workbook', 'zip'],
    [
      'an .ods',
      buildZip({
        entries: [
          { name: 'mimetype', data: 'x' },
          { name: 'content.xml', data: '<a/>' },
        ],
      }),
      'legacy-needs-node',
      'ods',
    ],
  ])('%s', async (_, bytes, code, detail) => {
    const refusal = await refusalOf(bytes);
    expect([refusal.code, refusal.detail]).toEqual([code, detail]);
  });

  test('an encrypted workbook', async () => {
    expect((await refusalOf(ole2(['DataSpaces', 'EncryptionInfo', 'EncryptedPackage']))).code).toBe('encrypted');
    expect(await refusalOf(changed(SHEET, { flags: 1 }))).toMatchObject({ code: 'encrypted', part: SHEET });
  });

  test('an .xlsb', async () => {
    const rootRels = relationships(relationship('a', 'officeDocument', 'xl/workbook.bin'));
    expect(await refusalOf(buildWorkbook({ rootRels }))).toMatchObject({ code: 'legacy-needs-node', detail: 'xlsb' });
  });

  test('a document of another kind', async () => {
    expect((await refusalOf(buildWorkbook({ rootRels: relationships('') }))).code).toBe('not-a-workbook');
    const workbookXml = '<document xmlns="urn:word"/>';
    expect(await refusalOf(buildWorkbook({ workbookXml }))).toMatchObject({
      code: 'damaged-part',
      part: 'xl/workbook.xml',
    });
  });
});

describe('damage', () => {
  const whole = withRows(ROWS);

  test('a file cut anywhere is refused', async () => {
    for (let length = 1; length < whole.length; length += 7) {
      const { code } = await refusalOf(whole.slice(0, length));
      expect(['truncated', 'not-a-workbook']).toContain(code);
    }
  });

  test.each([
    ['a wrong CRC', { crc: 1 }, 'damaged-part', 'crc'],
    ['no deflate stream', { compressed: Uint8Array.of(7, 1, 2, 3) }, 'damaged-part', undefined],
    ['a deflate stream that ends early', { compressed: Uint8Array.of(0x63) }, 'damaged-part', undefined],
    ['an unknown method', { method: 12 }, 'unsupported-compression', undefined],
  ])('%s', async (_, change, code, detail) => {
    const refusal = await refusalOf(changed(SHEET, change));
    expect(refusal).toMatchObject({ code, part: SHEET, ...(detail ? { detail } : {}) });
  });

  test('the CRC counts for stored entries too', async () => {
    expect((await refusalOf(changed(SHEET, { method: 0, crc: 1 }))).detail).toBe('crc');
  });

  test('a part twice, whatever the case of its name', async () => {
    const refusal = await refusalOf(
      withRows(ROWS, { extra: [{ name: 'XL/worksheets/Sheet1.xml', data: sheetXml({}) }] }),
    );
    expect(refusal).toMatchObject({ code: 'damaged-zip', detail: 'entry twice' });
  });

  test('missing parts are named', async () => {
    expect(await refusalOf(buildWorkbook({ rootRels: null }))).toMatchObject({
      code: 'not-a-workbook',
      part: '_rels/.rels',
    });
    expect(await refusalOf(buildWorkbook({ workbookRels: null }))).toMatchObject({
      code: 'missing-part',
      part: 'xl/_rels/workbook.xml.rels',
    });
    const lost = relationships(relationship('s1', 'worksheet', 'worksheets/lost.xml'));
    expect(await refusalOf(buildWorkbook({ workbookRels: lost }))).toMatchObject({
      code: 'missing-part',
      part: 'xl/worksheets/lost.xml',
    });
    const outside = relationships(
      relationship('s1', 'worksheet', 'https://example.invalid/a.xml', ' TargetMode="External"'),
    );
    expect(await refusalOf(buildWorkbook({ workbookRels: outside }))).toMatchObject({
      code: 'missing-part',
      detail: 'sheet s1',
    });
    expect((await refusalOf(buildWorkbook({ workbookRels: relationships('') }))).code).toBe('missing-part');
  });

  test.each([
    ['a shared string that is not there', '<row><c t="s"><v>1</v></c></row>', 'shared string index'],
    ['a shared string index that is none', '<row><c t="s"><v>-1</v></c></row>', 'shared string index'],
    ['an unknown type', '<row><c t="zz"><v>1</v></c></row>', 'cell of an unknown type'],
    ['an address that is none', '<row><c r="1A"><v>1</v></c></row>', 'address "1A"'],
    ['an address of row 0', '<row><c r="A0"><v>1</v></c></row>', 'address "A0"'],
    ['an empty address', '<row><c r=""><v>1</v></c></row>', 'address ""'],
    ['a row that is none', '<row r="0"/>', 'row "0"'],
    ['one cell twice', '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>', 'row 1, column 2 twice'],
    ['a tag closed by another', '<row><c><v>1</v></row></c>', 'closed by another name'],
    ['a value closed by another', '<row><c><v>1</w></c></row>', 'closed by another name'],
    ['an element in a value', '<row><c><v><b/>1</v></c></row>', 'a tag where only text belongs'],
    ['an unknown entity', '<row><c t="str"><v>&copy;</v></c></row>', 'entity "copy"'],
    ['an entity without end', '<row><c t="str"><v>a &amp b</v></c></row>', 'entity without end'],
    ['a lone surrogate', '<row><c t="str"><v>&#xD800;</v></c></row>', 'entity "#xD800"'],
    ['an attribute without quotes', '<row r=1/>', 'attribute without quotes'],
    ['an attribute without value', '<row hidden/>', 'malformed attribute'],
    ['< in an attribute', '<row r="<"/>', '< in an attribute'],
    ['a malformed tag', '<row/ >', 'malformed tag'],
    ['an unknown declaration', '<!ELEMENT a>', 'unknown markup declaration'],
  ])('%s', async (_, rows, detail) => {
    expect(await refusalOf(withRows(rows, { strings: '<si><t>a</t></si>' }))).toMatchObject({
      code: 'damaged-part',
      part: SHEET,
      detail,
    });
  });

  test.each([
    ['no worksheet', '<sheet/>'],
    ['another namespace', '<worksheet xmlns="urn:other"/>'],
    ['nothing', ''],
    ['two roots', `<worksheet xmlns="${MAIN}"/><worksheet xmlns="${MAIN}"/>`],
    ['an end too many', `<worksheet xmlns="${MAIN}"></worksheet></worksheet>`],
    ['no end', `<worksheet xmlns="${MAIN}">`],
    ['a cut tag after the end', `<worksheet xmlns="${MAIN}"/><a`],
  ])('a sheet part that is %s', async (_, xml) => {
    expect(await refusalOf(buildWorkbook({ sheets: [{ xml }] }))).toMatchObject({ code: 'damaged-part', part: SHEET });
  });

  test.each([
    ['no sst', '<sheet/>'],
    ['another namespace', '<sst xmlns="urn:other"/>'],
    ['nothing', ''],
    ['no end', `<sst xmlns="${MAIN}"><si><t>a</t></si>`],
    ['an item without end', `<sst xmlns="${MAIN}"><si><t>a</si></sst>`],
  ])('a shared strings part that is %s', async (_, stringsXml) => {
    expect(await refusalOf(buildWorkbook({ stringsXml }))).toMatchObject({
      code: 'damaged-part',
      part: 'xl/sharedStrings.xml',
    });
  });

  test('what a reader need not read may be damaged', async () => {
    const extra = [{ name: 'xl/theme/theme1.xml', data: 'x', crc: 5, compressed: Uint8Array.of(255) }];
    expect((await readBook(withRows(ROWS, { extra }))).sheets[0]!.size).toBe(1);
  });
});

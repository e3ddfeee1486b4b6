import { deflateRawSync } from 'node:zlib';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { DEFAULT_LIMITS } from '../../../src/adapters/ooxml/limits';
import type { Limits } from '../../../src/adapters/ooxml/limits';
import { readXlsx, readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../src/core/model/refusal';
import { buildWorkbook, MAIN, sheetXml, withRows, workbookEntries } from '../../fixtures/xlsx/workbook-builder';
import type { WorkbookSpec } from '../../fixtures/xlsx/workbook-builder';
import { bytesOf } from '../../fixtures/xlsx/zip-builder';
import { readBook, refusalOf } from '../../fixtures/xlsx/read';

/** Reads under a limit, and refuses under one less. */
async function holdsAt(bytes: Uint8Array, limit: keyof Limits, most: number, code: string): Promise<void> {
  await readBook(bytes, { limits: { [limit]: most } });
  const refusal = await refusalOf(bytes, { limits: { [limit]: most - 1 } });
  expect(refusal.code).toBe(code);
}

const cells = (count: number): string => `<row r="1">${'<c><v>1</v></c>'.repeat(count)}</row>`;
const inflatedBytes = (spec: WorkbookSpec): number[] =>
  workbookEntries(spec)
    .filter(({ name }) => name !== '[Content_Types].xml')
    .map(({ data }) => bytesOf(data).length);

describe('each limit, on both sides', () => {
  test('bytes of the file', async () => {
    const bytes = withRows(cells(1));
    await holdsAt(bytes, 'fileBytes', bytes.length, 'file-too-large');
    expect(await refusalOf(bytes, { limits: { fileBytes: 100 } })).toMatchObject({
      measured: bytes.length,
      limit: 100,
    });
  });

  test('entries of the zip', async () => {
    await holdsAt(withRows(cells(1)), 'entries', workbookEntries({}).length, 'too-many-entries');
    const extra = [...Array(2000).keys()].map((at) => ({ name: `x/${String(at)}`, data: '' }));
    expect((await refusalOf(withRows(cells(1), { extra }))).code).toBe('too-many-entries');
  });

  test('inflated bytes of one entry', async () => {
    const spec = { sheets: [{ rows: cells(300) }] };
    await holdsAt(buildWorkbook(spec), 'entryBytes', Math.max(...inflatedBytes(spec)), 'entry-too-large');
  });

  test('inflated bytes of all entries that are read', async () => {
    const spec = { sheets: [{ rows: cells(3) }] };
    const total = inflatedBytes(spec).reduce((sum, size) => sum + size, 0);
    await holdsAt(buildWorkbook(spec), 'totalBytes', total, 'inflated-too-large');
  });

  test('inflated over compressed, past a floor', async () => {
    const xml = sheetXml({ before: ' '.repeat(300_000), rows: cells(1) });
    const ratio = Math.ceil(bytesOf(xml).length / deflateRawSync(xml).length);
    const bytes = buildWorkbook({ sheets: [{ xml }] });
    await readBook(bytes);
    const limits = { ratioFloorBytes: 100_000 };
    await readBook(bytes, { limits: { ...limits, ratio } });
    const refusal = await refusalOf(bytes, { limits: { ...limits, ratio: ratio - 1 } });
    expect(refusal).toMatchObject({ code: 'zip-bomb', part: 'xl/worksheets/sheet1.xml', limit: ratio - 1 });
    expect(refusal.measured).toBeGreaterThan(ratio - 1);
  });

  test('nested elements, in sheets, cells, strings and small parts', async () => {
    const nested = (count: number): string => `${'<a>'.repeat(count)}${'</a>'.repeat(count)}`;
    await holdsAt(buildWorkbook({ sheets: [{ before: nested(30) }] }), 'xmlDepth', 31, 'xml-too-deep');
    const cell = `<row><c><v>1</v><extLst>${nested(20)}</extLst></c></row>`;
    await holdsAt(withRows(cell), 'xmlDepth', 25, 'xml-too-deep');
    await holdsAt(withRows(cells(1), { strings: `<si><t>a</t>${nested(30)}</si>` }), 'xmlDepth', 32, 'xml-too-deep');
    await holdsAt(withRows(cells(1), { names: nested(30) }), 'xmlDepth', 31, 'xml-too-deep');
    expect((await refusalOf(buildWorkbook({ sheets: [{ before: nested(64) }] }))).code).toBe('xml-too-deep');
  });

  test('cells, counted over all sheets', async () => {
    const bytes = buildWorkbook({ sheets: [{ rows: cells(3) }, { rows: cells(4) }] });
    await holdsAt(bytes, 'cells', 7, 'too-many-cells');
  });

  test('shared strings count against the cells', async () => {
    await holdsAt(withRows(cells(1), { strings: '<si><t>a</t></si>'.repeat(5) }), 'cells', 5, 'too-many-cells');
  });

  test('characters of a text', async () => {
    const text = '字'.repeat(32_767);
    await holdsAt(
      withRows('<row><c t="s"><v>0</v></c></row>', { strings: `<si><t>${text}</t></si>` }),
      'stringLength',
      32_767,
      'string-too-long',
    );
    await holdsAt(withRows(`<row><c t="str"><v>${text}</v></c></row>`), 'stringLength', 32_767, 'string-too-long');
    expect(
      (await refusalOf(withRows(cells(1), { strings: `<si><t>${text}</t></si><si><t>${text}字</t></si>` }))).code,
    ).toBe('string-too-long');
    const formula = withRows('<row><c><f>1+1+1</f><v>3</v></c></row>');
    expect((await refusalOf(formula, { formulas: true, limits: { stringLength: 4 } })).code).toBe('string-too-long');
  });

  test('rows and columns', async () => {
    for (const rows of [
      '<row r="1048577"/>',
      '<row r="4000000000"><c><v>1</v></c></row>',
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
      '<row r="1"><c r="A1048577"><v>1</v></c></row>',
      '<row r="1048576"/><row/>',
      '<row><c r="XFD1"/><c/></row>',
    ]) {
      expect((await refusalOf(withRows(rows))).code).toBe('address-out-of-range');
    }
    await readBook(withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    for (const after of ['A1:XFE1', 'A1:A1048577', 'A0', '', 'nonsense']) {
      const bytes = buildWorkbook({ sheets: [{ after: `<mergeCells><mergeCell ref="${after}"/></mergeCells>` }] });
      expect((await refusalOf(bytes)).code).toBe('address-out-of-range');
    }
    for (const columns of ['min="1" max="16385"', 'min="0" max="1"', 'min="3" max="2"', 'max="2"', 'min="x" max="y"']) {
      const bytes = buildWorkbook({ sheets: [{ before: `<cols><col ${columns} hidden="1"/></cols>` }] });
      expect((await refusalOf(bytes)).code).toBe('address-out-of-range');
    }
  });

  test('column elements of a sheet', async () => {
    const columns = (count: number): string => `<cols>${'<col min="1" max="1"/>'.repeat(count)}</cols>`;
    await readBook(buildWorkbook({ sheets: [{ before: columns(16384) }] }));
    expect((await refusalOf(buildWorkbook({ sheets: [{ before: columns(16385) }] }))).code).toBe('damaged-part');
  });

  test('merges, names, styles', async () => {
    const merges = `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(3)}</mergeCells>`;
    await holdsAt(buildWorkbook({ sheets: [{ after: merges }, { after: merges }] }), 'merges', 6, 'too-many-cells');
    const names = `<definedNames>${'<definedName name="a">1</definedName>'.repeat(4)}</definedNames>`;
    await holdsAt(buildWorkbook({ names }), 'names', 4, 'damaged-part');
    await holdsAt(withRows(cells(1), { styles: '<xf numFmtId="0"/>'.repeat(5) }), 'styles', 5, 'damaged-part');
  });

  test('bytes of one tag, comment or cell', async () => {
    const comment = `<!--${'-x'.repeat(1_000_000)}-->`;
    await readBook(buildWorkbook({ sheets: [{ before: comment, rows: cells(1) }] }), { limits: { ratio: 5000 } });
    const bytes = buildWorkbook({ sheets: [{ before: comment, rows: cells(1) }] });
    expect((await refusalOf(bytes, { limits: { ratio: 5000, markupBytes: 1_000_000 } })).code).toBe('string-too-long');
  });
});

describe('bombs under the default limits', () => {
  const started = Date.now();

  test('100 MB of spaces are refused while inflating, by every way of reading', async () => {
    const pieces = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
    const bytes = buildWorkbook({
      entry: (entry) =>
        entry.name === 'xl/worksheets/sheet1.xml' ? { ...entry, compressed: pieces, declaredSize: 100 } : entry,
    });
    for (const inflate of [nodeInflate, fflateInflate]) {
      for (const result of [await readXlsx(bytes, { inflate }), readXlsxSync(bytes, { inflate })]) {
        expect(result).toMatchObject({ kind: 'refusal', code: 'zip-bomb', limit: DEFAULT_LIMITS.ratio });
      }
    }
    expect(Date.now() - started).toBeLessThan(30_000);
  });

  test('5 million cells in few bytes are refused', async () => {
    const rows = `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`;
    const xml = Buffer.from(sheetXml({ rows: '|' }).replace('|', rows.repeat(500)));
    const result = await refusalOf(buildWorkbook({ sheets: [{ xml: new Uint8Array(xml) }] }));
    expect(result.code).toBe('zip-bomb');
  });

  test('entities cannot be defined: DOCTYPE is refused wherever it stands', async () => {
    const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const specs: WorkbookSpec[] = [
      { sheets: [{ xml: `${doctype}<worksheet xmlns="${MAIN}"/>` }] },
      { stringsXml: `${doctype}<sst xmlns="${MAIN}"><si><t>&b;</t></si></sst>` },
      { workbookXml: `${doctype}<workbook xmlns="${MAIN}"/>` },
      { rootRels: `${doctype}<Relationships/>` },
      { sheets: [{ xml: `<!doctype x><worksheet xmlns="${MAIN}"/>` }] },
    ];
    for (const spec of specs) expect((await refusalOf(buildWorkbook(spec))).code).toBe('doctype');
  });

  test('a refusal is a value whatever the inflater', async () => {
    const result = await readXlsx(withRows(cells(2)), { inflate: fflateInflate, limits: { cells: 1 } });
    expect(isRefusal(result) && result).toMatchObject({ code: 'too-many-cells', measured: 2, limit: 1 });
  });
});

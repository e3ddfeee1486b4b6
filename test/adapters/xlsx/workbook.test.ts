import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { readXlsx, readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../src/core/model/refusal';
import { buildWorkbook, MAIN, relationship, relationships, withRows } from '../../fixtures/xlsx/workbook-builder';
import { at, readBook, readSheet, refusalOf, valuesOf } from '../../fixtures/xlsx/read';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('sheets', () => {
  test('hidden and very hidden sheets are read and told', async () => {
    const book = await readBook(
      buildWorkbook({
        sheets: [{ rows: ROW }, { state: 'hidden', rows: ROW }, { state: 'veryHidden' }, { state: 'visible' }],
      }),
    );
    expect(book.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'veryHidden', 'visible']);
    expect(book.sheets[1]!.size).toBe(1);
    expect(book.features).toEqual({ macros: false, externalLinks: false, hiddenSheets: true });
  });

  test('chart, dialog and macro sheets have no cells and a kind of their own', async () => {
    const book = await readBook(
      buildWorkbook({
        sheets: [
          { name: '图', type: 'chartsheet', target: 'chartsheets/sheet1.xml' },
          { name: '对话', type: 'dialogsheet', target: 'dialogsheets/sheet1.xml' },
          { name: '数据', rows: ROW },
          { name: '宏', type: 'xlMacrosheet', target: 'macrosheets/sheet1.xml' },
        ],
      }),
    );
    expect(book.sheets.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['图', 'chartsheet', 0],
      ['对话', 'other', 0],
      ['数据', 'worksheet', 1],
      ['宏', 'other', 0],
    ]);
    expect(book.features.macros).toBe(true);
    expect(book.format).toBe('xlsm');
  });

  test('names of sheets are decoded', async () => {
    const book = await readBook(buildWorkbook({ sheets: [{ name: 'A&amp;B &#x8868;' }] }));
    expect(book.sheets[0]!.name).toBe('A&B 表');
  });

  test('an empty sheet has no rows', async () => {
    const sheet = await readSheet(buildWorkbook({ sheets: [{ xml: `<worksheet xmlns="${MAIN}"/>` }] }));
    expect([sheet.size, sheet.rowCount, sheet.columnCount, sheet.indexOf(0, 0), sheet.firstOfRow(5)]).toEqual([
      0, 0, 0, -1, 0,
    ]);
    expect(at(sheet, 'A1')).toMatchObject({ type: 'blank', raw: '', format: 'General' });
  });

  test('merges, hidden rows and hidden columns', async () => {
    const sheet = await readSheet(
      buildWorkbook({
        sheets: [
          {
            before:
              '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="0"/><col min="7" max="16384" hidden="true"/></cols>',
            rows: '<row r="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="15" hidden="0"/><row r="4" hidden="true"/><row r="5" hidden="false"/>',
            after:
              '<mergeCells count="99"><mergeCell ref="A1:C2"/><mergeCell ref="B9"/><mergeCell ref="D8:$C$7"/></mergeCells>',
          },
        ],
      }),
    );
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 2 },
      { top: 8, left: 1, bottom: 8, right: 1 },
      { top: 6, left: 2, bottom: 7, right: 3 },
    ]);
    expect([0, 1, 2, 3, 4].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false, true, false]);
    expect([0, 1, 2, 3, 4, 5, 6, 16383].map((column) => sheet.isColumnHidden(column))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('what one sheet has does not appear in another, nor in the next workbook', async () => {
    const rich = {
      before: '<cols><col min="1" max="1" hidden="1"/></cols>',
      rows: '<row r="1" hidden="1"><c r="A1"><f>1</f><v>1.0</v></c></row>',
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    };
    const plain = { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' };
    const first = await readBook(buildWorkbook({ sheets: [plain, rich, plain] }), { formulas: true });
    const second = await readBook(buildWorkbook({ sheets: [plain, rich] }), { formulas: true });
    for (const sheet of [first.sheets[0]!, first.sheets[2]!, second.sheets[0]!]) {
      expect([sheet.merges.length, sheet.isRowHidden(0), sheet.isColumnHidden(0), sheet.formulaAt(0, 0)]).toEqual([
        0,
        false,
        false,
        null,
      ]);
      expect(at(sheet, 'A1').raw).toBe('1');
    }
    expect([second.sheets[1]!.merges.length, second.sheets[1]!.formulaAt(0, 0)]).toEqual([1, '1']);
  });

  test('one merge of the whole sheet costs nothing', async () => {
    const sheet = await readSheet(
      buildWorkbook({ sheets: [{ after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }] }),
    );
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1048575, right: 16383 }]);
  });
});

describe('workbook', () => {
  test('defined names: global, local, hidden', async () => {
    const names =
      '<definedNames><definedName name="本月">表1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">表2!$A$1:$B$9</definedName>' +
      '<definedName name="old" hidden="1">#REF!</definedName><definedName name="lost" localSheetId="7">1</definedName></definedNames>';
    const book = await readBook(buildWorkbook({ sheets: [{}, {}], names }));
    expect(book.names).toEqual([
      { name: '本月', refersTo: '表1!$A$1', sheet: null, hidden: false },
      { name: '_xlnm.Print_Area', refersTo: '表2!$A$1:$B$9', sheet: '表2', hidden: false },
      { name: 'old', refersTo: '#REF!', sheet: null, hidden: true },
      { name: 'lost', refersTo: '1', sheet: null, hidden: false },
    ]);
  });

  test.each([
    ['', 1900],
    ['<workbookPr/>', 1900],
    ['<workbookPr date1904="0"/>', 1900],
    ['<workbookPr date1904="1"/>', 1904],
    ["<workbookPr date1904='true'/>", 1904],
  ])('date system of %s', async (workbookProperties, expected) => {
    expect((await readBook(buildWorkbook({ workbookProperties }))).dateSystem).toBe(expected);
  });

  test('macros and external links are features, and are not followed', async () => {
    const book = await readBook(
      withRows(ROW, {
        links:
          relationship('v', 'vbaProject', 'vbaProject.bin') +
          relationship('x', 'externalLink', 'externalLinks/externalLink1.xml'),
        extra: [{ name: 'xl/vbaProject.bin', data: 'not looked at' }],
      }),
    );
    expect(book.features).toEqual({ macros: true, externalLinks: true, hiddenSheets: false });
    expect(book.format).toBe('xlsm');
  });

  test('number formats: built in, Chinese, custom, unknown', async () => {
    const ids = [0, 4, 14, 31, 49, 164, 165, 99];
    const book = await readBook(
      withRows(
        `<row r="1">${ids.map((_, at) => `<c s="${String(at)}"><v>1</v></c>`).join('')}<c s="500"><v>1</v></c><c s=""><v>1</v></c></row>`,
        {
          numberFormats:
            '<numFmt numFmtId="164" formatCode="0.0&quot;千元&quot;"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/>',
          styles: ids.map((id) => `<xf numFmtId="${String(id)}" fontId="0"><alignment/></xf>`).join(''),
        },
      ),
    );
    const formats = [...Array(10).keys()].map((column) => book.sheets[0]!.cellAt(0, column).format);
    expect(formats).toEqual([
      'General',
      '#,##0.00',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '@',
      '0.0"千元"',
      'yyyy\\-mm',
      'General',
      'General',
      'General',
    ]);
    expect(book.formats[0]).toBe('General');
  });

  test('missing styles and shared strings are no obstacle', async () => {
    const sheet = await readSheet(
      withRows('<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>a</t></is></c><c r="B1" s="9"><v>1</v></c></row>', {
        styles: null,
        strings: null,
      }),
    );
    expect(valuesOf(sheet)).toEqual({ A1: 'a', B1: 1 });
  });

  test('dates of t="d" are numbers of the date system, with their own text', async () => {
    const rows =
      '<row r="1"><c r="A1" t="d"><v>2013-09-30</v></c><c r="B1" t="d" s="1"><v>2013-09-30T12:00:00Z</v></c><c r="C1" t="d"><v>06:00:00</v></c>' +
      '<c r="D1" t="d"><v>1900-02-28</v></c><c r="E1" t="d"><v>1900-03-01</v></c><c r="F1" t="d"><v>2013-02-30</v></c><c r="G1" t="d"><v>1899-01-01</v></c></row>';
    const styles = '<xf numFmtId="0"/><xf numFmtId="31"/>';
    const sheet = await readSheet(withRows(rows, { styles }));
    expect(valuesOf(sheet)).toEqual({
      A1: 41547,
      B1: 41547.5,
      C1: 0.25,
      D1: 59,
      E1: 61,
      F1: '2013-02-30',
      G1: '1899-01-01',
    });
    expect(at(sheet, 'A1')).toMatchObject({ raw: '2013-09-30', format: 'yyyy-mm-dd' });
    expect(at(sheet, 'B1')).toMatchObject({ raw: '2013-09-30T12:00:00Z', format: 'yyyy"年"m"月"d"日"' });
    const of1904 = await readSheet(withRows(rows, { styles, workbookProperties: '<workbookPr date1904="1"/>' }));
    expect(valuesOf(of1904)).toMatchObject({ A1: 41547 - 1462, D1: '1900-02-28' });
  });
});

describe('packages', () => {
  test('absolute targets, other folders and steps up', async () => {
    const book = await readBook(
      buildWorkbook({
        sheets: [{ rows: ROW }],
        rootRels: relationships(relationship('a', 'officeDocument', '/xl/workbook.xml')),
        workbookRels: relationships(
          relationship('s1', 'worksheet', '/odd place/Sheet.XML') +
            relationship('t', 'sharedStrings', '../strings/%E4%B8%80.xml'),
        ),
        extra: [
          {
            name: 'odd place/sheet.xml',
            data: `<worksheet xmlns="${MAIN}"><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
          },
          { name: 'strings/一.xml', data: `<sst xmlns="${MAIN}"><si><t>found</t></si></sst>` },
        ],
      }),
    );
    expect(valuesOf(book.sheets[0]!)).toEqual({ A1: 'found' });
  });

  test('part names are compared without case, and with \\ as /', async () => {
    const bytes = withRows(ROW, {
      entry: (entry) => ({
        ...entry,
        name: typeof entry.name === 'string' ? entry.name.toUpperCase().replaceAll('/', '\\') : entry.name,
      }),
    });
    expect(valuesOf(await readSheet(bytes))).toEqual({ A1: 1 });
  });

  test('entries stored, with data descriptors, with Zip64 fields, after a stub, with a comment', async () => {
    const stub = new TextEncoder().encode('PK stub before the zip');
    for (const change of [
      { method: 0 },
      { descriptor: true },
      { zip64: true },
      { method: 0, descriptor: true, zip64: true },
    ]) {
      for (const zip of [
        {},
        { zip64: true },
        { before: stub },
        { before: stub, zip64: true },
        { comment: 'PK\u0005\u0006 a comment' },
      ]) {
        const bytes = withRows(ROW, { entry: (entry) => ({ ...entry, ...change }), zip });
        expect(valuesOf(await readSheet(bytes))).toEqual({ A1: 1 });
      }
    }
  });

  test('a false uncompressed size and a false count of entries are not believed', async () => {
    for (const declaredSize of [0, 1, 0xfffffff0]) {
      const bytes = withRows(ROW, { entry: (entry) => ({ ...entry, declaredSize }), zip: { claimedEntries: 60000 } });
      expect(valuesOf(await readSheet(bytes))).toEqual({ A1: 1 });
    }
  });

  test('reading at once, while inflating and with the browser inflater agree', async () => {
    const bytes = withRows('<row><c t="s"><v>0</v></c><c><v>1.25</v></c></row>', { strings: '<si><t>银地华</t></si>' });
    for (const inflate of [nodeInflate, fflateInflate]) {
      for (const result of [await readXlsx(bytes, { inflate }), readXlsxSync(bytes, { inflate })]) {
        if (isRefusal(result)) throw new Error(result.code);
        expect(valuesOf(result.sheets[0]!)).toEqual({ A1: '银地华', B1: 1.25 });
      }
    }
  });

  test('text keyed by file content reaches no prototype', async () => {
    const book = await readBook(
      buildWorkbook({
        sheets: [
          { name: '__proto__', rows: '<row><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>' },
        ],
      }),
    );
    expect(book.sheets[0]!.name).toBe('__proto__');
    expect([book.sheets[0]!.cellAt(0, 0), book.sheets[0]!.cellAt(0, 1)].map(({ raw }) => raw)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });

  test('a cancelled reading is refused as cancelled', async () => {
    expect((await refusalOf(withRows(ROW), { cancel: { cancelled: true } })).code).toBe('cancelled');
  });
});

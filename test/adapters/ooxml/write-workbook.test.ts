import { read as readBySheetJs } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { CellContent, CellSpec, SheetSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';

function cell(row: number, column: number, content: CellContent): CellSpec {
  return { row, column, content };
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

const ONE_OF_EACH: SheetSpec = {
  name: '各类单元格',
  cells: [
    cell(0, 0, { type: 'text', value: '工业总产值 <&> "引号"' }),
    cell(0, 1, { type: 'number', value: 12345.67 }),
    cell(0, 2, { type: 'boolean', value: true }),
    cell(0, 3, { type: 'error', value: '#REF!' }),
    cell(0, 4, { type: 'blank' }),
    cell(1, 0, { type: 'formula', text: 'B1*2', cached: 24691.34 }),
    cell(1, 1, { type: 'formula', text: '"a"&"b"', cached: 'ab' }),
    cell(1, 2, { type: 'formula', text: '1/0', cached: { error: '#DIV/0!' } }),
    cell(1, 3, { type: 'formula', text: 'SUM(B1:B1)', cached: null }),
    cell(2, 0, { type: 'text', value: '  留空 ' }),
    cell(2, 1, { type: 'text', value: '01' }),
  ],
  merges: [{ top: 4, left: 0, bottom: 5, right: 3 }],
};

describe.each(['shared', 'inline'] as const)('a workbook with %s strings', (strings) => {
  const bytes = writeWorkbook({ sheets: [ONE_OF_EACH], strings });
  const sheet = readBySheetJs(bytes, { type: 'array', cellFormula: true }).Sheets['各类单元格'];

  it('is read back by SheetJS with every value and type', () => {
    expect(sheet?.['A1']).toMatchObject({ t: 's', v: '工业总产值 <&> "引号"' });
    expect(sheet?.['B1']).toMatchObject({ t: 'n', v: 12345.67 });
    expect(sheet?.['C1']).toMatchObject({ t: 'b', v: true });
    expect(sheet?.['D1']).toMatchObject({ t: 'e', w: '#REF!' });
    expect(sheet?.['A2']).toMatchObject({ t: 'n', v: 24691.34, f: 'B1*2' });
    expect(sheet?.['B2']).toMatchObject({ t: 's', v: 'ab' });
    expect(sheet?.['C2']).toMatchObject({ t: 'e', w: '#DIV/0!' });
  });

  it('keeps outer blanks and the zero of a code', () => {
    expect(sheet?.['A3']).toMatchObject({ t: 's', v: '  留空 ' });
    expect(sheet?.['B3']).toMatchObject({ t: 's', v: '01' });
  });

  it('keeps merged ranges', () => {
    expect(sheet?.['!merges']).toEqual([{ s: { r: 4, c: 0 }, e: { r: 5, c: 3 } }]);
  });
});

describe('writeWorkbook', () => {
  it('writes a formula without a cached value without one', () => {
    const xml = partOf(writeWorkbook({ sheets: [ONE_OF_EACH] }), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="D2"><f>SUM(B1:B1)</f></c>');
  });

  it('sorts cells that come out of order', () => {
    const cells = [
      cell(1, 0, { type: 'number', value: 2 }),
      cell(0, 1, { type: 'number', value: 1 }),
      cell(0, 0, { type: 'number', value: 0 }),
    ];
    const xml = partOf(writeWorkbook({ sheets: [{ name: 'a', cells }] }), 'xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/<c r="(\w+)"/g)].map((match) => match[1])).toEqual(['A1', 'B1', 'A2']);
  });

  it('writes the elements of a sheet in the order the schema asks for', () => {
    const everything: SheetSpec = {
      ...ONE_OF_EACH,
      columns: [
        { column: 1, width: 20 },
        { column: 0, width: 10, hidden: true },
      ],
      rows: [
        { row: 9, height: 30 },
        { row: 1, hidden: true },
      ],
      freeze: { rows: 1, columns: 1 },
      protect: true,
      tabColor: 'FF0000',
      print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, centred: true, footer: '&C第 &P 页' },
      validations: [
        {
          ranges: [{ top: 0, left: 1, bottom: 9, right: 1 }],
          type: 'whole',
          operator: 'greaterThanOrEqual',
          formula1: '0',
          error: '应为整数',
        },
      ],
      conditionalFormats: [
        { ranges: [{ top: 0, left: 1, bottom: 9, right: 1 }], formula: 'B1<0', style: { fill: 'FFC7CE' } },
      ],
    };
    const xml = partOf(writeWorkbook({ sheets: [everything] }), 'xl/worksheets/sheet1.xml');
    const order = [
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const places = order.map((tag) => xml.indexOf(`<${tag}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(xml).toContain('<row r="2" hidden="1">');
    expect(xml).toContain('<row r="10" ht="30" customHeight="1"/>');
  });

  it('keeps hidden sheets, names local to a sheet, and print titles', () => {
    const bytes = writeWorkbook({
      sheets: [
        { name: 'a', cells: [], visibility: 'veryHidden' },
        {
          name: "b's",
          cells: [],
          print: {
            orientation: 'portrait',
            titleRows: { from: 0, to: 1 },
            area: { top: 0, left: 0, bottom: 3, right: 2 },
          },
        },
      ],
      names: [{ name: '总产值', refersTo: "'b''s'!$A$1" }],
    });
    const xml = partOf(bytes, 'xl/workbook.xml');
    expect(xml).toContain('name="a" sheetId="1" state="veryHidden"');
    expect(xml).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'b''s'!$1:$2</definedName>`);
    expect(xml).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">'b''s'!$A$1:$C$4</definedName>`);
    expect(xml).toContain('activeTab="1"');
    expect(readBySheetJs(bytes, { type: 'array' }).SheetNames).toEqual(['a', "b's"]);
  });

  it('uses one style entry for equal styles and keeps number formats', () => {
    const style = { format: '0.0%', font: { bold: true } };
    const cells = [0, 1, 2].map((row) => ({ ...cell(row, 0, { type: 'number', value: 0.5 }), style: { ...style } }));
    const bytes = writeWorkbook({ sheets: [{ name: 'a', cells }] });
    expect(partOf(bytes, 'xl/styles.xml')).toContain('<cellXfs count="2">');
    expect(readBySheetJs(bytes, { type: 'array', cellNF: true }).Sheets['a']?.['A1']).toMatchObject({
      z: '0.0%',
      w: '50.0%',
    });
  });

  it('gives the same bytes for the same description', () => {
    expect(writeWorkbook({ sheets: [ONE_OF_EACH] })).toEqual(writeWorkbook({ sheets: [ONE_OF_EACH] }));
  });

  it.each(['', 'a/b', 'x'.repeat(32), 'a[b]'])('refuses the sheet name %j', (name) => {
    expect(() => writeWorkbook({ sheets: [{ name, cells: [] }] })).toThrow(RangeError);
  });

  it('refuses two sheets whose names differ in case only', () => {
    expect(() =>
      writeWorkbook({
        sheets: [
          { name: 'A', cells: [] },
          { name: 'a', cells: [] },
        ],
      }),
    ).toThrow(RangeError);
  });

  it('refuses a number no workbook can hold, naming the cell', () => {
    const cells = [cell(11, 4, { type: 'number', value: NaN })];
    expect(() => writeWorkbook({ sheets: [{ name: 'a', cells }] })).toThrow('E12');
  });
});

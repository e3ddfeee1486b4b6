import { buildWorkbook, MAIN, STRICT_MAIN, withRows } from '../../fixtures/xlsx/workbook-builder';
import { at, readSheet, valuesOf } from '../../fixtures/xlsx/read';

describe('cell values', () => {
  test('number, text, boolean and error keep their types', async () => {
    const sheet = await readSheet(
      withRows(
        '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>' +
          '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" s="0"/><c r="F1" t="n"><v>-3</v></c></row>',
        { strings: '<si><t>01</t></si>' },
      ),
    );
    expect(valuesOf(sheet)).toEqual({ A1: 12.5, B1: '01', C1: true, D1: { error: '#REF!' }, F1: -3 });
  });

  test('a text of digits stays text, with all its digits', async () => {
    const sheet = await readSheet(
      withRows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>0012</t></is></c></row>', {
        strings: '<si><t>914601007866543210</t></si>',
      }),
    );
    expect(valuesOf(sheet)).toEqual({ A1: '914601007866543210', B1: '0012' });
  });

  test('a number keeps its own text where that is not its shortest', async () => {
    const texts = [
      '1.50',
      '007',
      '1E3',
      '-0',
      '+5',
      '.5',
      '5.',
      ' 12 ',
      '12345678901234567890',
      '0.1000000000000000055',
      '0.0000001',
    ];
    const row = texts.map((text) => `<c><v>${text}</v></c>`).join('');
    const sheet = await readSheet(withRows(`<row>${row}</row>`));
    texts.forEach((text, column) => {
      expect(sheet.cellAt(0, column)).toMatchObject({ type: 'number', value: Number(text), raw: text });
    });
  });

  test('what is no number where a number should be comes out as the text it is', async () => {
    const sheet = await readSheet(
      withRows(
        '<row><c><v>abc</v></c><c><v>NaN</v></c><c><v>1e999</v></c><c><v>0x10</v></c><c t="b"><v>maybe</v></c></row>',
      ),
    );
    expect(valuesOf(sheet)).toEqual({ A1: 'abc', B1: 'NaN', C1: '1e999', D1: '0x10', E1: 'maybe' });
  });

  test('booleans may be words', async () => {
    const sheet = await readSheet(withRows('<row><c t="b"><v>true</v></c><c t="b"><v>0</v></c></row>'));
    expect(at(sheet, 'A1')).toMatchObject({ type: 'boolean', value: true, raw: 'true' });
    expect(at(sheet, 'B1')).toMatchObject({ type: 'boolean', value: false, raw: '0' });
  });

  test('rich text is joined and phonetic runs are left out', async () => {
    const strings =
      '<si><r><rPr><sz val="11"/></rPr><t>主营</t></r><r><t xml:space="preserve"> 收入</t></r></si>' +
      '<si><t>海口</t><rPh sb="0" eb="2"><t>haikou</t></rPh><phoneticPr fontId="1" type="noConversion"/></si>' +
      '<si><t>利润</t><phoneticPr fontId="1"/></si><si><t/></si><si/>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${String(index)}</v></c>`).join('');
    const inline =
      '<c t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>b</t></r><phoneticPr fontId="1"/></is></c>';
    const sheet = await readSheet(withRows(`<row>${cells}${inline}</row>`, { strings }));
    expect(valuesOf(sheet)).toEqual({ A1: '主营 收入', B1: '海口', C1: '利润', D1: '', E1: '', F1: 'ab' });
  });

  test('a text that is written in another way than usual is not lost', async () => {
    const strings =
      '<si><t\nxml:space="preserve">a</t></si><si xmlns:q="' +
      MAIN +
      '"><q:t>b</q:t><q:r><q:t>c</q:t></q:r></si>' +
      "<si><r><rPr><rFont val='x>y'/></rPr><t >d</t ></r></si><si><z:t xmlns:z='urn:z'>no</z:t><t>e</t></si>";
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${String(index)}</v></c>`).join('');
    const sheet = await readSheet(withRows(`<row>${cells}</row>`, { strings }));
    expect(valuesOf(sheet)).toEqual({ A1: 'a', B1: 'bc', C1: 'd', D1: 'e' });
  });

  test('white space is kept with and without xml:space', async () => {
    const sheet = await readSheet(
      withRows('<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t xml:space="preserve"> b </t></is></c></row>', {
        strings: '<si><t> a </t></si>',
      }),
    );
    expect(valuesOf(sheet)).toEqual({ A1: ' a ', B1: ' b ' });
  });

  test('entities, character references, escapes and line ends are decoded once', async () => {
    const strings = '<si><t>a &lt; b &amp;amp; &#x4e2d;&#22269;</t></si><si><t>一_x000D_\r\n二_x005F_x000D_</t></si>';
    const sheet = await readSheet(
      withRows('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><v>&quot;_x0041_&apos;</v></c></row>', {
        strings,
      }),
    );
    expect(valuesOf(sheet)).toEqual({ A1: 'a < b &amp; 中国', B1: '一\r\n二_x000D_', C1: '"A\'' });
  });

  test('CDATA, comments and processing instructions may stand anywhere', async () => {
    const rows =
      '<!-- <row> --><row r="1"><?x y?><c r="A1" t="str"><!-- <v>0</v> --><v>1<![CDATA[<2>&amp;]]>3</v></c>' +
      '<c r="B1" t="inlineStr"><is><t>x<!--y--><![CDATA[<z>]]></t></is></c><c r="C1"><v><![CDATA[7]]></v></c></row>';
    const strings = '<!-- <si/> --><si><t><![CDATA[a<b]]></t></si>';
    const sheet = await readSheet(withRows(`${rows}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`, { strings }));
    expect(valuesOf(sheet)).toEqual({ A1: '1<2>&amp;3', B1: 'x<z>', C1: 7, A2: 'a<b' });
  });

  test('an inline text may be given as a value, and a value may have no type', async () => {
    const rows = '<row><c t="inlineStr"><v>a</v></c><c><is><t>b</t></is></c><c t="inlineStr"/><c t="s"/></row>';
    expect(valuesOf(await readSheet(withRows(rows)))).toEqual({ A1: 'a', B1: 'b' });
  });
});

describe('formulas', () => {
  const rows =
    '<row r="1"><c r="A1"><f>B1+C1</f><v>3</v></c><c r="B1"><f>1/0</f></c><c r="C1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
    '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f t="shared" ref="E1:E2" si="0">A1*2</f><v>6</v></c>' +
    '<c r="F1"><f t="shared" si="0"/><v>8</v></c><c r="G1" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="H1"><f aca="false">1+1</f><v>2</v></c>' +
    '<c r="I1"><f>2</f><v/></c></row>';

  test('the cached value is read and the cell says that it is a formula', async () => {
    const sheet = await readSheet(withRows(rows));
    expect(valuesOf(sheet)).toEqual({
      A1: 3,
      B1: null,
      C1: 'ab',
      D1: '',
      E1: 6,
      F1: 8,
      G1: { error: '#DIV/0!' },
      H1: 2,
      I1: null,
    });
    for (const address of ['A1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1']) {
      expect(at(sheet, address)).toMatchObject({ formula: true, uncached: false });
    }
  });

  test('a formula without a computed value is a blank that says so', async () => {
    const sheet = await readSheet(withRows(rows));
    expect(at(sheet, 'B1')).toMatchObject({ type: 'blank', formula: true, uncached: true });
    expect(at(sheet, 'I1')).toMatchObject({ type: 'blank', formula: true, uncached: true });
  });

  test('formula texts are kept only when asked for', async () => {
    const without = await readSheet(withRows(rows));
    const sheet = await readSheet(withRows(rows), { formulas: true });
    expect(without.formulaAt(0, 0)).toBeNull();
    expect(sheet.formulaAt(0, 0)).toBe('B1+C1');
    expect(sheet.formulaAt(0, 2)).toBe('"a"&"b"');
    expect(sheet.formulaAt(0, 4)).toBe('A1*2');
    expect(sheet.formulaAt(0, 5)).toBe('B1*2');
    expect(sheet.formulaAt(0, 1)).toBe('1/0');
    expect(valuesOf(sheet)).toEqual(valuesOf(without));
  });

  test('a formula that cells share is read in each as it stands there, one that fills several cells in none', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">C1+$D1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="array" ref="A2:A3">C1:C2</f><v>1</v></c><c r="B2"><f t="array" ref="B2">SUM(C1:C2)</f><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>1</v></c><c r="C3"><f t="shared" si="9"/><v>1</v></c></row>';
    const sheet = await readSheet(withRows(rows), { formulas: true });
    expect([sheet.formulaAt(0, 0), sheet.formulaAt(0, 1), sheet.formulaAt(2, 1)]).toEqual([
      'C1+$D1',
      'D1+$D1',
      'D3+$D3',
    ]);
    expect([sheet.formulaAt(1, 0), sheet.formulaAt(1, 1), sheet.formulaAt(2, 2)]).toEqual([null, 'SUM(C1:C2)', null]);
    expect(at(sheet, 'A2')).toMatchObject({ formula: true, value: 1 });
  });
});

describe('places', () => {
  test('rows and cells without r follow one another', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row><row r="9"><c><v>5</v></c></row>';
    expect(valuesOf(await readSheet(withRows(rows)))).toEqual({ A1: 1, D1: 2, E1: 3, A2: 4, A9: 5 });
  });

  test('cells out of order are put into reading order with their texts', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>4.0</v></c><c r="A3"><f>1+2</f><v>3</v></c></row><row r="1"><c r="B1"><v>2.0</v></c><c r="A1"><v>1</v></c></row>';
    const sheet = await readSheet(withRows(rows), { formulas: true });
    expect(Object.entries(valuesOf(sheet))).toEqual([
      ['A1', 1],
      ['B1', 2],
      ['A3', 3],
      ['B3', 4],
    ]);
    expect(at(sheet, 'B3').raw).toBe('4.0');
    expect(at(sheet, 'B1').raw).toBe('2.0');
    expect(sheet.formulaAt(2, 0)).toBe('1+2');
    expect([sheet.firstOfRow(0), sheet.firstOfRow(1), sheet.firstOfRow(2), sheet.firstOfRow(3)]).toEqual([0, 2, 2, 4]);
  });

  test('the last cell of a sheet can be used', async () => {
    const sheet = await readSheet(withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect([sheet.rowCount, sheet.columnCount, sheet.indexOf(1048575, 16383)]).toEqual([1048576, 16384, 0]);
  });

  test('addresses in small letters are read', async () => {
    expect(valuesOf(await readSheet(withRows('<row r="2"><c r="ab2"><v>1</v></c></row>')))).toEqual({ AB2: 1 });
  });
});

describe('spellings of the same sheet', () => {
  const usual = '<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1"><f>1</f><v>2.5</v></c></row>';
  const strings = '<si><t>甲</t></si>';
  const expected = { A1: '甲', B1: 2.5 };

  test.each([
    ['single quotes', usual.replaceAll('"', "'")],
    ['spaces around =', usual.replace('r="A1" s="0"', 'r = "A1"\n\ts\r\n=\'0\'')],
    ['spaces before >', usual.replaceAll('</c>', '</c >').replaceAll('</v>', '</v\n>').replace('<v>', '<v >')],
    ['other attributes', usual.replace('r="A1"', 'cm="1" r="A1" vm="2" ph="1"')],
    ['attributes in another order', usual.replace('r="A1" s="0" t="s"', 't="s" s="0" r="A1"')],
    ['an extension list in a cell', usual.replace('</v></c>', '</v><extLst><ext><v>9</v></ext></extLst></c>')],
    [
      'a namespace of a cell',
      usual.replace('<c r="A1"', `<c xmlns:q="${MAIN}" r="A1"`).replace('<v>0</v>', '<q:v>0</q:v>'),
    ],
    [
      'elements of other namespaces',
      usual.replace('<c r="A1"', '<z:c xmlns:z="urn:z" r="C1"><z:v>5</z:v></z:c><c r="A1"'),
    ],
    ['white space between tags', usual.replaceAll('><', '>\n  <')],
  ])('%s', async (_, rows) => {
    expect(valuesOf(await readSheet(withRows(rows, { strings })))).toEqual(expected);
  });

  const prefixed = (rows: string): string => rows.replace(/<(\/?)(\w)/g, '<$1x:$2');

  test.each([
    ['a prefix', MAIN],
    ['a prefix, Strict', STRICT_MAIN],
  ])('%s', async (_, namespace) => {
    const xml = `<x:worksheet xmlns:x="${namespace}"><x:sheetData>${prefixed(usual)}</x:sheetData></x:worksheet>`;
    const sst = `<y:sst xmlns:y="${namespace}"><y:si><y:t>甲</y:t></y:si></y:sst>`;
    expect(valuesOf(await readSheet(buildWorkbook({ sheets: [{ xml }], stringsXml: sst })))).toEqual(expected);
  });

  test('a prefix beside a default namespace that is not ours', async () => {
    const xml = `<x:worksheet xmlns="urn:other" xmlns:x="${MAIN}"><x:sheetData>${prefixed(usual)}<row r="9"><c r="A9"><v>1</v></c></row></x:sheetData></x:worksheet>`;
    expect(valuesOf(await readSheet(buildWorkbook({ sheets: [{ xml }], strings })))).toEqual(expected);
  });

  test('Strict without prefix', async () => {
    const xml = `<worksheet xmlns="${STRICT_MAIN}"><sheetData>${usual}</sheetData></worksheet>`;
    expect(valuesOf(await readSheet(buildWorkbook({ sheets: [{ xml }], strings })))).toEqual(expected);
  });
});

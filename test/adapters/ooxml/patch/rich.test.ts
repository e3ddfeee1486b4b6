import { read } from '@e965/xlsx';
import { nodeInflate } from '../../../../src/adapters/ooxml/inflate.node';
import type { CellPatch, Patched, PatchSource } from '../../../../src/adapters/ooxml/patch/patch-spec';
import { writePatched } from '../../../../src/adapters/ooxml/patch/write-patched';
import { parseAddress } from '../../../../src/core/model/cell';
import { at, readBook, valueOf, valuesOf } from '../../../fixtures/xlsx/read';
import { changedEntries, part } from './compare-entries';
import { richEntries, richWorkbook } from './rich-workbook';

function cell(sheet: string, address: string, change: Omit<CellPatch, 'sheet' | 'row' | 'column'>): CellPatch {
  return { sheet, ...parseAddress(address)!, ...change };
}

function patched(bytes: Uint8Array, spec: PatchSource): Patched {
  const result = writePatched(bytes, spec, { inflate: nodeInflate });
  if ('code' in result) throw new Error(JSON.stringify(result));
  return result;
}

const FILL = 'FFC7CE';
const MARKS: CellPatch[] = [
  cell('产销', 'B2', { fill: FILL, comment: '请核对' }),
  cell('产销', 'C2', { fill: FILL, comment: '公式处' }),
  cell('产销', 'A4', { comment: '再核对' }),
  cell('产销', 'B3', { fill: FILL, comment: '缺行' }),
  cell('产销', 'E2', { fill: FILL, comment: '缺格' }),
  cell('产销', 'D9', { fill: FILL, comment: '空行' }),
  cell('数据', 'C3', { fill: FILL, comment: '带前缀' }),
  cell('无地址', 'C1', { fill: FILL, comment: '无地址' }),
];
const SHEET = {
  name: '审核结果',
  widths: [10, 40],
  freeze: 1,
  protect: true,
  rows: [
    {
      cells: [
        { column: 0, value: 1 },
        { column: 1, value: '见此', link: { sheet: '产销', row: 1, column: 1 } },
      ],
    },
  ],
};
const rich = richWorkbook();
const copy = patched(rich, { cells: MARKS, author: '审报', sheets: [SHEET] });

describe('a copy of a rich workbook', () => {
  it('keeps every part that is not concerned byte by byte', () => {
    const { changed, added } = changedEntries(rich, copy.bytes);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    expect(added.sort()).toEqual([
      'xl/comments2.xml',
      'xl/comments3.xml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/drawings/vmlDrawing3.vml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  it('keeps all markup of a patched sheet but the tags of the cells concerned', () => {
    const received = String(richEntries().find(({ name }) => name === 'xl/worksheets/sheet1.xml')!.data);
    const now = part(copy.bytes, 'xl/worksheets/sheet1.xml');
    // taking our own changes away again gives the received part
    const undone = now
      .replace('<row r="3"><c r="B3" s="4"/></row>', '')
      .replace('<c r="E2" s="5"/>', '')
      .replace('<row r="2" spans="1:5"', '<row r="2" spans="1:3"')
      .replace('<c r="B2" s="4">', '<c r="B2" s="2">')
      .replace('<c r="C2" s="4">', `<c r="C2" s='2'>`)
      .replace('<row r="9"><c r="D9" s="6"/></row>', '<row r="9"/>');
    expect(undone).toBe(received);
  });

  it('reads back with equal values, names, visibility and formats', async () => {
    const before = await readBook(rich, { formulas: true });
    const after = await readBook(copy.bytes, { formulas: true });
    before.sheets.forEach((sheet, i) => {
      expect(valuesOf(after.sheets[i]!)).toEqual(valuesOf(sheet));
      expect(after.sheets[i]!.visibility).toBe(sheet.visibility);
    });
    expect(after.names).toEqual(before.names);
    expect(after.features.macros).toBe(true);
    expect(after.sheets[0]!.formulaAt(4, 1)).toBe(before.sheets[0]!.formulaAt(4, 1));
    expect(at(after.sheets[0]!, 'B2').format).toBe('#,##0.0_ ');
  });

  it('gives a marked cell its own format with another fill, a missing one that of its row or column', () => {
    const styles = part(copy.bytes, 'xl/styles.xml');
    const formats = /<cellXfs count="(\d+)">(.*)<\/cellXfs>/s.exec(styles)!;
    const [own, row] = [...formats[2]!.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)].slice(4).map(([xf]) => xf);
    expect(own).toContain('numFmtId="176"');
    expect(own).toContain('borderId="1"');
    expect(own).toContain('<protection locked="0"/>');
    expect(own).toMatch(/fillId="3"/);
    expect(row).toContain('numFmtId="49"');
    expect(styles).toContain('<fgColor rgb="FFFFC7CE"/>');
    // B3 is in a row of its own: the format of column B
    expect(part(copy.bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="B3" s="4"/>');
  });

  it('continues the comment that a cell has, and keeps it', () => {
    const comments = part(copy.bytes, 'xl/comments1.xml');
    expect(comments).toContain('<r><t>原有批注</t></r><r>');
    expect(comments).toMatch(/原有批注.*请核对.*粗.*细.*再核对.*公式处/s);
    expect(comments).toContain('<author>填表人</author><author>审报</author>');
    const book = read(copy.bytes);
    const texts = (address: string): string | undefined =>
      (book.Sheets['产销']![address] as { c?: { t: string }[] }).c?.map(({ t }) => t).join();
    expect(texts('B2')).toContain('原有批注');
    expect(texts('C2')).toContain('公式处');
  });

  it('numbers the boxes of comments on, and gives cells that had one no second', () => {
    const drawing = part(copy.bytes, 'xl/drawings/vmlDrawing1.vml');
    const ids = [...drawing.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual([1025, 1026, 1027, 1028, 1029, 1030]);
    expect(drawing.match(/<v:shapetype/g)).toHaveLength(1);
  });

  it('writes the elements of a prefixed part under its prefix, in the order of the schema', () => {
    const sheet = part(copy.bytes, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<x:sheetData><x:row r="3"><x:c r="C3" s="6"/></x:row></x:sheetData>');
    expect(sheet).toMatch(/<x:pageMargins [^>]*\/><x:legacyDrawing xmlns:r="[^"]+" r:id="rId\d"\/><x:tableParts/);
  });

  it('puts its sheet last, beside which no sheet changes its place', () => {
    const book = part(copy.bytes, 'xl/workbook.xml');
    expect(book).toContain('<sheet name="审核结果" sheetId="9" r:id="rId10"/></sheets>');
    expect(book).toContain('<workbookProtection lockStructure="1"/>');
    expect(copy).toMatchObject({ sheets: ['审核结果'], extension: 'xlsm' });
    expect(part(copy.bytes, 'xl/worksheets/sheet4.xml')).toContain(`location="'产销'!B2"`);
  });

  it('finds another name when the workbook has one of that name', async () => {
    const twice = patched(copy.bytes, { cells: [], author: '审报', sheets: [SHEET] });
    expect(twice.sheets).toEqual(['审核结果(2)']);
    expect((await readBook(twice.bytes)).sheets.map(({ name }) => name)).toContain('审核结果(2)');
  });

  it('opens in another reader', () => {
    expect(read(copy.bytes, { bookVBA: true }).SheetNames).toEqual(['产销', '图', '数据', '无地址', '审核结果']);
  });

  it('is the same for entries whose sizes stand behind their data', async () => {
    const streamed = richWorkbook(true);
    const result = patched(streamed, { cells: MARKS, author: '审报', sheets: [SHEET] });
    expect(changedEntries(streamed, result.bytes)).toEqual(changedEntries(rich, copy.bytes));
    expect(valuesOf((await readBook(result.bytes)).sheets[0]!)).toEqual(valuesOf((await readBook(rich)).sheets[0]!));
  });
});

describe('values of a patch', () => {
  it('replace what a cell holds, with its format kept', async () => {
    const set = patched(rich, {
      author: '',
      cells: [
        cell('产销', 'B2', { set: { type: 'number', value: -0.5 } }),
        cell('产销', 'A2', { set: { type: 'text', value: ' <改> ' } }),
        cell('产销', 'D7', { set: { type: 'number', value: 7 } }),
        cell('数据', 'A1', { set: { type: 'text', value: '文字' } }),
      ],
    });
    const [sheet, , data] = (await readBook(set.bytes)).sheets;
    expect(valueOf(at(sheet!, 'B2'))).toBe(-0.5);
    expect(at(sheet!, 'B2').format).toBe('#,##0.0_ ');
    expect(valueOf(at(sheet!, 'A2'))).toBe(' <改> ');
    expect(valueOf(at(sheet!, 'D7'))).toBe(7);
    expect(valueOf(at(data!, 'A1'))).toBe('文字');
  });

  it('never overwrite a formula', () => {
    const spec = { author: '', cells: [cell('产销', 'C2', { set: { type: 'number', value: 1 } })] };
    const result = writePatched(rich, spec, { inflate: nodeInflate });
    expect(result).toMatchObject({ code: 'damaged-part', detail: 'formula at C2' });
  });
});

describe('a patch that cannot be made', () => {
  const spec = { cells: MARKS, author: '审报', sheets: [SHEET] };

  it('says which sheet is not there', () => {
    const result = writePatched(
      rich,
      { ...spec, cells: [cell('没有', 'A1', { fill: FILL })] },
      { inflate: nodeInflate },
    );
    expect(result).toMatchObject({ kind: 'refusal', code: 'missing-part', detail: 'sheet 没有' });
  });

  it('offers the names of worksheets to whoever makes the spec', () => {
    let names: ReadonlySet<string> = new Set();
    patched(rich, (worksheets) => {
      names = worksheets;
      return { cells: [], author: '' };
    });
    expect([...names]).toEqual(['产销', '数据', '无地址']);
  });

  it('is refused with a code for anything that is cut off or changed', () => {
    for (let length = 0; length < rich.length; length += 97) {
      const result = writePatched(rich.subarray(0, length), spec, { inflate: nodeInflate });
      expect(result).toHaveProperty('kind', 'refusal');
    }
    let random = 12345;
    for (let round = 0; round < 300; round++) {
      const bent = rich.slice();
      for (let i = 0; i < 4; i++) {
        random = (random * 1103515245 + 12345) % 2147483648;
        bent[random % bent.length] = random >> 16;
      }
      const result = writePatched(bent, spec, { inflate: nodeInflate });
      expect('code' in result || 'bytes' in result).toBe(true);
    }
  });

  it('is bounded: parts too large, too deep, too many formats', () => {
    for (const limits of [{ entryBytes: 500 }, { totalBytes: 2000 }, { xmlDepth: 3 }, { styles: 4 }, { entries: 5 }]) {
      expect(writePatched(rich, spec, { inflate: nodeInflate, limits })).toHaveProperty('kind', 'refusal');
    }
  });
});

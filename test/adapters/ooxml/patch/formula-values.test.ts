import { nodeInflate } from '../../../../src/adapters/ooxml/inflate.node';
import type { CellPatch, Patched, PatchSpec } from '../../../../src/adapters/ooxml/patch/patch-spec';
import { writePatched } from '../../../../src/adapters/ooxml/patch/write-patched';
import { parseAddress } from '../../../../src/core/model/cell';
import { at, readBook, valueOf } from '../../../fixtures/xlsx/read';
import { changedEntries, part } from './compare-entries';
import { richWith, richWorkbook } from './rich-workbook';

const tools = { inflate: nodeInflate };
const rich = richWorkbook();

function cell(address: string, change: Omit<CellPatch, 'sheet' | 'row' | 'column'>, sheet = '产销'): CellPatch {
  return { sheet, ...parseAddress(address)!, ...change };
}

function patched(spec: Partial<PatchSpec>, bytes = rich): Patched {
  const result = writePatched(bytes, { cells: [], author: '', ...spec }, tools);
  if ('code' in result) throw new Error(JSON.stringify(result));
  return result;
}

const FORM = 'xl/worksheets/sheet1.xml';
const received = part(rich, FORM);

describe('the value of a formula', () => {
  it.each([
    ['a number', 7.25, `<c r="C2" s='2'><f>B2*2</f><v>7.25</v></c>`, 7.25],
    ['nothing below zero', -0, `<c r="C2" s='2'><f>B2*2</f><v>0</v></c>`, 0],
    ['a text', '<不通过> & ', `<c t="str" r="C2" s='2'><f>B2*2</f><v>&lt;不通过&gt; &amp; </v></c>`, '<不通过> & '],
    ['a truth', true, `<c t="b" r="C2" s='2'><f>B2*2</f><v>1</v></c>`, true],
    ['an error', { error: '#DIV/0!' }, `<c t="e" r="C2" s='2'><f>B2*2</f><v>#DIV/0!</v></c>`, { error: '#DIV/0!' }],
  ])('becomes %s; its text and attributes stay', async (_, cached, markup, value) => {
    const copy = patched({ cells: [cell('C2', { cached })] });
    expect(part(copy.bytes, FORM)).toBe(received.replace(`<c r="C2" s='2'><f>B2*2</f><v>2469</v></c>`, markup));
    const read = await readBook(copy.bytes, { formulas: true });
    expect(valueOf(at(read.sheets[0]!, 'C2'))).toEqual(value);
    expect(read.sheets[0]!.formulaAt(1, 2)).toBe('B2*2');
    expect(changedEntries(rich, copy.bytes)).toEqual({ changed: [FORM], added: [] });
  });

  it('is taken out where nobody here can work it out, and the workbook asks to be calculated', async () => {
    const copy = patched({ cells: [cell('C2', { cached: null })] });
    expect(part(copy.bytes, FORM)).toBe(received.replace('<f>B2*2</f><v>2469</v>', '<f>B2*2</f>'));
    expect(at((await readBook(copy.bytes)).sheets[0]!, 'C2')).toMatchObject({ formula: true, uncached: true });
    expect(changedEntries(rich, copy.bytes).changed.sort()).toEqual(['xl/workbook.xml', FORM]);
    const book = part(rich, 'xl/workbook.xml');
    const asked = book.replace('<calcPr calcId', '<calcPr fullCalcOnLoad="1" calcId');
    expect(part(copy.bytes, 'xl/workbook.xml')).toBe(asked);
  });

  it('of formulas that several cells share changes each by itself', () => {
    const copy = patched({ cells: [cell('B4', { cached: 1 }), cell('B5', { cached: '二' })] });
    const now = received
      .replace('si="0">B2+1</f><v>1235.5</v>', 'si="0">B2+1</f><v>1</v>')
      .replace(
        '<c r="B5" s="2"><f t="shared" si="0"/><v>1236.5</v>',
        '<c t="str" r="B5" s="2"><f t="shared" si="0"/><v>二</v>',
      );
    expect(part(copy.bytes, FORM)).toBe(now);
  });

  it('takes the place of a value of another kind, and of none', () => {
    const from = `<c r="C2" s='2'><f>B2*2</f><v>2469</v></c>`;
    const kinds = [
      [`<c r="C2" t="str" s='2'><f>B2&amp;""</f><v>旧</v></c>`, `<c r="C2" s='2'><f>B2&amp;""</f><v>3</v></c>`],
      ['<c r="C2"><f>B2</f></c>', '<c r="C2"><f>B2</f><v>3</v></c>'],
      ['<c r="C2"><f>B2</f><v/></c>', '<c r="C2"><f>B2</f><v>3</v></c>'],
      [
        '<c r="C2" vm="1" cm="1" t="e"><f t="array" ref="C2">B2</f><v>#N/A</v></c>',
        '<c r="C2" cm="1"><f t="array" ref="C2">B2</f><v>3</v></c>',
      ],
    ] as const;
    for (const [then, now] of kinds) {
      const copy = patched({ cells: [cell('C2', { cached: 3 })] }, richWith(FORM, from, then));
      expect(part(copy.bytes, FORM)).toBe(received.replace(from, now));
    }
  });

  it('is written under the prefix of its sheet, beside a fill', () => {
    const bytes = richWith(
      'xl/worksheets/sheet2.xml',
      '<x:sheetData/>',
      '<x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>',
    );
    const copy = patched({ cells: [cell('A1', { cached: '三', fill: 'FFF2CC' }, '数据')] }, bytes);
    expect(part(copy.bytes, 'xl/worksheets/sheet2.xml')).toContain(
      '<x:c s="4" t="str" r="A1"><x:f>1+1</x:f><x:v>三</x:v></x:c>',
    );
  });

  it('is refused where there is no formula, with the place', () => {
    for (const address of ['B2', 'E2', 'B3', 'D9']) {
      const result = writePatched(rich, { cells: [cell(address, { cached: 1 })], author: '' }, tools);
      expect(result).toMatchObject({ code: 'damaged-part', part: FORM, detail: `no formula at ${address}` });
    }
  });
});

describe('a workbook that is to be calculated when it is opened', () => {
  const asked = (from: string, to: string): string => {
    const copy = patched({ cells: [cell('C2', { cached: null })] }, richWith('xl/workbook.xml', from, to));
    return part(copy.bytes, 'xl/workbook.xml');
  };
  const calc = '<calcPr calcId="191029" calcMode="manual"/>';

  it('is told so where the schema has it, when it says nothing about calculation', () => {
    expect(asked(calc, '')).toContain('</definedNames><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(asked(calc, '<extLst/>')).toContain('</definedNames><calcPr fullCalcOnLoad="1"/><extLst/></workbook>');
  });

  it('is told once', () => {
    expect(asked(calc, '<calcPr fullCalcOnLoad="0"/>')).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    );
  });
});

describe('a cell that is emptied', () => {
  it('keeps its format and nothing else', async () => {
    const copy = patched({ cells: [cell('B2', { set: { type: 'blank' } }), cell('A4', { set: { type: 'blank' } })] });
    expect(part(copy.bytes, FORM)).toContain('<c r="B2" s="2"/>');
    expect(part(copy.bytes, FORM)).toContain('<row r="4"><c r="A4"/><c r="B4"');
    const [sheet] = (await readBook(copy.bytes)).sheets;
    expect(valueOf(at(sheet!, 'B2'))).toBeNull();
    expect(valueOf(at(sheet!, 'A4'))).toBeNull();
  });

  it('changes nothing where nothing is', () => {
    const cells = ['E2', 'B3', 'D9', 'Z99'].map((address) => cell(address, { set: { type: 'blank' } }));
    const copy = patched({ cells });
    expect(changedEntries(rich, copy.bytes)).toEqual({ changed: [], added: [] });
  });
});

it('adds several sheets, each with its name, number and part', async () => {
  const sheet = (name: string) => ({ name, widths: [10], rows: [{ cells: [{ column: 0, value: name }] }] });
  const copy = patched({ sheets: [sheet('说明'), sheet('回执'), sheet('回执')] });
  expect(copy.sheets).toEqual(['说明', '回执', '回执(2)']);
  const read = await readBook(copy.bytes);
  expect(read.sheets.slice(4).map((one) => [one.name, valueOf(at(one, 'A1'))])).toEqual([
    ['说明', '说明'],
    ['回执', '回执'],
    ['回执(2)', '回执'],
  ]);
  const ids = [...part(copy.bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*sheetId="(\d+)"[^>]*r:id="([^"]+)"/g)];
  expect(new Set(ids.map(([, id]) => id)).size).toBe(7);
  expect(new Set(ids.map(([, , link]) => link)).size).toBe(7);
});

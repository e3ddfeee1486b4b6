import path from 'node:path';
import { read as readBySheetJs } from '@e965/xlsx';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import type { FormContent, RowContent } from '../../../src/adapters/write-return/content';
import { rowKey, valueKey } from '../../../src/adapters/write-return/content';
import { layOutReturn } from '../../../src/adapters/write-return/lay-out-return';
import { writeReturn } from '../../../src/adapters/write-return/write-return';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { addressOf } from '../../../src/core/model/cell';
import type { FormDefinition } from '../../../src/core/model/form';
import { isRefusal } from '../../../src/core/model/refusal';
import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';

const FILER = {
  name: '海南澄屿制药有限公司',
  code: 'D2143569-X',
  head: '王小岚',
  statistician: '陈一舟',
  filler: '林秋实',
  telephone: '0898-60000001',
  filedOn: '2013年10月8日',
};

/** Every cell filled with another number, so that a mix-up shows. */
function contentOf(form: FormDefinition): FormContent {
  let next = 1000;
  const values = new Map<string, number>();
  for (const item of form.items) {
    for (const column of form.columns)
      values.set(valueKey(item.code, column.id), next++ + (item.decimals > 0 ? 0.25 : 0));
  }
  const row = (code: string, name: string, unit: string): RowContent => ({
    code,
    name,
    unit,
    values: new Map(form.columns.map((column) => [column.id, next++])),
  });
  const groups = new Map([
    ['classes', [row('2720', '化学药品制剂制造', '千元'), row('2740', '中成药生产', '千元')]],
    ['products', [row('2740001', '中成药', '吨')]],
  ]);
  const notes = ['说明：本表由规模以上工业法人单位填报。'];
  return { form, period: { year: 2013, month: 9 }, filer: FILER, values, groups, documentNumber: '（示例）', notes };
}

async function haikouForms(): Promise<readonly FormDefinition[]> {
  const { forms } = await loadPackSource(path.resolve(__dirname, '../../../src/packs/haikou'));
  return forms.filter((form) => ['B204-1', 'B203'].includes(form.id));
}

describe('a return laid out as the statute prints it', () => {
  let contents: FormContent[];
  beforeAll(async () => {
    contents = (await haikouForms()).map(contentOf);
  });

  it('is read back by our reader: both forms, who and when, every value, nothing odd', () => {
    const book = readXlsxSync(writeReturn(contents), { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    const { filings, unrecognised } = readFilings(book, prepareForms(contents.map((content) => content.form)));
    expect(filings.map((filing) => filing.form.id).sort()).toEqual(contents.map((content) => content.form.id).sort());
    expect(unrecognised).toEqual([]);
    for (const filing of filings) {
      const content = contents.find((one) => one.form.id === filing.form.id)!;
      expect(filing.oddities).toEqual([]);
      expect(filing.enterprise).toMatchObject({ code: 'D2143569X', name: FILER.name });
      expect(filing.period).toEqual({ year: 2013, month: 9 });
      expect(filing.unitLine?.text).toContain('千元');
      const expected = filing.form.items.flatMap((item) =>
        filing.form.columns.map((column) => content.values.get(valueKey(item.code, column.id))),
      );
      expect([...filing.table.values]).toEqual(expected);
      for (const [id, rows] of filing.groups) {
        const written = content.groups.get(id) ?? [];
        expect(rows.map((row) => [row.code, row.name, row.unit])).toEqual(
          written.map((row) => [row.code, row.name, row.unit]),
        );
        expect(rows.map((row) => [...row.values])).toEqual(written.map((row) => [...row.values.values()]));
      }
    }
  });

  it('knows where each value stands', () => {
    for (const content of contents) {
      const { sheet, places } = layOutReturn(content);
      const bySheetJs = readBySheetJs(writeReturn([content]), { type: 'array' }).Sheets[sheet.name];
      for (const [key, value] of content.values) expect(bySheetJs?.[addressOf(places.get(key)!)]?.v).toBe(value);
      for (const group of content.form.groups) {
        const rows = content.groups.get(group.id) ?? [];
        rows.forEach((row, i) => {
          const at = places.get(rowKey(group.id, i, 'ytd'))!;
          expect(bySheetJs?.[addressOf(at)]?.v).toBe(row.values.get('ytd'));
        });
      }
      expect(bySheetJs?.[addressOf(places.get('code')!)]?.v).toBe(FILER.code);
    }
  });

  it('prints what an enterprise may ask for before it fills a form in', () => {
    const content = contents.find((one) => one.form.id === 'B204-1')!;
    const texts = layOutReturn(content).sheet.cells.flatMap(({ content: cell }) =>
      cell.type === 'text' ? [cell.value] : [],
    );
    for (const part of [
      '表　　号：B204-1表',
      '制定机关：国家统计局',
      '有效期至：2013年12月31日',
      '计量单位：千元',
      '2013年9月',
    ]) {
      expect(texts).toContain(part);
    }
    expect(texts).toContain('其中：出口交货值');
  });

  it('merges equal outer headings across and single ones down', () => {
    const { sheet } = layOutReturn(contents.find((one) => one.form.id === 'B204-1')!);
    const headingOf = (text: string): { row: number; column: number } =>
      sheet.cells.find(({ content }) => content.type === 'text' && content.value === text)!;
    const mergeAt = ({ row, column }: { row: number; column: number }): unknown =>
      sheet.merges?.find((merge) => merge.top === row && merge.left === column);
    const year = headingOf('本年');
    expect(mergeAt(year)).toEqual({ top: year.row, left: year.column, bottom: year.row, right: year.column + 1 });
    const name = headingOf('指标名称');
    expect(mergeAt(name)).toEqual({ top: name.row, left: name.column, bottom: name.row + 1, right: name.column });
  });

  it('heads the columns of one form with as many levels each', () => {
    const { sheet } = layOutReturn(contents.find((one) => one.form.id === 'B203')!);
    const texts = sheet.cells.flatMap(({ content }) => (content.type === 'text' ? [content.value] : []));
    expect(texts).toContain('1—本月');
    expect(sheet.merges?.some((merge) => merge.left === 3 && merge.top !== merge.bottom)).toBe(false);
  });

  it('leaves a value that is not given blank, and its cell open for typing', () => {
    const content = contents.find((one) => one.form.id === 'B203')!;
    const { sheet, places } = layOutReturn({ ...content, values: new Map() });
    const at = places.get('r213.ytd')!;
    const cell = sheet.cells.find((one) => one.row === at.row && one.column === at.column);
    expect(cell?.content).toEqual({ type: 'blank' });
    expect(cell?.style?.unlocked).toBe(true);
  });
});

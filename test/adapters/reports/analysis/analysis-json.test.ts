import * as v from 'valibot';
import { analysisJson } from '../../../../src/adapters/reports/analysis/json/analysis-json';
import { AnalysisSchema } from '../../../../src/adapters/reports/analysis/json/analysis-schema';
import { wordsFor } from '../../../../src/locales/words';
import { report } from './analysis-fixture';

const output = v.parse(AnalysisSchema, JSON.parse(JSON.stringify(analysisJson(report, wordsFor('zh-CN')))));
const cellOf = (table: string, row: string, column: string) => {
  const found = output.tables.find(({ id }) => id === table)!;
  return found.rows.find(({ id }) => id === row)!.cells[found.columns.findIndex(({ id }) => id === column)];
};

describe('shenbao.analysis/1', () => {
  it('has values unrounded, the printed text beside them, and the sums that went in', () => {
    const cell = cellOf('headline', 'output', 'growth')!;
    expect(cell.value).toBeCloseTo((84.3 / 66.75 - 1) * 100, 12);
    expect(cell).toMatchObject({ unit: '%', text: '26.3', terms: [{ role: 'now', value: 84.3 }, { value: 66.75 }] });
  });

  it('tells an indicator without a value with its reason and sign word', () => {
    expect(cellOf('headline', 'profit', 'growth')).toMatchObject({
      value: null,
      why: 'negative',
      sign: 'loss-to-profit',
    });
    expect(cellOf('headline', 'doctors', 'change')).toBeNull();
  });

  it('holds nothing of a withheld figure', () => {
    const cell = cellOf('by.cluster', '新能源', 'sellThrough.rate')!;
    expect(cell).toEqual({
      ...{ value: null, unit: '%', text: '不公布', why: null, operand: null, sign: null, percent: null, notes: [] },
      ...{ enterprises: 0, suppressed: 'few', terms: [] },
    });
  });

  it('names who has not filed, and the relations that left a return out', () => {
    expect(output.enterprises).toEqual({
      inScope: 2,
      filed: 1,
      missing: 1,
      notFiled: [{ id: 'code B', name: '琼<岚>包装有限公司' }],
    });
    expect(output.notes[0]!.about).toEqual([{ name: '海南澄屿制药有限公司', form: 'B204-1', rules: ['P5a', 'P6'] }]);
  });
});

test('a published analysis names no enterprise in its notes', () => {
  const published = { ...report, analysis: { ...report.analysis, publish: true, names: {} } };
  const { notes } = analysisJson(published, wordsFor('zh-CN'));
  expect(notes[0]).toMatchObject({ about: [], message: '1 份报表违反强制性审核关系，未计入：1 家。' });
});

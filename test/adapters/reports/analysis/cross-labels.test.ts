import { printedTable } from '../../../../src/adapters/reports/analysis/print/printed-table';
import { rowLabel } from '../../../../src/adapters/reports/analysis/print/row-label';
import { speechOf } from '../../../../src/adapters/reports/analysis/print/speech';
import type { AnalysisTable } from '../../../../src/core/model/analysis';
import { wordsFor } from '../../../../src/locales/words';
import { report, row } from './analysis-fixture';

const part = (labels: readonly (string | null)[], indent: number) =>
  row(labels.join('·'), 'group', labels, [], { indent, role: indent > 0 ? 'of-which' : 'part' });

const table: AnalysisTable = {
  id: 'by.cluster.highTech',
  kind: 'cross',
  measure: 'output',
  by: ['cluster', 'highTech'],
  columns: [],
  rows: [
    part(['制药', null], 0),
    part(['制药', 'yes'], 1),
    part(['制药', null], 1),
    part([null, null], 0),
    part([null, 'no'], 1),
  ],
};
const speech = speechOf(report.names, wordsFor('zh-CN'));

describe('rows of two dimensions', () => {
  it('are named by the second below a row of the first; only what the register lacks is not stated', () => {
    expect(printedTable(table, report.analysis, speech).rows.map(({ label }) => label)).toEqual([
      ...['制药', '其中：高新技术企业', '（名录未载明）'],
      ...['（名录未载明）', '其中：其他企业'],
    ]);
  });

  it('are named in full where they stand alone', () => {
    expect(rowLabel(table, table.rows[1]!, report.analysis, speech)).toBe('制药 · 高新技术企业');
  });
});

import type { AnalysisReport } from '../../../../src/adapters/reports/analysis/report';
import type {
  Analysis,
  AnalysisCell,
  AnalysisColumn,
  AnalysisRow,
  AnalysisTable,
} from '../../../../src/core/model/analysis';
import { contribution } from '../../../../src/core/indicators/contribution';
import { growth } from '../../../../src/core/indicators/growth';
import { defined, PERCENT, POINTS, undefinedBecause, type Indicator } from '../../../../src/core/indicators/indicator';

export function cell(result: Indicator, terms: AnalysisCell['terms'] = [], enterprises = 5): AnalysisCell {
  return { result, enterprises, suppressed: null, terms };
}

export const withheld: AnalysisCell = {
  result: undefinedBecause('withheld', '亿元'),
  enterprises: 1,
  suppressed: 'few',
  terms: [],
};

export function column(
  id: string,
  of: string | null,
  indicator: AnalysisColumn['indicator'],
  more: Partial<AnalysisColumn> = {},
): AnalysisColumn {
  return { id, of, indicator, span: 'ytd', unit: PERCENT, decimals: 1, ...more };
}

export function row(
  id: string,
  subject: AnalysisRow['subject'],
  labels: AnalysisRow['labels'],
  cells: AnalysisRow['cells'],
  more: Partial<AnalysisRow> = {},
): AnalysisRow {
  return { id, subject, labels, cells, role: 'part', indent: 0, enterprises: 0, unit: null, decimals: null, ...more };
}

const now = (value: number, then: number, unit = '亿元'): AnalysisCell['terms'] => [
  { role: 'now', value, unit },
  { role: 'then', value: then, unit },
];
const level = (value: number, unit = '亿元'): AnalysisCell =>
  cell(defined(value, unit), [{ role: 'now', value, unit }]);
const rate = (value: number, then: number): AnalysisCell => cell(growth({ now: value, then }), now(value, then));

const headline: AnalysisTable = {
  id: 'headline',
  kind: 'headline',
  measure: null,
  by: [],
  columns: [
    column('level', null, 'level', { unit: null, decimals: null }),
    column('growth', null, 'growth'),
    column('change', null, 'growth-change', { unit: POINTS }),
  ],
  rows: [
    row('output', 'measure', ['output'], [level(84.3), rate(84.3, 66.75), cell(defined(0.4, POINTS, 'rise'))], {
      unit: '亿元',
      decimals: 1,
      role: 'total',
    }),
    row('highTechOutput', 'measure', ['highTechOutput'], [level(48.6), rate(48.6, 32.4), null], {
      unit: '亿元',
      decimals: 1,
      role: 'of-which',
      indent: 1,
    }),
    row(
      'profit',
      'measure',
      ['profit'],
      [level(1.48), rate(1.48, -0.46), cell(undefinedBecause('missing', POINTS, { operand: 'then' }))],
      { unit: '亿元', decimals: 2 },
    ),
    row('doctors', 'measure', ['doctors'], [level(24, '人'), rate(24, 24), null], { unit: '人', decimals: 0 }),
    row('accidents', 'measure', ['accidents'], [level(3, '起'), rate(3, 0), null], { unit: '起', decimals: 0 }),
  ],
};

const groups = [
  ['新能源', 23.5, 16.5],
  ['制药', 19, 15.7],
  [null, 3.2, 4],
] as const;
const total = [45.7, 36.2] as const;

const byCluster: AnalysisTable = {
  id: 'by.cluster',
  kind: 'group',
  measure: null,
  by: ['cluster'],
  columns: [
    column('output.level', 'output', 'level', { unit: '亿元' }),
    column('output.growth', 'output', 'growth'),
    column('output.share', 'output', 'share'),
    column('sellThrough.rate', 'sellThrough', 'rate'),
  ],
  rows: [
    row(
      'total',
      'total',
      [],
      [level(total[0]), rate(...total), cell(defined(100, PERCENT)), cell(defined(97.8, PERCENT))],
      { role: 'total', enterprises: 15 },
    ),
    ...groups.map(([name, value, then]) =>
      row(
        name ?? '',
        'group',
        [name],
        [
          level(value),
          rate(value, then),
          cell(defined((value / total[0]) * 100, PERCENT)),
          name === '新能源' ? withheld : cell(defined(90 + value / 10, PERCENT)),
        ],
        { enterprises: 5, indent: 1 },
      ),
    ),
  ],
};

const contributions: AnalysisTable = {
  id: 'contribution.cluster',
  kind: 'contribution',
  measure: 'output',
  by: ['cluster'],
  columns: [column('contribution', 'output', 'contribution', { unit: POINTS, decimals: 2 })],
  rows: [
    ...groups.map(([name, value, then]) =>
      row(name ?? '', 'group', [name], [cell(contribution({ now: value, then, totalThen: total[1] }))], {
        enterprises: 5,
      }),
    ),
    row('total', 'total', [], [cell(contribution({ now: total[0], then: total[1], totalThen: total[1] }))], {
      role: 'total',
      enterprises: 15,
    }),
  ],
};

const trend: AnalysisTable = {
  id: 'trend',
  kind: 'trend',
  measure: 'output',
  by: [],
  columns: [column('growth', 'output', 'growth'), column('growth.month', 'output', 'growth', { span: 'month' })],
  rows: [
    row('2013-02', 'period', ['2013-02'], [rate(12, 10), cell(undefinedBecause('spring-festival', PERCENT))]),
    row('2013-03', 'period', ['2013-03'], [rate(20, 16), rate(8, 6)]),
    row('2013-04', 'period', ['2013-04'], [rate(30, 25), rate(9, 10)]),
  ],
};

export const analysis: Analysis = {
  period: { year: 2013, month: 9 },
  basis: 'ytd',
  publish: false,
  highTechSet: 'frozen',
  industryDigits: 2,
  enterprises: {
    inScope: ['code A', 'code B'],
    filed: ['code A'],
    missing: ['code B'],
    counts: { inScope: 2, filed: 1, missing: 1 },
  },
  names: { 'code A': '海南澄屿制药有限公司', 'code B': '琼<岚>包装有限公司' },
  tables: [headline, byCluster, contributions, trend],
  caveats: [
    {
      code: 'returns-missing',
      weight: 'warning',
      table: null,
      row: null,
      measure: null,
      members: ['code B'],
      facts: { due: 2, missing: 1 },
    },
    {
      code: 'rounded-parts',
      weight: 'note',
      table: 'by.cluster',
      row: 'total',
      measure: 'output',
      members: [],
      facts: { sum: 45.6, total: 45.7, unit: '亿元' },
    },
  ],
};

const names = (zh: string, en: string, kind: 'amount' | 'result' = 'amount', ratio: string | null = null) => ({
  name: { zh, en },
  kind,
  ratio,
});

export const report: AnalysisReport = {
  analysis,
  source: 'files',
  notes: [
    {
      code: 'failing-left-out',
      count: 1,
      about: [{ name: '海南澄屿制药有限公司', form: 'B204-1', rules: ['P5a', 'P6'] }],
    },
  ],
  names: {
    pack: { id: 'haikou', version: '2013.1', name: { zh: '园区工业月报', en: 'Monthly industrial returns' } },
    measures: new Map([
      ['output', names('工业总产值', 'Gross industrial output')],
      ['highTechOutput', names('高新技术企业产值', 'Output of high-tech enterprises')],
      ['profit', names('利润总额', 'Total profit', 'result')],
      ['doctors', names('博士人数', 'Persons with a doctorate')],
      ['accidents', names('生产安全事故起数', 'Accidents at work')],
      ['sellThrough', names('产销率', 'Sell-through', 'amount', 'sell-through')],
    ]),
    plans: new Map(),
    references: new Map(),
    disclosure: { fewest: 3, dominant: 85 },
  },
};

import path from 'node:path';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import { readRuleWorksheet, type WorksheetRules } from '../../../src/adapters/packs/worksheet/read-rule-worksheet';
import type { FormDefinition } from '../../../src/core/model/form';
import { bookOf, type CellLiteral } from '../../fixtures/grid-builder';

let forms: readonly FormDefinition[];
beforeAll(async () => {
  ({ forms } = await loadPackSource(path.join(__dirname, '../../../src/packs/haikou')));
});

type Rows = readonly (readonly CellLiteral[])[];
const read = (rows: Rows, taken: readonly string[] = []): WorksheetRules =>
  readRuleWorksheet(bookOf({ sheets: [{ name: '规则', rows }] }), '规则.xlsx', forms, new Set(taken));
const told = ({ problems }: WorksheetRules): string[] =>
  problems.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);

const ZH = ['编号', '类别', '表号', '关系式', '中文提示', '英文提示', '来源'];
const EN = ['id', 'class', 'form', 'expression', 'message zh', 'message en', 'source'];
const GOOD = ['Z1', '核实性', 'B204-1', 'r04 <= r03', '出口超过销售', 'exports exceed sales', '本区约定'];
const withExpression = (text: string): string[] => [...GOOD.slice(0, 3), text, ...GOOD.slice(4)];

test.each([[ZH], [EN]])('a row below the headings %p is a rule, with the place of its relation', (headings) => {
  const { rules, problems } = read([['本区审核关系'], headings, GOOD]);
  expect(problems).toEqual([]);
  expect(rules.map(({ rule }) => rule)).toEqual([
    {
      id: 'Z1',
      form: 'B204-1',
      name: { zh: 'Z1', en: 'Z1' },
      class: 'verify',
      essLevel: 1,
      audience: 'office',
      expr: 'r04 <= r03',
      message: { zh: '出口超过销售', en: 'exports exceed sales' },
      source: '本区约定',
      examples: { holds: [], fails: [], missing: [] },
      origin: '规则.xlsx 规则!D3',
    },
  ]);
});

test('the level is that of what the relation reaches for', () => {
  const row = (id: string, expr: string): string[] => [id, '提示', 'B2041', expr, '提示', '', '本区约定'];
  const { rules } = read([ZH, row('A', 'r04 >= 上月(r04)'), row('B', 'r03 <= B203.r301.ytd'), row('C', 'r04 >= 0')]);
  expect(rules.map(({ rule }) => rule.essLevel)).toEqual([2, 3, 1]);
});

test('examples, premise, items, columns and audience may stand in columns of their own', () => {
  const headings = [...ZH, '前提', '逐项', '栏目', '对象', '成立例', '不成立例', '缺数例'];
  const more = ['month >= 3', '01、03', 'ytd', '企业', 'item=5 | item=6', 'item=-5', 'item=空'];
  const { rules, problems } = read([headings, [...withExpression('item >= 0'), ...more]]);
  expect(problems).toEqual([]);
  expect(rules[0]!.rule).toMatchObject({
    when: 'month >= 3',
    forEach: ['01', '03'],
    columns: ['ytd'],
    audience: 'enterprise',
    examples: { holds: [{ item: 5 }, { item: 6 }], fails: [{ item: -5 }], missing: [{ item: null }] },
  });
});

test('every mistake is told at its cell', () => {
  const rows = [
    ZH,
    ['Z 1', '重要', 'B999', 'r04 <= r03', '提示', '', ''],
    ['Z2', '核实', 'B204-1', { value: 1, formula: true }, { error: '#REF!' }, '', '约定'],
    GOOD,
    GOOD,
    ['P1a', ...GOOD.slice(1)],
  ];
  expect(told(read(rows, ['P1a']))).toEqual([
    'not-an-id 规则!A2',
    'not-a-class 规则!B2',
    'unknown-form 规则!C2',
    'blank 规则!G2',
    'formula 规则!D3',
    'error-value 规则!E3',
    'id-twice 规则!A5',
    'id-in-pack 规则!A6',
  ]);
});

test('a sheet without a needed column, and a book without rules, say so', () => {
  expect(told(read([ZH.slice(0, 6), GOOD]))).toEqual(['column-missing 规则!A1']);
  expect(told(read([[...ZH, '编号'], GOOD]))).toEqual(['column-twice 规则!H1']);
  expect(told(read([['单位', '代码', '名称']]))).toEqual(['no-rules 规则!']);
});

test('a sheet made to cost time is refused after a bounded number of rows', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => [`Z${String(i)}`, ...GOOD.slice(1)]);
  expect(read([ZH, ...rows]).problems).toMatchObject([{ code: 'too-many-rows', facts: { limit: 2000 } }]);
  expect(told(read([ZH, withExpression('r01 + '.repeat(1000))]))).toEqual(['too-long 规则!D2']);
});

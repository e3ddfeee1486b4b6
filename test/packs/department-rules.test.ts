import path from 'node:path';
import { compilePack } from '../../src/adapters/packs/compile-pack';
import { loadPackSource } from '../../src/adapters/packs/load-pack-source.node';
import { checkReturn } from '../../src/core/checking/check-return';
import { prepareRules } from '../../src/core/checking/prepare-rules';
import type { RuleSet } from '../../src/core/checking/rule-set';
import { loadParser } from '../../src/core/expression/parse';
import type { Filing } from '../../src/core/model/filing';
import type { FilingResult } from '../../src/core/model/result';
import { prepareForms, type FormIndex } from '../../src/core/reading/form-index';
import { readFilings } from '../../src/core/reading/read-filings';
import { registerOf } from '../../src/core/reading/register-list';
import { bookOf, type CellLiteral } from '../fixtures/grid-builder';

let forms: FormIndex;
let rules: RuleSet;
beforeAll(async () => {
  const pack = await loadPackSource(path.join(__dirname, '../../src/packs/haikou'));
  forms = prepareForms(pack.forms);
  rules = prepareRules(compilePack(pack, await loadParser()));
});

type Rows = readonly (readonly CellLiteral[])[];
const read = (rows: Rows): Filing => readFilings(bookOf({ sheets: [{ rows }] }), forms).filings[0]!;

function check(now: Rows, previous: Rows | null = null): FilingResult {
  const filings = [read(now)];
  const input = { filings, lastYear: [], entry: null, register: registerOf([]), asked: filings[0]!.period };
  return checkReturn(rules, { ...input, previous: previous === null ? [] : [read(previous)] })[0]!;
}

const ruleCells = (result: FilingResult): string[] =>
  result.findings.map(
    ({ rule, cells }) => `${rule} ${cells.map(({ row, column }) => `${String(row)},${String(column)}`).join(' ')}`,
  );

const taxes = (month: string, state: readonly number[], local: readonly number[], all: readonly number[]): Rows => [
  ['园区税收完成情况'],
  [month, null, '表号：GX-T', null, '计量单位：万元'],
  ['指标名称', '计量单位', '代码', '本月', '累计', '上年同期累计', '年度计划'],
  ['国税', '万元', '01', ...state],
  ['地税', '万元', '02', ...local],
  ['合计', '万元', '03', ...all],
];

const AUGUST = taxes('2013年8月', [40, 360, 180], [40, 380, 360], [80, 740, 540, 720]);

test('a right book of taxes has no finding, and needs neither code nor register', () => {
  const result = check(taxes('2013年9月', [40, 400, 200], [42, 422, 410], [82, 822, 610, 720]), AUGUST);
  expect(ruleCells(result)).toEqual([]);
  expect(result.outcomes.broken).toBe(0);
  expect(result.outcomes.holds).toBeGreaterThan(10);
});

test('taxes that do not add up, a wrong cumulative and a changed plan are told at their cells', () => {
  const found = ruleCells(check(taxes('2013年9月', [40, 405, 200], [42, 422, 410], [82, 822, 610, 700]), AUGUST));
  expect(found).toContain('T2a 3,4 3,3');
  expect(found.some((each) => /^T1 .*\b5,4\b/.test(each))).toBe(true);
  expect(found).toContain('T5 5,6');
});

const projects = (month: string, ...rows: Rows): Rows => [
  ['投资与项目进度'],
  [month, null, '表号：GX-I', null, '计量单位：万元'],
  ['项目名称', '计划总投资', '本月完成投资', '累计完成投资', '工程量完成%', '开工日期', '竣工日期', '状态'],
  ...rows,
];

test('each project is compared with itself of last month, by its name', () => {
  const before = projects(
    '2013年8月',
    ['乙厂', 900, 10, 80, 30, '2013-03-01', null, '在建'],
    ['甲路', 500, 20, 100, 60, '2013-02-25', null, '在建'],
  );
  const now = projects(
    '2013年9月',
    ['甲路', 500, 20, 120, 55, '2013-02-25', null, '在建'],
    ['乙厂', 900, 10, 90, 40, '2013-03-01', '2013-08-30', '在建'],
  );
  const result = check(now, before);
  const found = ruleCells(result).filter((each) => /^I/.test(each));
  expect(found).toEqual(['I3 3,4', 'I4d 4,6 4,7']);
  expect(result.outcomes.broken).toBe(0);
});

const science = (quarter: string, applied: readonly number[], answers: readonly CellLiteral[]): Rows => [
  ['企业科技创新情况'],
  [quarter, null, '表号：GX-K', null, '组织机构代码：D2143569-X'],
  ['指标名称', '计量单位', '代码', '本季', '累计(期末)', '上年同期累计'],
  ['专利申请', '件', '01', ...applied],
  ...['高新技术企业', '高新技术企业证书编号', '证书发证日期', '证书有效期至'].map((name, i): readonly CellLiteral[] => [
    ...[name, '—', ['08', '09', '10', '11'][i]!, null],
    answers[i] ?? null,
  ]),
];

test('a quarter is carried on from the quarter before, and a certificate runs three years', () => {
  const good = ['是', 'GR201346000012', '2013-06-01', '2016-06-01'];
  const before = science('2013年二季度', [3, 6, 4], good);
  expect(ruleCells(check(science('2013年三季度', [3, 9, 7], good), before)).filter((each) => /^K/.test(each))).toEqual(
    [],
  );
  const bad = check(science('2013年三季度', [3, 8, 7], ['是', null, '2013-06-01', '2015-06-01']), before);
  const found = ruleCells(bad).map((each) => each.split(' ')[0]);
  expect(found).toEqual(expect.arrayContaining(['K2a', 'K6', 'K8']));
});

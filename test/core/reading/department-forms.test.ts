import path from 'node:path';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import type { Filing } from '../../../src/core/model/filing';
import { prepareForms, type FormIndex } from '../../../src/core/reading/form-index';
import { filingFromRecord, filingToRecord } from '../../../src/core/reading/filing-transfer';
import { readFilings } from '../../../src/core/reading/read-filings';
import { bookOf, formatted, type CellLiteral } from '../../fixtures/grid-builder';

let forms: FormIndex;
beforeAll(async () => {
  const pack = await loadPackSource(path.join(__dirname, '../../../src/packs/haikou'));
  forms = prepareForms(pack.forms);
});

function read(rows: readonly (readonly CellLiteral[])[]): Filing {
  const { filings } = readFilings(bookOf({ sheets: [{ rows }] }), forms);
  expect(filings).toHaveLength(1);
  return filings[0]!;
}

const codes = (filing: Filing): string[] => filing.oddities.map((oddity) => oddity.code);

const PROJECT_HEADINGS = [
  ...['项目名称', '所在园区', '项目类别', '计划总投资', '年度计划', '本月完成投资', '累计完成投资', '工程量完成%'],
  ...[
    '计划征地',
    '累计征地',
    '计划融资',
    '累计到位',
    '签约日期',
    '开工日期',
    '竣工日期',
    '合同计划投资',
    '预计达产产值',
  ],
  '状态',
];
const PROJECTS: readonly (readonly CellLiteral[])[] = [
  ['投资与项目进度'],
  ['2013年9月', null, '表号：GX-I', null, '计量单位：万元'],
  PROJECT_HEADINGS,
  [
    ...['甲路一期', '美安科技新城', '基础设施', 5400, 5400, 310, 4100, 55.5, null, null, null, null],
    ...[formatted(41330, 'yyyy-mm-dd'), '2013.3.1', null, null, null, '在建'],
  ],
  [
    ...['乙厂', '药谷工业园', '招商签约', 7000, null, null, null, null, null, null, null, null],
    ...['2013年2月25日', null, '待定', 7000, 11000, '完工'],
  ],
  ['填表人：王某'],
  ['不是项目', null, null, 5],
];

test('a list of projects is read a row a project: figures, texts, dates and states', () => {
  const filing = read(PROJECTS);
  expect(filing.form.id).toBe('GX-I');
  expect(filing.period).toEqual({ year: 2013, month: 9 });
  const rows = filing.groups.get('projects')!;
  expect(rows.map((row) => row.name)).toEqual(['甲路一期', '乙厂']);
  const column = (id: string): number => filing.form.columns.findIndex((each) => each.id === id);
  const at = (row: number, id: string): unknown => rows[row]!.readings[column(id)];
  expect(at(0, 'subPark')).toMatchObject({ state: 'text', value: '美安科技新城' });
  expect(at(0, 'totalPlan')).toMatchObject({ state: 'number', value: 5400, unit: '万元' });
  expect(at(0, 'percent')).toMatchObject({ state: 'number', value: 55.5, unit: '%' });
  expect(at(0, 'signed')).toMatchObject({ state: 'number', value: 41330 });
  expect(at(0, 'started')).toMatchObject({ state: 'number', value: 41334, raw: '2013.3.1' });
  expect(at(0, 'status')).toMatchObject({ state: 'text', value: '在建' });
  expect(rows[0]!.values[column('status')]).toBe(4);
  expect(at(1, 'completed')).toMatchObject({ state: 'unreadable', why: 'not-a-date' });
  expect(at(1, 'status')).toMatchObject({ state: 'unreadable', why: 'not-a-choice' });
  expect(codes(filing)).toEqual(expect.arrayContaining(['cell.text-date', 'cell.not-a-date', 'cell.not-a-choice']));
});

test('the zone’s own book needs no enterprise code', () => {
  const filing = read([
    ['园区税收完成情况'],
    ['2013年9月', null, '表号：GX-T', null, '计量单位：万元'],
    ['指标名称', '计量单位', '代码', '本月', '累计', '上年同期累计', '年度计划'],
    ['国税', '万元', '01', 40, 400, 200, null],
    ['地税', '万元', '02', 42, 420, 410, null],
    ['合计', '万元', '03', 82, 820, 610, 720],
  ]);
  expect(filing.form.id).toBe('GX-T');
  expect([...filing.table.values]).toEqual([40, 400, 200, NaN, 42, 420, 410, NaN, 82, 820, 610, 720]);
  expect(codes(filing)).toEqual([]);
});

const SCIENCE: readonly (readonly CellLiteral[])[] = [
  ['企业科技创新情况'],
  ['2013年三季度', null, '表号：GX-K', null, '计量单位：千元'],
  ['单位详细名称：海南澄屿制药有限公司', null, '组织机构代码：D2143569-X'],
  ['指标名称', '计量单位', '代码', '本季', '累计(期末)', '上年同期累计'],
  ['专利申请', '件', '01', 3, 9, 7],
  ['研发费用', '千元', '03', 500, 1500, 900],
  ['高级职称人数', '人', '05', '—', 12, 10],
  ['高新技术企业', '—', '08', null, '√', null],
  ['高新技术企业证书编号', '—', '09', null, ' GR201346000012', null],
  ['证书发证日期', '—', '10', null, formatted(41426, 'yyyy-mm-dd'), null],
  ['证书有效期至', '—', '11', null, '2016年6月1日', null],
];

test('a quarter is named by its last month; yes, no, a certificate and its dates are answers', () => {
  const filing = read(SCIENCE);
  expect(filing.form.id).toBe('GX-K');
  expect(filing.period).toEqual({ year: 2013, month: 9 });
  const item = (code: string): number => filing.form.items.findIndex((each) => each.code === code);
  expect(filing.table.reading(item('08'), 1)).toMatchObject({ state: 'number', value: 1, raw: '√' });
  expect(filing.table.reading(item('09'), 1)).toMatchObject({ state: 'text', value: 'GR201346000012' });
  expect(filing.table.reading(item('11'), 1)).toMatchObject({ state: 'number', value: 42522 });
  expect(codes(filing)).toEqual(expect.arrayContaining(['cell.flag-spelling', 'cell.text-date']));
  // 高级职称人数 is not asked for by quarter: the printed dash there is no oddity
  expect(codes(filing)).not.toContain('cell.dash');
});

test('texts survive the way between threads', () => {
  const filing = read(SCIENCE);
  const back = filingFromRecord(structuredClone(filingToRecord(filing)), [filing.form])!;
  const item = filing.form.items.findIndex((each) => each.code === '09');
  expect(back.table.reading(item, 1)).toEqual(filing.table.reading(item, 1));
});

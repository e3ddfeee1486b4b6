import * as v from 'valibot';
import { AnalysisSchema, type AnalysisOutput } from '../../../src/adapters/reports/analysis/json/analysis-schema';
import type { Period } from '../../../src/core/model/period';
import { Received, returnBytes } from '../cli/received';
import { run } from '../cli/run';

/**
 * Published tables of other places, from small returns on the forms of 2013: what counts is the arithmetic, so months
 * and years are those of the forms.
 */
const received = new Received();
const FEBRUARY: Period = { year: 2013, month: 2 };
afterAll(() => {
  received.remove();
});

/** 亿元 as 千元, whole. */
const yi = (amount: number): number => Math.round(amount * 100_000);

/** Output and sales of two months, with the base that a published growth forces. */
function twoMonths(now: number, then: number, sales = now): Record<string, number | null> {
  return {
    ...{ 'r01.month': null, 'r01.lyMonth': null, 'r03.month': null, 'r03.lyMonth': null },
    ...{ 'r01.ytd': yi(now), 'r01.lyYtd': yi(then), 'r03.ytd': yi(sales), 'r03.lyYtd': yi(then) },
  };
}

async function analysed(folder: string, ...argv: string[]): Promise<AnalysisOutput> {
  const place = `${received.folder}/${folder}`;
  const { code, stdout, stderr } = await run(['analyse', place, '--period', '2013-02', '--format', 'json', ...argv]);
  expect([code, stderr]).toEqual([0, '']);
  return v.parse(AnalysisSchema, JSON.parse(stdout));
}

/** A cell as printed. */
function printed(output: AnalysisOutput, table: string, row: string, column: string): string | undefined {
  const found = output.tables.find(({ id }) => id === table);
  const line = found?.rows.find(({ id, name, labels }) => labels[0] === row || name === row || id === row);
  return line?.cells[found!.columns.findIndex(({ id }) => id === column)]?.text;
}

describe('the industries of a city in January and February 2017', () => {
  // total 68.3 亿元 +4.4 %, of which 医药 21.8 +32.2 % and 食品 18.1 +15.9 %
  const total = { now: 68.3, then: 68.3 / 1.044 };
  const medicine = { now: 21.8, then: 21.8 / 1.322 };
  const food = { now: 18.1, then: 18.1 / 1.159 };
  const others = { now: total.now - medicine.now - food.now, then: total.then - medicine.then - food.then };
  const units = [
    ['D2143569-X', '海南样例医药有限公司', '医药', medicine, 20.3],
    ['66496171-X', '海南样例食品有限公司', '食品', food, 17.4],
    ['03804733-0', '海南样例机电有限公司', '其他', others, others.now],
  ] as const;
  let output: AnalysisOutput;

  beforeAll(async () => {
    const lines = units.map(([code, name, cluster]) => `${code},${name},2720,投产,${cluster},是,2011-01`);
    const heads = '组织机构代码,单位详细名称,行业代码,运营状态,产业集群,规模以上,首报月';
    const register = received.put('register.csv', `${[heads, ...lines].join('\n')}\n`);
    for (const [code, name, , { now, then }, sales] of units) {
      const changes = twoMonths(now, then, sales);
      const options = { code, name, period: FEBRUARY, forms: ['B204-1'], changes };
      received.put(`city/${code}.xlsx`, await returnBytes(options));
    }
    output = await analysed('city', '--register', register, '--by', 'cluster');
  });

  it('grow as published', () => {
    const rows = ['合计', '医药', '食品'];
    const growth = rows.map((row) => printed(output, 'by.cluster', row, 'output.growth'));
    expect(growth).toEqual(['4.4', '32.2', '15.9']);
  });

  it('contribute 8.1 and 3.8 points, of medicine 184.5 % of the growth: more than all of it', () => {
    const of = (row: string, column: string) => printed(output, 'contribution.cluster', row, `output.${column}`);
    expect([of('医药', 'contribution'), of('食品', 'contribution')]).toEqual(['8.1', '3.8']);
    expect(of('医药', 'contribution-share')).toBe('184.5');
  });

  it('sell through within what the printed amounts allow: 93.2 and 96.2 % were printed', () => {
    const rate = (row: string) => Number(printed(output, 'by.cluster', row, 'sellThrough.rate'));
    const within = (printedRate: number, sales: number, made: number): boolean =>
      printedRate > ((sales - 0.05) / (made + 0.05)) * 100 && printedRate < ((sales + 0.05) / (made - 0.05)) * 100;
    expect([rate('医药'), rate('食品')]).toEqual([93.1, 96.1]);
    expect([within(93.2, 20.3, 21.8), within(96.2, 17.4, 18.1)]).toEqual([true, true]);
  });
});

test('72.1 % over two years is 31.2 % a year on average (2021 against 2019)', async () => {
  const now = await returnBytes({ period: FEBRUARY, forms: ['B204-1'], changes: twoMonths(17.21, 11) });
  const before = await returnBytes({
    ...{ period: { year: 2012, month: 2 }, forms: ['B204-1'] },
    changes: twoMonths(11, 10),
  });
  received.put('average/now.xlsx', now);
  const earlier = received.put('earlier/before.xlsx', before);
  const output = await analysed('average', '--previous', earlier);
  expect(printed(output, 'headline', 'output', 'two-year-average-growth')).toBe('31.2');
});

test('a profit of 148 after a loss of 46 is 扭亏为盈, and no rate', async () => {
  const changes = { 'r323.ytd': 146, 'r323.lyYtd': -48, 'r327.ytd': 148, 'r327.lyYtd': -46 };
  const options = { period: FEBRUARY, forms: ['B204-1', 'B203'], changes: { ...twoMonths(1, 1), ...changes } };
  received.put('profit/a.xlsx', await returnBytes(options));
  const output = await analysed('profit');
  expect(printed(output, 'headline', 'profit', 'growth')).toBe('扭亏为盈');
  const table = output.tables.find(({ id }) => id === 'headline')!;
  const cell = table.rows.find(({ id }) => id === 'profit')!.cells[
    table.columns.findIndex(({ id }) => id === 'growth')
  ];
  expect(cell).toMatchObject({ value: null, why: 'negative', sign: 'loss-to-profit' });
});

import { analyseColumns, NothingToAnalyse } from '../../../src/core/analysis/analyse';
import type { CompiledPack } from '../../../src/core/checking/compiled-pack';
import type { Analysis, AnalysisRequest, Caveat, CaveatCode } from '../../../src/core/model/analysis';
import { haikouPack } from '../../hosts/demo/demo-pack';
import { cellAt, codesOf, tableOf, valueAt } from './cells';
import { entryOf, MadeColumns, output, type Made } from './made-columns';
import { month } from './sample-zone';

const REQUEST: AnalysisRequest = {
  ...{ period: month('2013-09'), basis: 'ytd', by: [['cluster']] },
  ...{ publish: false, highTechSet: 'frozen' },
};

describe('what is said beside the figures of a zone', () => {
  let pack: CompiledPack;
  beforeAll(async () => {
    pack = await haikouPack();
  });
  const of = (members: readonly Made[], request: Partial<AnalysisRequest> = {}): Analysis =>
    analyseColumns(new MadeColumns(members), {
      entries: members.filter(({ entry }) => entry !== undefined).map(entryOf),
      pack,
      request: { ...REQUEST, ...request },
    });
  const one = (code: string, values: Made['values'], entry: Made['entry'] = { cluster: '甲' }): Made => ({
    ...{ code, values },
    ...(entry === undefined ? {} : { entry }),
  });
  const caveat = (analysis: Analysis, code: CaveatCode): Caveat | undefined =>
    analysis.caveats.find((each) => each.code === code);
  const A = one('A00000000', output(120, 100, 100));

  it('a missing return is named; the sum and the base beside it are of those that filed', () => {
    const analysis = of([A, one('B00000000', { 'B2041.r01.ytd 2012-09': 50 })]);
    expect(valueAt(analysis, 'headline', 'output', 'growth')).toBeCloseTo(20, 9);
    expect(caveat(analysis, 'returns-missing')).toMatchObject({
      members: ['code B00000000'],
      facts: { form: 'B204-1', due: 2, missing: 1 },
    });
    expect(caveat(analysis, 'base-without-value')).toMatchObject({ facts: { count: 1, amount: 50, unit: '千元' } });
    expect(tableOf(analysis, 'bridge').rows.map(({ id }) => id)).toContain('not-filed');
  });

  it('a blank in a return that was filed is named, never counted as zero', () => {
    const analysis = of([A, one('B00000000', { 'B2041.r01.lyYtd 2013-09': 70, 'B2041.r03.ytd 2013-09': 5 })]);
    expect(cellAt(analysis, 'headline', 'output', 'level')).toMatchObject({ enterprises: 1 });
    expect(valueAt(analysis, 'headline', 'output', 'growth')).toBeCloseTo(20, 9);
    expect(caveat(analysis, 'value-missing')).toMatchObject({ measure: 'output', members: ['code B00000000'] });
  });

  it('an entrant without a base is in the sum and is named', () => {
    const entrant = one('B00000000', output(30), { cluster: '甲', firstMonth: month('2013-03') });
    const analysis = of([A, entrant]);
    expect(valueAt(analysis, 'headline', 'output', 'growth')).toBeCloseTo(50, 9);
    expect(caveat(analysis, 'entrants-without-base')).toMatchObject({
      members: ['code B00000000'],
      facts: { count: 1, amount: 30, unit: '千元' },
    });
  });

  it('an entrant’s own base, an exit and a restatement are steps of the bridge', () => {
    const analysis = of([
      one('A00000000', output(120, 104, 100)),
      one('B00000000', output(30, 20), { cluster: '甲', firstMonth: month('2013-03') }),
      one('C00000000', { 'B2041.r01.ytd 2012-09': 40 }, { cluster: '甲', lastMonth: month('2012-12') }),
    ]);
    const step = (id: string): number =>
      tableOf(analysis, 'bridge').rows.find((row) => row.id === id)!.cells[0]!.terms[0]!.value!;
    expect(['published', 'exits', 'restatements', 'entrants', 'comparable', 'growth', 'now'].map(step)).toEqual([
      140, -40, 4, 20, 124, 26, 150,
    ]);
    expect(valueAt(analysis, 'bridge', 'published', 'output.growth')).toBeCloseTo((150 / 140 - 1) * 100, 9);
    expect(valueAt(analysis, 'bridge', 'comparable', 'output.growth')).toBeCloseTo((150 / 124 - 1) * 100, 9);
    expect(caveat(analysis, 'bases-restated')).toMatchObject({
      facts: { count: 1, up: 1, down: 0, published: 100, restated: 104 },
    });
    expect(codesOf(analysis)).toEqual(expect.arrayContaining(['entrants', 'exits']));
  });

  it('without returns of last year there is no bridge, and that is said', () => {
    const analysis = of([one('A00000000', output(120, 100))]);
    expect(analysis.tables.map(({ id }) => id)).not.toContain('bridge');
    expect(codesOf(analysis)).toContain('no-bridge');
  });

  it('who files without being in the register, or out of its months, is left out and named', () => {
    const analysis = of([
      A,
      { code: 'B00000000', values: output(1000, 1) },
      one('C00000000', output(2000, 1), { firstMonth: month('2013-10') }),
    ]);
    expect(cellAt(analysis, 'headline', 'output', 'level').terms[0]!.value).toBe(120);
    expect(caveat(analysis, 'not-in-register')).toMatchObject({ members: ['code B00000000'], facts: { amount: 1000 } });
    expect(caveat(analysis, 'out-of-scope')).toMatchObject({ members: ['code C00000000'], facts: { amount: 2000 } });
  });

  it('without a register everybody counts', () => {
    const analysis = of([{ code: 'B00000000', values: output(1000, 800) }]);
    expect(valueAt(analysis, 'headline', 'output', 'growth')).toBeCloseTo(25, 9);
  });

  it('a set of certificates that changed gives two growth rates beside each other', () => {
    const joined = { cluster: '甲', highTech: { from: month('2013-01'), to: null } };
    const analysis = of([
      one('A00000000', output(120, 100), { cluster: '甲', highTech: { from: month('2011-01'), to: null } }),
      one('B00000000', output(60, 50), joined),
    ]);
    expect(valueAt(analysis, 'high-tech', 'frozen', 'output.growth')).toBeCloseTo(20, 9);
    expect(valueAt(analysis, 'high-tech', 'valid', 'output.growth')).toBeCloseTo(80, 9);
    expect(caveat(analysis, 'high-tech-set-changed')!.facts).toEqual({
      ...{ now: 2, then: 1, joined: 1, left: 0, set: 'frozen' },
    });
    const valid = of(
      [
        one('A00000000', output(120, 100), { highTech: { from: month('2011-01'), to: null } }),
        one('B00000000', output(60, 50), joined),
      ],
      { highTechSet: 'valid', by: [['highTech']] },
    );
    expect(valueAt(valid, 'headline', 'highTechOutput', 'growth')).toBeCloseTo(80, 9);
    expect(valueAt(valid, 'by.highTech', 'yes', 'output.growth')).toBeCloseTo(80, 9);
  });

  it('a total that falls has no shares of its growth', () => {
    const analysis = of([one('A00000000', output(90, 100)), one('B00000000', output(50, 45), { cluster: '乙' })]);
    expect(cellAt(analysis, 'by.cluster', '乙', 'output.contribution-share').result).toMatchObject({
      why: 'total-not-growing',
    });
    expect(codesOf(analysis)).toContain('growth-hardly');
  });

  it('January and February have no growth of a month; the cumulative has one', () => {
    const analysis = of(
      [
        one('A00000000', {
          ...{ 'B2041.r01.ytd 2013-02': 22, 'B2041.r01.lyYtd 2013-02': 20 },
          ...{ 'B2041.r01.month 2013-02': 12, 'B2041.r01.lyMonth 2013-02': 9 },
        }),
      ],
      { period: month('2013-02') },
    );
    expect(valueAt(analysis, 'headline', 'output', 'growth')).toBeCloseTo(10, 9);
    expect(codesOf(analysis)).toContain('spring-festival');
    expect(cellAt(analysis, 'trend', '2013-02', 'output.month.growth').result).toMatchObject({
      why: 'spring-festival',
    });
  });

  it('a month as filed that is not the difference of the cumulatives is said', () => {
    const analysis = of([
      one('A00000000', {
        ...output(120, 100),
        ...{ 'B2041.r01.ytd 2013-08': 100, 'B2041.r01.month 2013-09': 15, 'B2041.r01.lyMonth 2013-09': 10 },
      }),
    ]);
    expect(caveat(analysis, 'month-differs')).toMatchObject({ facts: { count: 1, filed: 15, derived: 20 } });
    expect(cellAt(analysis, 'headline', 'output', 'month.level').terms[0]!.value).toBe(15);
    expect(cellAt(analysis, 'headline', 'output', 'month-from-cumulative.level').terms[0]!.value).toBe(20);
  });

  it('a quarter that is not over is said', () => {
    const analysis = of([A], { basis: 'quarter', period: month('2013-08') });
    expect(codesOf(analysis)).toContain('quarter-not-over');
  });

  it('value added that grows otherwise than output is said, and that its growth is nominal', () => {
    const analysis = of([
      one('A00000000', { ...output(126, 100), 'B2041.r06.ytd 2013-09': 40, 'B2041.r06.lyYtd 2013-09': 20 }),
    ]);
    expect(caveat(analysis, 'value-added-apart')!.facts).toEqual({ growth: 100, lead: expect.closeTo(26, 9) });
    expect(codesOf(analysis)).toContain('growth-nominal');
  });

  it('an enterprise with one figure of a rate only is in neither, and is named', () => {
    const analysis = of([
      one('A00000000', { ...output(100, 90), 'B2041.r03.ytd 2013-09': 80 }),
      one('B00000000', output(50, 40)),
    ]);
    expect(valueAt(analysis, 'rates', 'sellThrough', 'rate')).toBe(80);
    expect(caveat(analysis, 'figures-out-of-step')).toMatchObject({
      ...{ measure: 'sellThrough', members: ['code B00000000'] },
    });
  });

  it('a group that the register does not tell is there, and is said', () => {
    const analysis = of([A, one('B00000000', output(50, 40), {})]);
    expect(tableOf(analysis, 'by.cluster').rows.map(({ labels }) => labels[0])).toEqual([null, '甲', null]);
    expect(caveat(analysis, 'dimension-not-stated')).toMatchObject({ facts: { dimension: 'cluster', count: 1 } });
  });

  it('a form without a column for last year grows from what was filed then', () => {
    const labour = (year: string, signed: number): Record<string, number> => ({
      [`GXL.r02.quarterEnd ${year}-09`]: 1000,
      [`GXL.r03.quarterEnd ${year}-09`]: signed,
    });
    const zone: Made = { code: 'zone', values: { ...labour('2013', 900), ...labour('2012', 800) } };
    const analysis = of([A, zone]);
    expect(valueAt(analysis, 'headline', 'contractsSigned', 'growth')).toBeCloseTo(12.5, 9);
    expect(valueAt(analysis, 'rates', 'contractRate', 'rate-change')).toBeCloseTo(10, 9);
    expect(cellAt(analysis, 'headline', 'contractsSigned', 'level').enterprises).toBe(0);
  });

  it('two sizes and the digits of an industry are told apart', () => {
    const analysis = of(
      [
        one('A00000000', output(100, 90), { annualRevenue: 400_000, industry: 'C2720' }),
        one('B00000000', output(50, 40), { annualRevenue: 2_999, industry: '2740' }),
      ],
      { by: [['size'], ['industry']], industryDigits: 3 },
    );
    const ids = (table: string): string[] => tableOf(analysis, table).rows.map(({ id }) => id);
    expect(ids('by.size')).toEqual(['total', 'large', 'micro']);
    expect(ids('by.industry')).toEqual(['total', '272', '274']);
  });

  it('a table asked for twice is made once; one by three dimensions is refused', () => {
    const ids = of([A], { by: [['cluster'], ['cluster']] }).tables.map(({ id }) => id);
    expect(ids.filter((id) => id === 'by.cluster')).toHaveLength(1);
    expect(() => of([A], { by: [['cluster', 'size', 'status']] })).toThrow(RangeError);
    expect(() => of([A], { by: [['cluster', 'cluster']] })).toThrow(RangeError);
  });

  it('a pack that analyses nothing is refused', () => {
    const { id, name, version, forms, rules } = pack;
    const bare = { id, name, version, forms, rules };
    expect(() => analyseColumns(new MadeColumns([A]), { entries: [], pack: bare, request: REQUEST })).toThrow(
      NothingToAnalyse,
    );
  });
});

describe('published figures of other years (methods.md §10)', () => {
  it('1—2月 2017: the contributions of two industries, and a share of the growth above 100 %', async () => {
    const pack = await haikouPack();
    // 亿元 printed with one decimal, in 千元; last year’s from the printed growth
    const industry = (code: string, cluster: string, level: number, growth: number): Made => ({
      code,
      entry: { cluster },
      values: {
        'B2041.r01.ytd 2017-02': level * 1e5,
        'B2041.r01.lyYtd 2017-02': Math.round((level * 1e5) / (1 + growth / 100)),
      },
    });
    const base = 68.3e5 / 1.044;
    const [medicine, food] = [industry('A00000000', '医药', 21.8, 32.2), industry('B00000000', '食品', 18.1, 15.9)];
    const restBase = base - [medicine, food].reduce((sum, { values }) => sum + values['B2041.r01.lyYtd 2017-02']!, 0);
    const rest: Made = {
      ...{ code: 'C00000000', entry: { cluster: '其他' } },
      values: { 'B2041.r01.ytd 2017-02': (68.3 - 21.8 - 18.1) * 1e5, 'B2041.r01.lyYtd 2017-02': Math.round(restBase) },
    };
    const members = [medicine, food, rest];
    const analysis = analyseColumns(new MadeColumns(members), {
      ...{ entries: members.map(entryOf), pack },
      request: { ...REQUEST, period: month('2017-02') },
    });
    expect(valueAt(analysis, 'headline', 'output', 'growth')).toBeCloseTo(4.4, 4);
    expect(valueAt(analysis, 'by.cluster', '医药', 'output.contribution')).toBeCloseTo(8.116, 3);
    expect(valueAt(analysis, 'by.cluster', '医药', 'output.contribution-share')).toBeCloseTo(184.5, 1);
    expect(valueAt(analysis, 'by.cluster', '食品', 'output.contribution')).toBeCloseTo(3.796, 2);
  });
});

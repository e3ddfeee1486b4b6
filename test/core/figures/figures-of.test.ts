import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Figure } from '../../../src/core/figures/figure';
import { makeFiling } from '../../../src/core/checking/examples/made-filing';
import { figuresOf } from '../../../src/core/figures/figures-of';
import type { Filing } from '../../../src/core/model/filing';
import { addMonths, formatPeriod } from '../../../src/core/model/period';
import { haikouRules } from '../checking/haikou';
import { entry, filingOf, financeFigures, outputFigures, register, SEPTEMBER, Works } from '../checking/works';

let rules: RuleSet;
let works: Works;

beforeAll(async () => {
  rules = await haikouRules();
});

beforeEach(() => {
  works = new Works(rules.pack);
});

const byId = (figures: readonly Figure[]): ReadonlyMap<string, Figure> => new Map(figures.map((one) => [one.id, one]));
const valueOf = (figure: Figure | undefined): number => (figure?.result.state === 'value' ? figure.result.value : NaN);

/** Filings of the twelve months before September, of both forms; none for January, which is not filed. */
function history(): Filing[] {
  const months = Array.from({ length: 12 }, (_, i) => addMonths(SEPTEMBER, i - 12)).filter(({ month }) => month !== 1);
  return months.flatMap((period) => [
    filingOf(works.formOf('B204-1'), { figures: outputFigures(period), period }),
    filingOf(works.formOf('B203'), { figures: financeFigures(period), period }),
  ]);
}

describe('the figures of a return', () => {
  it('are the growth, sell-through, value-added rate and margin of what was received', () => {
    works.output.set('01.month', 1200).set('01.lyMonth', 1000);
    works.output.set('01.ytd', 8400).set('01.lyYtd', 8000).set('03.ytd', 8148).set('06.ytd', 2100);
    works.finance.set('327.ytd', 450).set('3011.ytd', 9000).set('403.ytd', 160);
    const figures = byId(figuresOf(works.input(), rules));
    const expected = {
      'output.month': 1200,
      'output.growth.month': 20,
      'output.growth.ytd': 5,
      'sellThrough.ytd': 97,
      'valueAdded.rate.ytd': 25,
      'profit.margin.ytd': 5,
      'output.perHead.ytd': 52.5,
    };
    for (const [id, value] of Object.entries(expected)) expect([id, valueOf(figures.get(id))]).toEqual([id, value]);
    expect(figures.get('output.perHead.ytd')!.result.unit).toBe('千元/人');
  });

  it('say from which cells they were computed, and how', () => {
    works.output.set('01.month', 1200).set('01.lyMonth', 1000);
    const figure = byId(figuresOf(works.input(), rules)).get('output.growth.month')!;
    expect(figure.formula).toBe('({now} − {then}) ÷ {then} × 100');
    expect(figure.terms).toEqual([
      {
        role: 'now',
        state: 'number',
        name: 'B2041.r01.month',
        item: '01',
        column: 'month',
        value: 1200,
        unit: '千元',
        at: { sheet: 'B204-1', row: 10, column: 3 },
        when: 'now',
      },
      {
        role: 'then',
        state: 'number',
        name: 'B2041.r01.lyMonth',
        item: '01',
        column: 'lyMonth',
        value: 1000,
        unit: '千元',
        at: { sheet: 'B204-1', row: 10, column: 5 },
        when: 'now',
      },
    ]);
  });

  it('take last year from last year’s filing where the form leaves it blank', () => {
    works.output.delete('01.lyYtd');
    const figure = byId(figuresOf(works.input(), rules)).get('output.growth.ytd')!;
    expect(figure.terms[1]).toMatchObject({ name: 'lastYear(B2041.r01.ytd)', when: 'lastYear' });
    const [now, then] = figure.terms.map(({ value }) => value!);
    expect(valueOf(figure)).toBeCloseTo((now! / then! - 1) * 100, 10);
  });

  it('have no rate without a base, and name what is missing', () => {
    works.output.delete('01.lyYtd');
    const figure = byId(figuresOf(works.input({ lastYear: [] }), rules)).get('output.growth.ytd')!;
    expect(figure.result).toMatchObject({ state: 'undefined', why: 'missing', operand: 'then' });
  });

  it('say whose figure of last year is missing in a change of rates', () => {
    works.output.delete('03.lyYtd');
    const figure = byId(figuresOf(works.input({ lastYear: [] }), rules)).get('sellThrough.change.ytd')!;
    expect(figure.result).toMatchObject({ state: 'undefined', why: 'missing', operand: 'salesThen', unit: '个百分点' });
  });

  it('tell a cell that cannot be read from one that is blank', () => {
    const form = works.formOf('B204-1');
    const values = new Map([['01', new Map([['month', 1200]])]]);
    const made = {
      form,
      period: SEPTEMBER,
      enterprise: { code: null, name: null, codeAt: null, nameAt: null },
      values,
    };
    const filing = makeFiling({
      ...made,
      groups: new Map(),
      unreadable: new Set(['01.lyMonth']),
      unitLine: null,
      path: null,
    });
    const figures = byId(figuresOf(works.input({ filings: [filing], lastYear: [] }), rules));
    expect(figures.get('output.growth.month')!.result).toMatchObject({ why: 'unreadable', operand: 'then' });
    expect(figures.get('output.growth.ytd')!.result).toMatchObject({ why: 'missing', operand: 'now' });
  });

  it('word a profit after a loss instead of printing a rate', () => {
    works.finance.set('327.ytd', 148).set('327.lyYtd', -46);
    const figure = byId(figuresOf(works.input(), rules)).get('profit.growth.ytd')!;
    expect(figure.result).toMatchObject({ state: 'undefined', why: 'negative', sign: 'loss-to-profit' });
    expect(figure.definition.kind).toBe('result');
  });

  it('show the month from the cumulatives beside the reported one', () => {
    works.output.set('01.ytd', 90_000);
    const input = works.input();
    const figure = byId(figuresOf(input, rules)).get('output.month.derived')!;
    const before = outputFigures(addMonths(SEPTEMBER, -1)).get('01.ytd')!;
    expect(figure.result).toMatchObject({ state: 'value', value: 90_000 - before, unit: '千元' });
    expect(figure.terms[1]).toMatchObject({ name: 'previous(B2041.r01.ytd)', value: before });
  });

  it('have no growth of a single February', () => {
    const period = { year: 2013, month: 2 };
    const filings = [filingOf(works.formOf('B204-1'), { figures: outputFigures(period), period })];
    const input = works.input({ filings, previous: [], lastYear: [], asked: period });
    const figures = byId(figuresOf(input, rules));
    expect(figures.get('output.growth.month')!.result).toMatchObject({ why: 'spring-festival' });
    expect(figures.get('output.month.derived')!.result).toMatchObject({ why: 'two-months' });
    expect(figures.get('output.growth.ytd')!.result).toMatchObject({ state: 'value', sign: 'rise' });
  });

  it('leave out those of a form that was not received', () => {
    const input = works.input();
    const figures = byId(figuresOf({ ...input, filings: input.filings.slice(0, 1) }, rules));
    expect(figures.has('output.month')).toBe(true);
    expect([...figures.keys()].filter((id) => /profit|revenue|perHead/.test(id))).toEqual([]);
  });

  it('are all there for a complete return, each of another id', () => {
    const figures = figuresOf(works.input(), rules);
    expect(figures.map(({ id }) => id)).toEqual(rules.pack.figures!.map(({ id }) => id));
    expect(figures.filter(({ result }) => result.state === 'undefined')).toEqual([]);
    expect(byId(figures).size).toBe(figures.length);
  });

  it('are none for a pack that asks for none', () => {
    const pack = { ...rules.pack, figures: [] };
    expect(figuresOf(works.input(), { ...rules, pack })).toEqual([]);
  });

  it('of a return that says no period have no month growth and no series', () => {
    const filings = [filingOf(works.formOf('B204-1'), { figures: works.output })].map((one) => ({
      ...one,
      period: null,
    }));
    const input = { filings, previous: [], lastYear: [], entry, register, asked: null };
    const figure = byId(figuresOf(input, rules)).get('output.growth.month')!;
    expect(figure.result).toMatchObject({ state: 'undefined', why: 'missing', operand: 'period' });
    expect(figure.series).toEqual([]);
  });
});

describe('the series of a figure', () => {
  it('has thirteen months, with a gap for January, which is not filed', () => {
    const series = byId(figuresOf(works.input(), rules, history())).get('sellThrough.month')!.series;
    expect(series.map(({ period }) => formatPeriod(period))).toEqual([
      '2012-09', '2012-10', '2012-11', '2012-12', '2013-01', '2013-02', '2013-03', '2013-04', '2013-05', '2013-06',
      '2013-07', '2013-08', '2013-09',
    ]); // prettier-ignore
    expect(series.filter(({ result }) => result === null).map(({ period }) => period.month)).toEqual([1]);
    expect(series.every(({ result }) => result === null || result.state === 'value')).toBe(true);
  });

  it('holds for each month what that month’s own return says', () => {
    const may = { year: 2013, month: 5 };
    const series = byId(figuresOf(works.input(), rules, history())).get('output.growth.ytd')!.series;
    const alone = works.input({ filings: history().filter(({ period }) => period?.month === 5), asked: may });
    const figure = byId(figuresOf(alone, rules)).get('output.growth.ytd')!;
    expect(series.find(({ period }) => period.month === 5)!.result).toEqual(figure.result);
    expect(series.at(-1)!.result).toEqual(byId(figuresOf(works.input(), rules)).get('output.growth.ytd')!.result);
  });

  it('starts with the first month filed, and takes what the return brings without a history', () => {
    const without = byId(figuresOf(works.input({ lastYear: [] }), rules)).get('output.month')!.series;
    expect(without.map(({ period }) => period.month)).toEqual([8, 9]);
    const withLastYear = byId(figuresOf(works.input(), rules)).get('output.month')!.series;
    expect(withLastYear.filter(({ result }) => result !== null).map(({ period }) => period)).toEqual([
      addMonths(SEPTEMBER, -12),
      addMonths(SEPTEMBER, -1),
      SEPTEMBER,
    ]);
  });
});

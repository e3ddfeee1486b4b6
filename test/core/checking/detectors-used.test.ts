import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Finding } from '../../../src/core/model/finding';
import { addMonths } from '../../../src/core/model/period';
import { haikouRules } from './haikou';
import { financeFigures, outputFigures, SEPTEMBER, Works, type Figures } from './works';

let rules: RuleSet;
let works: Works;
beforeAll(async () => {
  rules = await haikouRules();
});
beforeEach(() => {
  works = new Works(rules.pack);
});

const NEW = ['R10', 'R11', 'R12', 'R13', 'P18', 'P19', 'P11b', 'P11c', 'P13c', 'F16'];
const [AUGUST, LAST_YEAR] = [addMonths(SEPTEMBER, -1), addMonths(SEPTEMBER, -12)];
const OUTPUT = ['01', '02', '03', '04', '05', '06'];

function check(change: Parameters<Works['input']>[0] = {}): readonly Finding[] {
  return checkReturn(rules, works.input(change)).flatMap(({ findings }) => findings);
}

const told = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ rule }) => rule).filter((rule) => NEW.includes(rule))),
];

const only = (rule: string, findings: readonly Finding[]): Finding => findings.find((one) => one.rule === rule)!;

/** Overwrites a column of this year by last year's, or the other way round. */
function swapYears(figures: Figures): void {
  for (const [key, value] of [...figures]) {
    if (!key.endsWith('.ytd')) continue;
    const other = key.replace('.ytd', '.lyYtd');
    figures.set(key, figures.get(other)!).set(other, value);
  }
}

/** Adds to a month and to its cumulative, so that nothing but the month itself is unusual. */
function addToMonth(figures: Figures, item: string, by: number): void {
  for (const column of ['month', 'ytd']) figures.set(`${item}.${column}`, figures.get(`${item}.${column}`)! + by);
}

test('a clean return is told nothing by any of them, with and without earlier returns', () => {
  expect(told(check())).toEqual([]);
  expect(told(check({ previous: [] }))).toEqual([]);
  expect(told(check({ lastYear: [] }))).toEqual([]);
  expect(told(check({ previous: [], lastYear: [] }))).toEqual([]);
});

test('years in each other’s place are one finding and the cause of what fails from it', () => {
  swapYears(works.finance);
  // without last month's return the relations do not show it
  const findings = check({ previous: [] }).filter(({ form }) => form === 'B203');
  expect(told(findings)).toEqual(['R10']);
  const { cause, class: of, audience, values } = only('R10', findings);
  expect([of, audience]).toEqual(['verify', 'enterprise']);
  expect(values.map(({ name }) => name)).toEqual(expect.arrayContaining(['r301.ytd', 'r301.lyYtd']));
  const others = findings.filter((one) => one.values.some(({ when }) => when === 'now') && one.rule !== 'R10');
  expect(new Set(others.map((one) => one.cause))).toEqual(new Set(others.length > 0 ? [cause] : []));
});

test('where relations that fail show the swap, it is not told again', () => {
  for (const code of OUTPUT) {
    for (const [own, last] of [['month', 'lyMonth'], ['ytd', 'lyYtd']]) {
      const [first, second] = [works.output.get(`${code}.${own!}`)!, works.output.get(`${code}.${last!}`)!];
      works.output.set(`${code}.${own!}`, second).set(`${code}.${last!}`, first);
    }
  } // prettier-ignore
  expect(told(check().filter(({ form }) => form === 'B204-1'))).toEqual([]);
});

test('last year’s figures filed again are told as that and not as a swap', () => {
  for (const [key, value] of financeFigures(LAST_YEAR)) if (key.endsWith('.ytd')) works.finance.set(key, value);
  expect(told(check())).toContain('R11');
  expect(told(check())).not.toContain('R10');
});

test('rows that stand one too low are told with the cells', () => {
  const run = ['307', '309', '312', '313', '317'];
  const values = run.map((code) => works.finance.get(`${code}.ytd`)!);
  run.forEach((code, i) => works.finance.set(`${code}.ytd`, values[(i + 4) % 5]!));
  const findings = check();
  expect(told(findings)).toEqual(['R12']);
  expect(only('R12', findings).values.map(({ name }) => name)).toEqual([
    ...['r309.ytd', 'r312.ytd', 'r313.ytd', 'r317.ytd'],
  ]);
});

test('months kept from last month are a hint for the office; a whole return again is not told twice', () => {
  const before = outputFigures(AUGUST);
  for (const code of ['01', '03']) works.output.set(`${code}.month`, before.get(`${code}.month`)!);
  const findings = check();
  expect(told(findings)).toContain('R13');
  expect(only('R13', findings)).toMatchObject({
    class: 'hint',
    audience: 'office',
    facts: { rows: '01、03', count: 2 },
  });
  for (const [key, value] of before) works.output.set(key, value);
  const again = check().filter(({ form }) => form === 'B204-1');
  expect(again.map(({ rule }) => rule)).toContain('P16a');
  expect(told(again)).not.toContain('R13');
});

test('the cumulative in the month column is told without last month’s return, and left to the relation with it', () => {
  for (const code of OUTPUT) works.output.set(`${code}.month`, works.output.get(`${code}.ytd`)!);
  expect(told(check({ previous: [] }))).toContain('P18');
  const findings = check();
  expect(told(findings)).not.toContain('P18');
  expect(findings.some(({ rule }) => rule === 'P1a')).toBe(true);
});

test('exports of the month in dollars are a hint for the office', () => {
  const value = works.output.get('04.month')!;
  addToMonth(works.output, '04', Math.round(value / 6.15) - value);
  const findings = check();
  expect(told(findings)).toEqual(['P19']);
  expect(only('P19', findings)).toMatchObject({
    class: 'hint',
    audience: 'office',
    facts: { factor: 6.15, rows: '04' },
  });
});

test('figures rounded by hand are a hint for the office', () => {
  for (const [key, value] of [...works.finance]) {
    if (key.endsWith('.ytd') && value > 1000) works.finance.set(key, Math.round(value / 100) * 100);
  }
  const findings = check();
  expect(told(findings)).toContain('F16');
  expect(only('F16', findings).audience).toBe('office');
});

test('electricity of a month that does not fit its output is told where the cumulatives do not show it', () => {
  const value = works.output.get('05.month')!;
  addToMonth(works.output, '05', Math.round(value * 150) / 100);
  const findings = check();
  expect(told(findings)).toEqual(['P11b']);
  expect(findings.some(({ rule }) => rule === 'P11')).toBe(false);
  expect(only('P11b', findings).cells).toHaveLength(2);
});

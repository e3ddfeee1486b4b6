import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Finding, Suggestion } from '../../../src/core/model/finding';
import { haikouRules } from './haikou';
import { Works } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

function findingsAfter(change: (works: Works) => void): Finding[] {
  const works = new Works(rules.pack);
  change(works);
  return checkReturn(rules, works.input()).flatMap((result) => result.findings);
}

const firstOf = (found: readonly Finding[], rule: string): string | undefined =>
  found.find((finding) => finding.rule === rule)?.values[0]?.name;
const suggested = (found: readonly Finding[]): Suggestion[] => found.flatMap((finding) => finding.suggestions);

const PLANTS: readonly [what: string, change: (works: Works) => void, rule: string, first: string][] = [
  ['a cell ten times too large', (w) => w.output.set('03.ytd', w.output.get('03.ytd')! * 10), 'P1a', 'r03.ytd'],
  ['a part ten times too large', (w) => w.output.set('04.ytd', w.output.get('04.ytd')! * 10), 'P5a', 'r04.ytd'],
  ['two digits swapped', (w) => w.finance.set('218.ytd', 94170), 'F1', 'r218.ytd'],
  ['a digit dropped', (w) => w.finance.set('213.ytd', 9356), 'F1', 'r213.ytd'],
  ['a digit doubled', (w) => w.finance.set('217.ytd', 410086), 'F1', 'r217.ytd'],
  ['a sign flipped', (w) => w.finance.set('327.ytd', -w.finance.get('327.ytd')!), 'F3', 'r327.ytd'],
  [
    'a value that two equations contradict',
    (w) => w.finance.set('323.ytd', w.finance.get('323.ytd')! + 1000),
    'F3',
    'r323.ytd',
  ],
  ['a negative quantity', (w) => w.output.set('05.month', -30.1), 'P8a', 'r05.month'],
  ['finished goods above stocks', (w) => w.finance.set('206.ytd', w.finance.get('206.ytd')! * 10), 'F2c', 'r206.ytd'],
  ['last year restated', (w) => w.output.set('01.lyYtd', w.output.get('01.lyYtd')! - 4321), 'P7b', 'r01.lyYtd'],
  ['payroll a thousand times too small', (w) => w.finance.set('401.ytd', 4), 'F13', 'r401.ytd'],
];

test.each(PLANTS)('%s: the planted cell is named first', (_what, change, rule, first) => {
  expect(firstOf(findingsAfter(change), rule)).toBe(first);
});

test('month and cumulative swapped in one row: both cells are suggested, and the findings share a cause', () => {
  const found = findingsAfter((works) => {
    const [month, ytd] = [works.output.get('03.month')!, works.output.get('03.ytd')!];
    works.output.set('03.month', ytd).set('03.ytd', month);
  });
  const p3a = found.find((finding) => finding.rule === 'P3a')!;
  expect(p3a.suggestions.map(({ reason, value }) => [reason, value])).toEqual([
    ['swapped-columns', 81592],
    ['swapped-columns', 9662],
  ]);
  expect(p3a.cause).not.toBeNull();
  expect(found.filter((finding) => finding.cause === p3a.cause).length).toBeGreaterThan(1);
});

test('a correction that equations of the return force is suggested to the enterprise, another only to the office', () => {
  const forced = findingsAfter((w) => w.finance.set('327.ytd', -w.finance.get('327.ytd')!));
  expect(suggested(forced)).toEqual([
    expect.objectContaining({ value: 10072, reason: 'sign', audience: 'enterprise' }),
  ]);
  const byHistory = findingsAfter((w) => w.output.set('03.ytd', w.output.get('03.ytd')! * 10));
  expect(new Set(suggested(byHistory).map((suggestion) => suggestion.audience))).toEqual(new Set(['office']));
});

test('tied corrections are all shown, and none of them to the enterprise', () => {
  const found = findingsAfter((w) => w.finance.set('218.ytd', w.finance.get('218.ytd')! + 3000));
  const suggestions = suggested(found);
  expect(suggestions.map((one) => one.value)).toEqual(expect.arrayContaining([52170, 96256]));
  expect(suggestions.every((one) => one.audience === 'office')).toBe(true);
});

test('a figure that no slip explains gets no suggestion', () => {
  const found = findingsAfter((w) => w.output.set('04.month', w.output.get('03.month')! + 517));
  expect(found.length).toBeGreaterThan(0);
  expect(suggested(found)).toEqual([]);
});

test('a return that repeats last month is one cause', () => {
  const found = findingsAfter((works) => {
    const before = works.input().previous[0]!;
    const columns = before.form.columns;
    before.form.items.forEach((item, i) => {
      columns.forEach((column, j) => {
        if (column.lastYearOf) return;
        works.output.set(`${item.code}.${column.id}`, before.table.values[i * columns.length + j]!);
      });
    });
  });
  const repeated = found.find((finding) => finding.rule === 'P16a')!;
  expect(repeated.facts).toMatchObject({ count: 12, previousPeriod: '2013-08' });
  expect(found.filter((one) => one.rule === 'P1a').map((one) => one.cause)).toEqual(Array(6).fill(repeated.cause));
});

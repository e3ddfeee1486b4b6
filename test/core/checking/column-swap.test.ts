import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Finding } from '../../../src/core/model/finding';
import { haikouRules } from './haikou';
import { Works, type Figures } from './works';

let rules: RuleSet;
let works: Works;
beforeAll(async () => {
  rules = await haikouRules();
});
beforeEach(() => {
  works = new Works(rules.pack);
});

function swap(figures: Figures, a: string, b: string): void {
  for (const code of ['01', '02', '03', '04', '05', '06']) {
    const [first, second] = [figures.get(`${code}.${a}`)!, figures.get(`${code}.${b}`)!];
    figures.set(`${code}.${a}`, second).set(`${code}.${b}`, first);
  }
}

const findings = (): Finding[] =>
  checkReturn(rules, works.input()).flatMap((result) => result.findings.filter((one) => one.form === 'B204-1'));

test.each([
  ['month and cumulative', ['month', 'ytd', 'lyMonth', 'lyYtd'], 'B204-1 swapped-columns month-ytd lyMonth-lyYtd'],
  ['this year and last year', ['month', 'lyMonth', 'ytd', 'lyYtd'], 'B204-1 swapped-columns month-lyMonth ytd-lyYtd'],
])('%s swapped in the whole form: everything arithmetic that fails has that one cause', (_what, columns, cause) => {
  swap(works.output, columns[0]!, columns[1]!);
  swap(works.output, columns[2]!, columns[3]!);
  const arithmetic = new Set(rules.pack.rules.filter((rule) => rule.statistical !== true).map((rule) => rule.id));
  const found = findings().filter((finding) => arithmetic.has(finding.rule));
  expect(found.length).toBeGreaterThan(10);
  expect(new Set(found.map((finding) => finding.cause))).toEqual(new Set([cause]));
  expect(found.flatMap((finding) => finding.suggestions)).toEqual([]);
});

test('many failures that no swap explains keep their own causes', () => {
  for (const code of ['01', '02', '03', '04', '05', '06']) works.output.set(`${code}.ytd`, 777 * Number(code));
  const found = findings();
  expect(found.length).toBeGreaterThan(6);
  expect(found.filter((finding) => finding.cause?.includes('swapped-columns'))).toEqual([]);
});

test('the values of the return are as received afterwards', () => {
  swap(works.output, 'month', 'ytd');
  const input = works.input();
  const before = [...input.filings[0]!.table.values];
  checkReturn(rules, input);
  expect([...input.filings[0]!.table.values]).toEqual(before);
});

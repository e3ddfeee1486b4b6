import { checkReturn } from '../../../src/core/checking/check-return';
import { findingsFor } from '../../../src/core/checking/for-audience';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Finding } from '../../../src/core/model/finding';
import { haikouRules } from './haikou';
import { Works } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

function found(change: (works: Works) => void): readonly Finding[] {
  const works = new Works(rules.pack);
  change(works);
  return checkReturn(rules, works.input()).flatMap(({ findings }) => findings);
}

const add = (key: string, step: number) => (works: Works) => works.output.set(key, works.output.get(key)! + step);

test('what last month’s filing says a cell should be is for the office only', () => {
  const all = found(add('03.ytd', 100));
  const office = findingsFor(all, 'office').filter(({ rule }) => rule === 'P1a');
  const enterprise = findingsFor(all, 'enterprise').filter(({ rule }) => rule === 'P1a');
  expect(office[0]!.expected).not.toBeNull();
  expect(enterprise).toHaveLength(1);
  expect(enterprise[0]).toMatchObject({ expected: null, suggestions: [] });
});

test('a cell that one of several equal suspects must satisfy is not pinned down for an enterprise', () => {
  const works = (one: Works): void => {
    one.finance.set('218.ytd', one.finance.get('218.ytd')! + 7777);
  };
  const all = found(works).filter(({ rule }) => rule === 'F1');
  expect(all[0]!.expected).not.toBeNull();
  expect(findingsFor(all, 'enterprise')[0]!.expected).toBeNull();
});

test('an order between two cells of one return keeps its range', () => {
  const all = found((works) => works.output.set('04.month', works.output.get('03.month')! + 5));
  const [finding] = findingsFor(all, 'enterprise').filter(({ rule }) => rule === 'P5a');
  expect(finding!.expected).not.toBeNull();
});

test('nothing of the office’s findings reaches an enterprise, and no cause tells a value', () => {
  const all = found(({ output }) => {
    const [month, ytd] = [output.get('03.month')!, output.get('03.ytd')!];
    output.set('03.month', ytd).set('03.ytd', month);
  });
  for (const finding of findingsFor(all, 'enterprise')) {
    expect(finding.audience).toBe('enterprise');
    expect(finding.cause ?? '').not.toMatch(/ -?\d+(\.\d+)?$/);
    for (const { audience } of finding.suggestions) expect(audience).toBe('enterprise');
  }
  expect(all.some(({ cause }) => cause !== null)).toBe(true);
});

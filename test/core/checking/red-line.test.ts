import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Finding } from '../../../src/core/model/finding';
import { haikouRules } from './haikou';
import { Works } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

/** Returns in which every statistical rule fails somewhere. */
function unusual(): Finding[] {
  const changes: ((works: Works) => void)[] = [
    (works) => { for (const [key, value] of works.output) if (!key.includes('ly')) works.output.set(key, value * 2.4); },
    (works) => works.output.set('03.ytd', works.output.get('03.ytd')! * 1.6),
    (works) => works.output.set('06.ytd', works.output.get('06.ytd')! * 3),
    (works) => works.output.set('05.ytd', works.output.get('05.ytd')! * 2),
    (works) => works.finance.set('307.ytd', works.finance.get('307.ytd')! * 0.4),
    (works) => works.finance.set('309.ytd', works.finance.get('309.ytd')! * 20),
    (works) => works.finance.set('401.ytd', 900),
    (works) => works.finance.set('403.ytd', 900),
    (works) => works.finance.set('301.ytd', works.finance.get('301.ytd')! * 3),
  ]; // prettier-ignore
  return changes.flatMap((change) => {
    const works = new Works(rules.pack);
    change(works);
    return checkReturn(rules, works.input()).flatMap((result) => result.findings);
  });
}

const statistical = (): Set<string> =>
  new Set(rules.pack.rules.filter((rule) => rule.statistical === true).map((rule) => rule.id));

test('no finding that an enterprise sees carries a limit, an expected growth or a range from a history', () => {
  const found = unusual().filter((finding) => statistical().has(finding.rule) && finding.audience === 'enterprise');
  expect(new Set(found.map((finding) => finding.rule)).size).toBeGreaterThan(8);
  for (const finding of found) {
    expect(finding.expected).toBeNull();
    expect(finding.tolerance).toBeNull();
    expect(finding.evidence).toBeNull();
    expect(finding.suggestions).toEqual([]);
    expect(Object.keys(finding.facts)).not.toEqual(expect.arrayContaining(['left']));
    expect(Object.keys(finding.facts)).not.toEqual(expect.arrayContaining(['right']));
  }
});

test('every rule with a limit as a constant is marked statistical, or tells the limit by law to the office only', () => {
  const limited = rules.pack.rules.filter((rule) =>
    Object.keys(rule.constants ?? {}).some((name) => /limit|low|high|share|wage/i.test(name)),
  );
  expect(limited.length).toBeGreaterThan(9);
  for (const rule of limited) expect([rule.id, rule.statistical]).toEqual([rule.id, true]);
});

test('what compares enterprises, or needs the register’s list, is for the office', () => {
  for (const id of ['P16b', 'R2a', 'R2b', 'R8', 'R9']) {
    expect([id, rules.pack.rules.find((rule) => rule.id === id)?.audience]).toEqual([id, 'office']);
  }
});

test('a suggestion for the enterprise stands only on a finding whose rule is arithmetic within the return', () => {
  const level = new Map(rules.pack.rules.map((rule) => [rule.id, rule.essLevel]));
  const works = new Works(rules.pack);
  works.finance.set('327.ytd', -works.finance.get('327.ytd')!);
  const found = [...unusual(), ...checkReturn(rules, works.input()).flatMap((result) => result.findings)];
  const shown = found.flatMap((finding) =>
    finding.suggestions.filter((one) => one.audience === 'enterprise').map(() => finding.rule),
  );
  expect(shown).toContain('F3');
  for (const rule of shown) expect(level.get(rule)).toBeLessThanOrEqual(1);
});

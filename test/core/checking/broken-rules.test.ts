import { checkReturn } from '../../../src/core/checking/check-return';
import { prepareRules } from '../../../src/core/checking/prepare-rules';
import type { RuleDefinition } from '../../../src/core/model/rule';
import type { FilingResult } from '../../../src/core/model/result';
import { packWith, ruleOf } from './haikou';
import { Works } from './works';

async function resultOf(rule: RuleDefinition): Promise<FilingResult> {
  const rules = prepareRules(await packWith([rule]));
  return checkReturn(rules, new Works(rules.pack).input())[0]!;
}

test.each([
  ['a name that does not exist', ruleOf({ id: 'X1', expr: 'r99 <= r03' }), 'unknown-name'],
  ['units that cannot meet', ruleOf({ id: 'X1', expr: 'r05 <= r03' }), 'mixed-units'],
  ['a text that does not parse', ruleOf({ id: 'X1', expr: 'r04 <= (r03' }), 'brackets'],
  ['a premise that does not bind', ruleOf({ id: 'X1', expr: 'r04 <= r03', when: 'moonth > 2' }), 'unknown-name'],
  [
    'a check that does not exist',
    ruleOf({ id: 'X1', expr: '', check: 'no-such-check' }),
    'unknown-check no-such-check',
  ],
])('%s makes the rule broken: told on the return, and never a pass', async (_what, rule, why) => {
  const { findings, outcomes } = await resultOf(rule);
  expect(outcomes).toEqual({ holds: 0, fails: 0, undecided: 0, broken: 1 });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: 'rule-broken', rule: 'X1', class: 'mandatory', audience: 'office' });
  expect(findings[0]!.facts['why']).toBe(why);
});

test('an unknown name comes with the names that look alike', async () => {
  const { findings } = await resultOf(ruleOf({ id: 'X1', expr: '出口交货 <= r03' }));
  expect(JSON.stringify(findings[0]!.facts)).toContain('出口交货值');
});

test('a rule that is not in force in the period is not run', async () => {
  const { outcomes } = await resultOf(ruleOf({ id: 'X1', expr: 'r04 <= r03', validFrom: '2014-01-01' }));
  expect(outcomes).toEqual({ holds: 0, fails: 0, undecided: 0, broken: 0 });
});

test('Chinese names, columns and functions mean the same as code names', async () => {
  const chinese = await resultOf(ruleOf({ id: 'X1', expr: '出口交货值.累计 ≥ 上月(出口交货值.累计)' }));
  const code = await resultOf(ruleOf({ id: 'X1', expr: 'r04.ytd >= previous(r04.ytd)' }));
  expect(chinese.outcomes).toEqual(code.outcomes);
  expect(chinese.outcomes.holds).toBe(1);
});

test('a name in another form is read from the filing of that form', async () => {
  const { outcomes } = await resultOf(ruleOf({ id: 'X1', expr: 'B203.营业收入.累计 > 工业销售产值.累计' }));
  expect(outcomes).toMatchObject({ holds: 1, undecided: 0 });
});

test('a rule without a column runs for every column, and one with columns for those only', async () => {
  expect((await resultOf(ruleOf({ id: 'X1', expr: 'r04 <= r03' }))).outcomes.holds).toBe(4);
  expect((await resultOf(ruleOf({ id: 'X1', expr: 'r04 <= r03', columns: ['ytd'] }))).outcomes.holds).toBe(1);
  expect((await resultOf(ruleOf({ id: 'X1', expr: 'r04.month <= r03.month' }))).outcomes.holds).toBe(1);
});

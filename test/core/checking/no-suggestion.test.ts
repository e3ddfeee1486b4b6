import { checkReturn } from '../../../src/core/checking/check-return';
import { prepareRules } from '../../../src/core/checking/prepare-rules';
import type { Suggestion } from '../../../src/core/model/finding';
import type { RuleDefinition } from '../../../src/core/model/rule';
import { packWith, ruleOf } from './haikou';
import { Works } from './works';

const SUM = ruleOf({ id: 'SUM', expr: 'r01.month + r02.month = r03.month' });

/** Suggestions for 01 + 02 = 03 on −123, 129, 252 (methods.md §7). */
async function suggestionsWith(...others: RuleDefinition[]): Promise<readonly Suggestion[]> {
  const rules = prepareRules(await packWith([SUM, ...others]));
  const works = new Works(rules.pack);
  works.output.set('01.month', -123).set('02.month', 129).set('03.month', 252);
  const [result] = checkReturn(rules, works.input());
  return result!.findings.filter(({ rule }) => rule === 'SUM').flatMap(({ suggestions }) => suggestions);
}

test('a sign that was left out is suggested where nothing else forbids it', async () => {
  expect(await suggestionsWith()).toMatchObject([{ value: 123, reason: 'sign' }]);
});

test('no suggestion breaks a rule that holds: the sign is not suggested where the value must be below 0', async () => {
  expect(await suggestionsWith(ruleOf({ id: 'NEG', expr: 'r01.month < 0' }))).toEqual([]);
});

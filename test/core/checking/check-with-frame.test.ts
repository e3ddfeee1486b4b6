import { yalpsSolver } from '../../../src/adapters/solver/yalps-solver';
import { causesOfReturn } from '../../../src/core/causes/causes-of-return';
import { checkWithFrame } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { haikouRules } from './haikou';
import { Works } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

const solvers = { small: yalpsSolver };

it('the layout of a check serves for its causes: they are those of the return laid out anew', () => {
  const works = new Works(rules.pack);
  works.finance.set('327.ytd', works.finance.get('327.ytd')! + 5000);
  works.output.set('04.month', works.output.get('04.month')! * 100);
  const { frame } = checkWithFrame(rules, works.input());
  expect(frame).not.toBeNull();
  const causes = causesOfReturn(rules, works.input(), solvers, frame);
  expect(causes.length).toBeGreaterThan(1);
  expect(causes).toEqual(causesOfReturn(rules, works.input(), solvers));
});

it('a form judged in another unit than it came in gives no layout: its figures there are not as received', () => {
  const works = new Works(rules.pack);
  for (const [key, value] of works.output) if (!key.startsWith('05')) works.output.set(key, value * 1000);
  expect(checkWithFrame(rules, works.input()).frame).toBeNull();
});

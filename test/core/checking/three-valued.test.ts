import { checkReturn } from '../../../src/core/checking/check-return';
import { prepareRules } from '../../../src/core/checking/prepare-rules';
import type { OutcomeCounts } from '../../../src/core/model/result';
import { packWith, ruleOf } from './haikou';
import { filingOf, Works, type Figures } from './works';

async function judge(
  expr: string,
  figures: Record<string, number>,
  when?: string,
): Promise<{ outcomes: OutcomeCounts; undecided: unknown }> {
  const rule = ruleOf({ id: 'X1', expr, ...(when === undefined ? {} : { when }) });
  const rules = prepareRules(await packWith([rule]));
  const works = new Works(rules.pack);
  const given: Figures = new Map(Object.entries(figures));
  const filing = filingOf(works.formOf('B204-1'), { figures: given, classes: [] });
  const [result] = checkReturn(rules, works.input({ filings: [filing], previous: [], lastYear: [] }));
  return { outcomes: result!.outcomes, undecided: result!.undecided };
}

const HOLDS = { holds: 1, fails: 0, undecided: 0, broken: 0 };
const FAILS = { holds: 0, fails: 1, undecided: 0, broken: 0 };
const UNDECIDED = { holds: 0, fails: 0, undecided: 1, broken: 0 };

test.each([
  ['a missing operand leaves it undecided', 'r04.ytd <= r03.ytd', { '03.ytd': 5 }, UNDECIDED],
  ['false and missing is false', 'r03.ytd > 9 and r04.ytd > 0', { '03.ytd': 5 }, FAILS],
  ['true or missing is true', 'r03.ytd > 1 or r04.ytd > 0', { '03.ytd': 5 }, HOLDS],
  ['true and missing is undecided', 'r03.ytd > 1 and r04.ytd > 0', { '03.ytd': 5 }, UNDECIDED],
  ['orZero takes a blank as 0', 'r03.ytd >= orZero(r04.ytd)', { '03.ytd': 5 }, HOLDS],
  ['missing() asks whether it is', 'missing(r04.ytd)', { '03.ytd': 5 }, HOLDS],
])('%s', async (_what, expr, figures, outcomes) => {
  expect((await judge(expr, figures)).outcomes).toEqual(outcomes);
});

test('a false premise holds, and an undecided one is undecided', async () => {
  expect((await judge('r04.ytd > 0', { '03.ytd': 0 }, 'r03.ytd > 0')).outcomes).toEqual(HOLDS);
  expect((await judge('r04.ytd > 0', { '04.ytd': 3 }, 'r03.ytd > 0')).outcomes).toEqual(UNDECIDED);
});

test('division by zero is undecided, and says that a base is zero', async () => {
  const { outcomes, undecided } = await judge('r04.ytd / r03.ytd <= 1', { '03.ytd': 0, '04.ytd': 3 });
  expect(outcomes).toEqual(UNDECIDED);
  expect(undecided).toEqual([expect.objectContaining({ rule: 'X1', why: 'base-is-zero' })]);
});

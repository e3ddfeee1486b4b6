import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { addMonths } from '../../../src/core/model/period';
import type { Finding } from '../../../src/core/model/finding';
import { haikouRules } from './haikou';
import { filingOf, outputFigures, SEPTEMBER, wholeClass, Works, type Made } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

function vanished(made: Partial<Made>): Finding[] {
  const works = new Works(rules.pack);
  const period = addMonths(SEPTEMBER, -1);
  const figures = outputFigures(period);
  const before = { code: '1411', name: '糕点', unit: '千元', values: new Map([['ytd', 3200]]) };
  const classes = [wholeClass(figures), before];
  const previous = [filingOf(works.formOf('B204-1'), { figures, period, classes })];
  const results = checkReturn(rules, works.input({ previous }, made));
  return results.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'P4b'));
}

test('a vanished row is told with the cumulative it had, not with that of a row still there', () => {
  const [finding] = vanished({});
  expect(finding!.values.map(({ when, value }) => [when, value])).toEqual([['previous', 3200]]);
  expect(finding!.facts['row']).toBe('1411 糕点');
  expect(finding!.cells).toHaveLength(1);
});

test('where no row of the group is left, the finding still leads to a cell of the return', () => {
  const findings = vanished({ classes: [] });
  expect(findings).toHaveLength(2);
  for (const { cells } of findings) expect(cells).toHaveLength(1);
});

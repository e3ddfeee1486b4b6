import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { MadeRow } from '../../../src/core/checking/examples/made-filing';
import { haikouRules } from './haikou';
import { filingOf, Works } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

test('a rule that fails on very many rows is counted for all, told for the first hundred, and says how many', () => {
  const works = new Works(rules.pack);
  const classes = Array.from({ length: 5000 }, (_, row): MadeRow => ({
    code: String(1000 + row),
    name: '试',
    unit: '千元',
    values: new Map(Object.entries({ month: 9, ytd: row < 1000 ? 9 : 5, lyMonth: 1, lyYtd: 1 })),
  }));
  const filing = filingOf(works.formOf('B204-1'), { figures: works.output, classes });
  const [result] = checkReturn(rules, works.input({ filings: [filing] }));
  const told = result!.findings.filter((finding) => finding.rule === 'P3c');
  expect(told).toHaveLength(100);
  expect(told[0]!.facts).toMatchObject({ failedRows: 4000 });
  expect(result!.outcomes.fails).toBeGreaterThanOrEqual(4000);
  expect(result!.findings.length).toBeLessThan(500);
});

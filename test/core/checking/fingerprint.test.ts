import { checkReturn } from '../../../src/core/checking/check-return';
import { fingerprintOf } from '../../../src/core/checking/fingerprint';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Filing } from '../../../src/core/model/filing';
import { haikouRules } from './haikou';
import { Works } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

function wrongReturn(): Works {
  const works = new Works(rules.pack);
  works.output.set('04.month', works.output.get('03.month')! + 500);
  works.finance.set('218.ytd', works.finance.get('218.ytd')! + 3000);
  return works;
}

const prints = (works: Works, change: (filing: Filing) => Filing): string[] => {
  const input = works.input();
  const results = checkReturn(rules, { ...input, filings: input.filings.map(change) });
  return results.flatMap((result) => result.findings.map((finding) => `${finding.rule} ${finding.fingerprint}`));
};

/** The same return with rows inserted above, in another sheet of another file. */
function moved(filing: Filing): Filing {
  return {
    ...filing,
    path: 'elsewhere/copy.xlsx',
    sheet: 'Sheet3',
    table: {
      ...filing.table,
      reading: (item, column) => {
        const reading = filing.table.reading(item, column);
        return reading.at
          ? { ...reading, at: { sheet: 'Sheet3', row: reading.at.row + 7, column: reading.at.column + 1 } }
          : reading;
      },
    },
  };
}

test('is 16 hexadecimal digits', () => {
  for (const print of prints(wrongReturn(), (filing) => filing)) expect(print).toMatch(/^\S+ [0-9a-f]{16}$/);
});

test('stays when rows shift, the sheet is renamed and the file moves', () => {
  expect(prints(wrongReturn(), moved)).toEqual(prints(wrongReturn(), (filing) => filing));
});

test('changes with a value, the enterprise, the period and the rule', () => {
  const parts = {
    rule: 'F1',
    form: 'B203',
    enterprise: 'A',
    period: '2013-09',
    values: [['r213.ytd', 5]] as const,
    facts: {},
  };
  const prints = [
    parts,
    { ...parts, values: [['r213.ytd', 6]] as const },
    { ...parts, enterprise: 'B' },
    { ...parts, period: '2013-10' },
    { ...parts, rule: 'F2a' },
  ].map(fingerprintOf);
  expect(new Set(prints).size).toBe(5);
});

test('does not depend on the order of values', () => {
  const parts = { rule: 'F1', form: null, enterprise: null, period: null, facts: {} };
  const [a, b] = [
    ['x', 1],
    ['y', null],
  ] as const;
  expect(fingerprintOf({ ...parts, values: [a, b] })).toBe(fingerprintOf({ ...parts, values: [b, a] }));
});

test('of two findings of one return are different', () => {
  const all = prints(wrongReturn(), (filing) => filing);
  expect(new Set(all).size).toBe(all.length);
});

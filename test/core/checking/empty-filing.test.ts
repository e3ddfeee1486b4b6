import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { haikouRules } from './haikou';
import { entry, Works } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

const BLANK: [string, (works: Works) => void][] = [
  ['blank', ({ output, finance }) => [output, finance].forEach((figures) => figures.clear())],
  [
    'all zero',
    ({ output, finance }) => [output, finance].forEach((f) => [...f.keys()].forEach((key) => f.set(key, 0))),
  ],
];

describe.each(BLANK)('a return that is %s', (_, empty) => {
  const found = (change: Parameters<Works['input']>[0]): string[] => {
    const works = new Works(rules.pack);
    empty(works);
    const results = checkReturn(rules, works.input({ previous: [], lastYear: [], ...change }, { classes: [] }));
    return results.flatMap(({ filing, findings }) =>
      findings.filter(({ rule }) => rule === 'P17a').map(() => filing.form.id),
    );
  };

  test('is no clean return, whichever form it is, even without a register', () => {
    expect(found({ entry: null, register: null })).toEqual(['B204-1', 'B203']);
  });

  test('nor where the register gives no status', () => {
    expect(found({ entry: { ...entry, status: null } })).toEqual(['B204-1', 'B203']);
  });

  test('is as it should be where the register says the enterprise is stopped', () => {
    expect(found({ entry: { ...entry, status: 'stopped' } })).toEqual([]);
  });
});

test('a form whose columns were not found is not called blank: it is undecided', () => {
  const works = new Works(rules.pack);
  works.output.clear();
  const input = works.input({ previous: [], lastYear: [] }, { classes: [] });
  const filings = input.filings.map((filing) => {
    const { table } = filing;
    return { ...filing, table: { ...table, rows: table.rows.map(() => -1), columns: table.columns.map(() => -1) } };
  });
  const [result] = checkReturn(rules, { ...input, filings });
  expect(result!.findings.map(({ rule }) => rule)).not.toContain('P17a');
  expect(result!.undecided.map(({ rule }) => rule)).toContain('P17a');
});

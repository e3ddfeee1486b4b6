import { checkReturn } from '../../../src/core/checking/check-return';
import type { ReturnToCheck } from '../../../src/core/checking/check-input';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Filing } from '../../../src/core/model/filing';
import type { Finding } from '../../../src/core/model/finding';
import { haikouRules } from './haikou';
import { filingOf, outputFigures, wholeClass, Works } from './works';

let rules: RuleSet;
let works: Works;
beforeAll(async () => {
  rules = await haikouRules();
});
beforeEach(() => {
  works = new Works(rules.pack);
});

const findings = (input: ReturnToCheck): Finding[] => checkReturn(rules, input).flatMap((result) => result.findings);
const ids = (found: readonly Finding[]): string[] => [...new Set(found.map((finding) => finding.rule))].sort();
const byRule = (found: readonly Finding[], id: string): Finding => {
  const finding = found.find((one) => one.rule === id);
  if (!finding) throw new Error(`no finding of ${id}, only of ${ids(found).join()}`);
  return finding;
};

describe('a clean return', () => {
  test('has no finding at all', () => {
    expect(ids(findings(works.input()))).toEqual([]);
  });

  test('has every rule counted, and none broken or undecided', () => {
    for (const { outcomes, undecided } of checkReturn(rules, works.input())) {
      expect(outcomes).toMatchObject({ fails: 0, undecided: 0, broken: 0 });
      expect(outcomes.holds).toBeGreaterThan(80);
      expect(undecided).toEqual([]);
    }
  });

  test('without earlier filings leaves undecided what needs them, naming the operand, and fails nothing', () => {
    const results = checkReturn(rules, works.input({ previous: [], lastYear: [] }));
    const undecided = results.flatMap((result) => result.undecided);
    expect(undecided).toContainEqual({ rule: 'P4a', operands: ['previous(r01.ytd)'], why: 'missing' });
    expect(undecided).toContainEqual({ rule: 'P7b', operands: ['lastYear(r01.ytd)'], why: 'missing' });
    expect(results.flatMap((result) => result.findings)).toEqual([]);
  });

  test('without a register leaves the register rules undecided', () => {
    const results = checkReturn(rules, works.input({ entry: null, register: null }));
    const undecided = new Set(results.flatMap((result) => result.undecided.map((one) => one.rule)));
    expect([...undecided]).toEqual(expect.arrayContaining(['R2a', 'R2b', 'R3', 'R9']));
  });
});

describe('a finding', () => {
  test('names both figures, the difference, the tolerance and where it comes from', () => {
    works.finance.set('218.ytd', works.finance.get('218.ytd')! + 3);
    const finding = byRule(findings(works.input()), 'F1');
    expect(finding.facts).toMatchObject({ left: 93256, right: 93259, difference: 3 });
    expect(finding.tolerance).toEqual({ value: 1.5, unit: '千元', from: 'rounding', parts: 3 });
    expect(finding.unit).toBe('千元');
    expect(finding.values.map((value) => value.unit)).toEqual(['千元', '千元', '千元']);
  });

  test('stays away inside the rounding tolerance', () => {
    works.finance.set('218.ytd', works.finance.get('218.ytd')! + 1);
    expect(ids(findings(works.input()))).toEqual([]);
  });

  test('says which values would satisfy the rule', () => {
    works.output.set('04.month', works.output.get('03.month')! + 500);
    const finding = byRule(findings(works.input()), 'P5a');
    expect(finding.expected).toEqual({ low: null, high: works.output.get('03.month'), unit: '千元' });
  });

  test('carries an evidence tree with the values behind it', () => {
    works.finance.set('3011.ytd', works.finance.get('301.ytd')! + 7);
    const evidence = byRule(findings(works.input()), 'F9').evidence!;
    expect(evidence.children.map((child) => child.value)).toEqual([
      works.finance.get('3011.ytd'),
      works.finance.get('301.ytd'),
    ]);
  });

  test('about a row of a group says which row', () => {
    const row = wholeClass(works.output);
    const filing = filingOf(works.formOf('B204-1'), {
      figures: works.output,
      classes: [{ ...row, values: new Map([...row.values, ['month', 999999]]) }],
    });
    const found = findings(works.input({ filings: [filing] }));
    expect(byRule(found, 'P3c').facts['item']).toBe('2231 纸和纸板容器制造');
    expect(byRule(found, 'P6').values[0]!.name).toBe('classes.2231.month');
  });

  test('points only at cells of the file it was found in', () => {
    works.finance.set('206.ytd', works.finance.get('206.ytd')! * 5);
    const output = filingOf(works.formOf('B204-1'), { figures: works.output, path: 'a.xlsx' });
    const finance = filingOf(works.formOf('B203'), { figures: works.finance, path: 'b.xlsx' });
    const finding = byRule(findings(works.input({ filings: [output, finance] })), 'P14');
    expect(finding.cells.every((cell) => cell.sheet === 'B204-1')).toBe(true);
    expect(finding.values.some((value) => value.name === 'B203.r206.ytd')).toBe(true);
  });
});

describe('identity and period', () => {
  const changed = (change: Partial<Filing>): ReturnToCheck => {
    const input = works.input();
    return { ...input, filings: input.filings.map((filing) => ({ ...filing, ...change })) };
  };

  test('a period other than the one asked for is found at its cell', () => {
    const finding = byRule(findings(changed({ period: { year: 2013, month: 8 } })), 'R4');
    expect(finding.facts).toEqual({ found: '2013-08', asked: '2013-09' });
    expect(finding.cells).toHaveLength(1);
  });

  test('a code whose check character is wrong is found', () => {
    const enterprise = { ...works.input().filings[0]!.enterprise, code: 'D2143569-1' };
    expect(ids(findings(changed({ enterprise })))).toEqual(['R1', 'R2a']);
  });

  test('a name that is not the one of the code is found, also in the name of the file', () => {
    const other = { ...works.input().register!.entries[0]!, name: '海口远帆机电有限公司' };
    const register = { ...works.input().register!, findByName: (name: string) => (name === other.name ? other : null) };
    const path = '2013-09/海口远帆机电有限公司.xlsx';
    const found = findings({ ...changed({ path }), register });
    expect(byRule(found, 'R9').facts['claimed']).toBe('海口远帆机电有限公司');
  });

  test('a return for January is told that the form is not filed', () => {
    const january = { year: 2013, month: 1 };
    const filing = filingOf(works.formOf('B204-1'), { figures: outputFigures(january), period: january });
    const found = findings(works.input({ filings: [filing], asked: january, previous: [], lastYear: [] }));
    expect(ids(found)).toContain('R6');
  });
});

describe('one form twice', () => {
  test('both are checked, and the later one stands beside the other form', () => {
    const wrong = new Map(works.output).set('04.month', 999999);
    const earlier = filingOf(works.formOf('B204-1'), { figures: wrong, path: 'earlier.xlsx' });
    const [later, finance] = works.input().filings;
    const results = checkReturn(rules, works.input({ filings: [earlier, later!, finance!] }));
    expect(results.map((result) => result.findings.length > 0)).toEqual([true, false, false]);
    expect(results[0]!.filing).toBe(earlier);
  });
});

describe('oddities of reading', () => {
  test('become level-0 findings with their class and cells', () => {
    const input = works.input();
    const at = [{ sheet: 'B204-1', row: 12, column: 3 }];
    const oddities = [{ code: 'cell.error-value', at, facts: { raw: '#REF!', row: 13 } }];
    const filings = [{ ...input.filings[0]!, oddities }, input.filings[1]!];
    const finding = byRule(findings({ ...input, filings }), 'cell.error-value');
    expect(finding).toMatchObject({ code: 'cell.error-value', class: 'mandatory', essLevel: 0, cells: at });
  });

  test('an unreadable cell makes its rules undecided as unreadable', () => {
    works.finance.delete('217.ytd');
    const input = works.input();
    const finance = input.filings[1]!;
    const at = { sheet: 'B203', row: 18, column: 3 };
    const table = {
      ...finance.table,
      reading: () => ({ state: 'unreadable', raw: '约4万', why: 'text', at }) as const,
    };
    const [, result] = checkReturn(rules, { ...input, filings: [input.filings[0]!, { ...finance, table }] });
    expect(result!.undecided).toContainEqual({ rule: 'F1', operands: ['r217.ytd'], why: 'unreadable' });
  });
});

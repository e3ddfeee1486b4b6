import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { exponentOfUnitLine } from '../../../src/core/checking/unit-vote';
import { movedAlike, tallyUnitVotes } from '../../../src/core/checking/unit-votes';
import type { FilingResult } from '../../../src/core/model/result';
import { haikouRules } from './haikou';
import { filingOf, Works, type Figures } from './works';

describe('the vote', () => {
  test('finds a slip when 80 % agree, and none when fewer do', () => {
    expect(tallyUnitVotes([1.02, 0.97, 1.1, 0.9, 0.1])).toEqual({ exponent: 1, compared: 5, agreeing: 4 });
    expect(tallyUnitVotes([1.02, 0.97, 1.1, 0.1, 0.1]).exponent).toBe(0);
    expect(tallyUnitVotes([-3.01, -2.98, -3.1]).exponent).toBe(-3);
    expect(tallyUnitVotes([0.1, -0.05, 0.2]).exponent).toBe(0);
  });

  test('needs three indicators', () => {
    expect(tallyUnitVotes([1, 1]).exponent).toBe(0);
    expect(tallyUnitVotes([1, 1], 1).exponent).toBe(1);
  });

  test('is vetoed by quantities that moved alike', () => {
    expect(movedAlike([0.95], 1)).toBe(true);
    expect(movedAlike([0.02, 0.05], 1)).toBe(false);
    expect(movedAlike([], 1)).toBe(false);
  });

  test('reads the unit line of the form', () => {
    expect(exponentOfUnitLine('计量单位：万元', '千元')).toBe(-1);
    expect(exponentOfUnitLine('单位 元', '千元')).toBe(3);
    expect(exponentOfUnitLine('计量单位：千元', '千元')).toBeNull();
    expect(exponentOfUnitLine(null, '千元')).toBeNull();
  });
});

describe('a whole form in another unit', () => {
  let rules: RuleSet;
  let works: Works;
  beforeAll(async () => {
    rules = await haikouRules();
  });
  beforeEach(() => {
    works = new Works(rules.pack);
  });

  const scale = (figures: Figures, factor: number, keep: RegExp): void => {
    for (const [key, value] of figures) if (!keep.test(key)) figures.set(key, Math.round(value * factor));
  };
  const check = (): readonly FilingResult[] => checkReturn(rules, works.input());
  const idsOf = (results: readonly FilingResult[]): string[] =>
    results.flatMap((result) => result.findings.map((finding) => finding.rule));

  test('is one finding, in 元, in 万元 with its coarse rounding, and in the financial form', () => {
    scale(works.output, 1000, /^05/);
    expect(idsOf(check())).toEqual(['R7']);
    works = new Works(rules.pack);
    scale(works.output, 0.1, /^05/);
    expect(idsOf(check())).toEqual(['R7']);
    works = new Works(rules.pack);
    scale(works.finance, 1000, /^403/);
    expect(idsOf(check())).toEqual(['R7']);
  });

  test('says the factor, the votes and the reference, and shows the values as received', () => {
    scale(works.output, 1000, /^05|ly/);
    const finding = check()[0]!.findings[0]!;
    expect(finding.facts).toMatchObject({ exponent: 3, times: 1000, reference: 'lastYear', required: '千元' });
    const value = finding.values.find((one) => one.name === 'r01.ytd')!;
    expect(value.value).toBe(works.output.get('01.ytd'));
    expect(finding.values.some((one) => one.name === 'r01.lyYtd')).toBe(false);
  });

  test('never changes a received value', () => {
    scale(works.output, 1000, /^05/);
    const input = works.input();
    const before = [...input.filings[0]!.table.values];
    checkReturn(rules, input);
    expect([...input.filings[0]!.table.values]).toEqual(before);
  });

  test('is no slip when electricity moved by the same factor', () => {
    scale(works.output, 10, /^05|ly/);
    for (const column of ['month', 'ytd']) works.output.set(`05.${column}`, works.output.get(`05.${column}`)! * 10);
    expect(idsOf(check())).not.toContain('R7');
  });

  test('is found against last month when last year is not known, where last year’s columns carry it too', () => {
    scale(works.output, 0.1, /^05/);
    const [output] = checkReturn(rules, works.input({ lastYear: [] }));
    const slip = output!.findings.find((finding) => finding.rule === 'R7')!;
    expect(slip.facts['reference']).toBe('previous');
    expect(slip.values.some((value) => value.name === 'r01.lyYtd')).toBe(true);
  });

  test('another mistake in such a form is still found, judged as if the unit were right', () => {
    scale(works.output, 1000, /^05/);
    works.output.set('04.ytd', works.output.get('03.ytd')! * 2);
    const found = check()[0]!.findings.filter((finding) => finding.rule === 'P5a');
    expect(found).toHaveLength(1);
    expect(found[0]!.values[0]!.value).toBe(works.output.get('04.ytd'));
    expect(found[0]!.facts).toMatchObject({ assumedExponent: 3 });
    expect(found[0]!.suggestions).toEqual([]);
  });

  test('a unit line that names another unit is part of the same finding', () => {
    scale(works.output, 0.1, /^05/);
    const filing = filingOf(works.formOf('B204-1'), { figures: works.output, unitLine: '计量单位：万元' });
    const oddities = [{ code: 'unit.line-differs', at: [filing.unitLine!.at], facts: {} }];
    const [result] = checkReturn(rules, works.input({ filings: [{ ...filing, oddities }] }));
    expect(result!.findings.map((finding) => finding.rule)).toEqual(['R7']);
    expect(result!.findings[0]!.cells).toContainEqual(filing.unitLine!.at);
  });
});

import { checkReturn } from '../../../src/core/checking/check-return';
import { compareReturns } from '../../../src/core/checking/compare-returns';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { Finding } from '../../../src/core/model/finding';
import type { FileResult } from '../../../src/core/model/result';
import { haikouRules } from './haikou';
import { Works, type Made } from './works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

function file(made: Partial<Made> & { path: string }, change?: (works: Works) => void): FileResult {
  const works = new Works(rules.pack);
  change?.(works);
  const filings = checkReturn(rules, works.input({ entry: null, register: null }, made));
  return { path: made.path, refusal: null, filings, findings: [] };
}

const added = (files: readonly FileResult[]): Finding[] =>
  compareReturns(files, rules).flatMap((one) => one.filings.flatMap((result) => result.findings));

const OTHER = { code: '66496171-X', name: '海口远帆机电有限公司' };

test('the same form of one enterprise twice: the later counts, both files are named', () => {
  const files = [file({ path: 'a.xlsx' }), file({ path: 'b.xlsx' }, (works) => works.output.set('05.month', 31.2))];
  const found = added(files).filter((finding) => finding.rule === 'R8');
  expect(found.map((finding) => finding.form)).toEqual(['B204-1', 'B203']);
  expect(found[0]!.facts).toEqual({ first: 'a.xlsx', second: 'b.xlsx', counts: 'b.xlsx' });
  expect(compareReturns(files, rules)[0]!.filings[0]!.findings).toEqual([]);
});

test('a return of another month is no repetition, and the later of one month counts', () => {
  const files = [
    file({ path: 'a.xlsx' }),
    file({ path: 'august.xlsx', period: { year: 2013, month: 8 } }),
    file({ path: 'b.xlsx' }, (works) => works.output.set('05.month', 31.2)),
  ];
  const found = added(files).filter((finding) => finding.rule === 'R8');
  expect(found.map(({ form, facts }) => [form, facts['first'], facts['counts']])).toEqual([
    ['B204-1', 'a.xlsx', 'b.xlsx'],
    ['B203', 'a.xlsx', 'b.xlsx'],
  ]);
});

test('a form that says no month may be for any', () => {
  const undated = file({ path: 'b.xlsx' });
  const filings = undated.filings.map((one) => ({ ...one, filing: { ...one.filing, period: null } }));
  const found = added([file({ path: 'a.xlsx' }), { ...undated, filings }]);
  expect(found.filter((finding) => finding.rule === 'R8')).toHaveLength(2);
});

test('a credit code and the organisation code inside it are one enterprise', () => {
  const files = [file({ path: 'a.xlsx', code: '91460100D2143569XQ' }), file({ path: 'b.xlsx', code: 'D2143569-X' })];
  expect(added(files).some((finding) => finding.rule === 'R8')).toBe(true);
});

test('two enterprises with the same figures in every cell are alike, for the office only', () => {
  const files = [file({ path: 'a.xlsx' }), file({ path: 'b.xlsx', ...OTHER })];
  const [finding] = added(files).filter((one) => one.rule === 'P16b');
  expect(finding).toMatchObject({ audience: 'office', class: 'verify' });
  expect(finding!.facts['other']).toBe('海口晨曦包装有限公司');
});

test('one figure that differs is enough not to be alike', () => {
  const files = [
    file({ path: 'a.xlsx' }),
    file({ path: 'b.xlsx', ...OTHER }, (works) => works.output.set('05.month', 31.2)),
  ];
  expect(added(files).filter((one) => one.rule === 'P16b')).toEqual([]);
});

test('two blank returns are not alike', () => {
  const blank = (works: Works): void => {
    works.output.clear();
    works.finance.clear();
  };
  const files = [file({ path: 'a.xlsx' }, blank), file({ path: 'b.xlsx', ...OTHER }, blank)];
  expect(added(files).filter((one) => one.rule === 'P16b')).toEqual([]);
});

test('a thousand returns are compared without comparing each with each', () => {
  const one = file({ path: 'a.xlsx' });
  const files = Array.from({ length: 1000 }, (_, index): FileResult => {
    const filing = one.filings[0]!.filing;
    const values = filing.table.values.map((value) => value + index);
    const enterprise = { ...filing.enterprise, code: null, name: `企业${String(index)}` };
    return {
      ...one,
      filings: [{ ...one.filings[0]!, filing: { ...filing, enterprise, table: { ...filing.table, values } } }],
    };
  });
  expect(added([...files, files[7]!]).filter((finding) => finding.rule === 'P16b')).toEqual([]);
  const copied = { ...files[7]!.filings[0]!.filing, enterprise: files[8]!.filings[0]!.filing.enterprise };
  const alike = { ...files[7]!, filings: [{ ...files[7]!.filings[0]!, filing: copied }] };
  expect(added([...files, alike]).filter((finding) => finding.rule === 'P16b')).toHaveLength(1);
});

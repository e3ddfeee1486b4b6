import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import { compareWithTruth } from '../../../src/hosts/demo/outcome/compare';
import { comparisonText } from '../../../src/hosts/demo/outcome/comparison-text';
import type { Truth, TruthEntry } from '../../../src/hosts/demo/received/truth';

type File = CheckOutput['files'][number];
type Finding = File['findings'][number];

function finding(rule: string, ...addresses: string[]): Finding {
  return {
    rule,
    code: 'rule-fails',
    class: 'mandatory',
    cells: addresses.map((address) => ({ sheet: 'B203', address })),
  } as unknown as Finding;
}

function file(path: string, facts: Partial<File>): File {
  return {
    path,
    form: 'B203',
    status: 'findings',
    refusal: null,
    skipped: null,
    findings: [],
    ...facts,
  } as unknown as File;
}

function output(...files: File[]): CheckOutput {
  return { schema: 'shenbao.check/1', files } as unknown as CheckOutput;
}

function entry(facts: Partial<TruthEntry>): TruthEntry {
  const name = { zh: '错误', en: 'error' };
  return {
    kind: 'k',
    name,
    outcome: 'cells',
    path: 'a/x.xlsx',
    alsoPaths: [],
    form: 'B203',
    sheet: 'B203',
    cells: ['D20'],
    hints: ['F1'],
    ...facts,
  };
}

function truth(planted: readonly TruthEntry[], clean: readonly string[] = []): Truth {
  return { schema: 'shenbao.demo-truth/1', simulated: true, seed: 's', period: '2013-09', planted, clean };
}

describe('comparing a report with the truth', () => {
  it('tells a cell that is among those of a finding from one that is named first', () => {
    const second = compareWithTruth(
      output(file('in/a/x.xlsx', { findings: [finding('F1', 'D18', 'D20')] })),
      truth([entry({})]),
    );
    expect(second.found[0]).toMatchObject({ among: true, first: false, rule: true });
    const first = compareWithTruth(
      output(file('in/a/x.xlsx', { findings: [finding('F9', 'D20', 'D18')] })),
      truth([entry({})]),
    );
    expect(first.found[0]).toMatchObject({ among: true, first: true, rule: false });
  });

  it('does not count a finding of another sheet, another file, or another cell', () => {
    const other = { ...finding('F1', 'D20'), cells: [{ sheet: 'B204-1', address: 'D20' }] };
    const report = output(
      file('in/a/x.xlsx', { findings: [other, finding('F1', 'D21')] }),
      file('in/b/x.xlsx', { findings: [finding('F1', 'D20')] }),
    );
    expect(compareWithTruth(report, truth([entry({})])).found[0]).toMatchObject({
      among: false,
      first: false,
      rule: false,
    });
  });

  it('counts a refusal only by an expected code', () => {
    const refused = (code: string): CheckOutput =>
      output(file('in/a/x.xlsx', { status: 'refused', refusal: { code } as unknown as NonNullable<File['refusal']> }));
    const planted = truth([entry({ outcome: 'refusal', hints: ['truncated'] })]);
    expect(compareWithTruth(refused('truncated'), planted).found[0]!.rule).toBe(true);
    expect(compareWithTruth(refused('encrypted'), planted).found[0]!.rule).toBe(false);
  });

  it('counts a right return in a zip only when it was read and has no mandatory finding', () => {
    const planted = truth([entry({ outcome: 'nothing', path: 'a/x.zip' })]);
    const inZip = file('in/a/x.zip/9月/x.xlsx', { status: 'clean' });
    expect(compareWithTruth(output(inZip), planted).found[0]!.rule).toBe(true);
    const skipped = file('in/a/x.zip', { status: 'skipped', form: null });
    expect(compareWithTruth(output(skipped), planted).found[0]!.rule).toBe(false);
    expect(compareWithTruth(output({ ...inZip, findings: [finding('F1', 'D20')] }), planted).found[0]!.rule).toBe(
      false,
    );
  });

  it('counts findings of clean files and clean files that were lost', () => {
    const report = output(
      file('in/a/y.xlsx', { findings: [finding('F1', 'D20')] }),
      file('in/a/z.xlsx', { status: 'unrecognised', form: null }),
    );
    const { clean } = compareWithTruth(report, truth([], ['a/y.xlsx', 'a/z.xlsx', 'a/gone.xlsx']));
    expect(clean).toEqual({ files: 3, mandatory: 1, verify: 0, hint: 0, lost: 2 });
  });

  it('says it in both languages, with the counts', () => {
    const comparison = compareWithTruth(
      output(file('in/a/x.xlsx', { findings: [finding('F1', 'D20')] })),
      truth([entry({})]),
    );
    expect(comparisonText(comparison, 'zh-CN')).toContain('埋在单元格里的 1 处错误：1 处的单元格在审核结果中');
    expect(comparisonText(comparison, 'en')).toContain('Of 1 errors planted in cells: 1 have the cell');
  });
});

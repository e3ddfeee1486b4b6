import { displayWidth, padToWidth, truncateToWidth } from '../../../src/adapters/reports/text/display-width';
import { plain } from '../../../src/adapters/reports/text/paint';
import { printable } from '../../../src/adapters/reports/text/printable';
import { textReport } from '../../../src/adapters/reports/text/text-report';
import { wordsFor } from '../../../src/locales/words';
import { checkReport, entry, exportsAboveSales, failingEntry, refusedEntry, skippedEntry } from './report-fixture';

const zh = wordsFor('zh-CN');
const options = { verbose: false, quiet: false, paint: plain, savedTo: null };

function manyEntries(): ReturnType<typeof entry>[] {
  return Array.from({ length: 60 }, (_, i) => {
    const enterprise = { code: `CODE${String(i)}`, name: `海口示例${'制药'.repeat(i % 9)}有限公司第${String(i)}分厂` };
    const findings = [exportsAboveSales({ class: i % 3 === 0 ? 'mandatory' : 'verify' })];
    return entry({ path: `received/${String(i)}.xlsx`, enterprise, status: 'findings', findings });
  });
}

describe('the first page', () => {
  const missing = Array.from({ length: 9 }, (_, i) => ({
    code: null,
    name: `未报企业${String(i)}`,
    form: 'B203',
    contact: null,
    telephone: null,
  }));
  const unrecognised = entry({ path: 'x.xlsx', form: null, status: 'unrecognised' });
  const report = checkReport([...manyEntries(), refusedEntry, skippedEntry, unrecognised], { missing, due: 70 });

  it.each(['zh-CN', 'en'] as const)(
    'has at most 24 lines of at most 100 columns, whatever was received (%s)',
    (language) => {
      const lines = textReport(report, wordsFor(language), options).trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
    },
  );

  it('answers how many were received, are missing, were refused and fail, and whom to call', () => {
    const text = textReport(report, zh, options);
    expect(text).toContain('收到文件 63 个，报表 60 份（应报 70 份）');
    expect(text).toContain('未报 9 份，未读文件 1 个，未识别 1 个，跳过 1 个');
    expect(text).toContain('强制性 20 项，核实性 40 项');
    expect(text).toContain('locked.xlsx（工作簿设有打开密码）');
    expect(text).toContain('需先联系的企业');
    expect(text.match(/^海口示例/gm)).toHaveLength(10);
  });

  it('calls those with most mandatory findings first', () => {
    const heavy = entry({
      path: 'heavy.xlsx',
      enterprise: { code: 'H', name: '重点企业' },
      status: 'findings',
      findings: [exportsAboveSales(), exportsAboveSales()],
    });
    const lines = textReport(checkReport([...manyEntries(), heavy]), zh, options).split('\n');
    const head = lines.findIndex((line) => line.startsWith('需先联系的企业'));
    expect(lines[head + 1]).toMatch(/^重点企业 +2 +0 +0 +04 出口交货值 1,240 千元/);
  });

  it('ends with where the report is and what to do next', () => {
    const last = textReport(report, zh, { ...options, savedTo: 'out/report.html' })
      .trimEnd()
      .split('\n')
      .at(-1);
    expect(last).toBe('报告已写入 out/report.html；下一步：加 --verbose 看明细，或加 --format html --out 报告.html');
  });
});

describe('the details', () => {
  const text = textReport(checkReport([failingEntry, refusedEntry]), zh, options);

  it('follow unasked when few files were checked, and give cells, figures, expectation, rule and class', () => {
    expect(text).toContain('海口示例制药有限公司 D2143569-X');
    expect(text).toContain(
      '[强制性] 产销总值!E12、产销总值!E11  04 出口交货值 1,240 千元 大于工业销售产值 1,010 千元。',
    );
    expect(text).toContain(
      '数值：04 出口交货值 本月 1,240 千元 [产销总值!E12]；03 工业销售产值 本月 1,010 千元 [产销总值!E11]',
    );
    expect(text).toContain('应为：不大于 1,010 千元');
    expect(text).toContain('规则：P5a（强制性，表内）；容差：0（同单位比较，不容差）；依据：domain.md §3 P5');
  });

  it('ask for the source record and never name a value to report', () => {
    expect(text).toContain('请对照原始凭证核对');
    expect(text).not.toMatch(/\b124\b/);
  });

  it("show what arithmetic forces on the enterprise's own screen", () => {
    const own = textReport(checkReport([failingEntry], { audience: 'enterprise' }), zh, options);
    expect(own).toContain('由表内关系推得 产销总值!E12 应为 124 千元');
  });

  it('say for a file that was not read why and what to do', () => {
    expect(text).toContain('工作簿设有打开密码；加密的内容无法审核');
    expect(text).toContain('处理：请去掉打开密码');
  });

  it('let no control character of a file reach the terminal', () => {
    const name = '恶意\u001b[2J\u0007\r\n公司\u202e';
    const hostile = { ...failingEntry, path: 'a\u001b]0;x\u0007.xlsx', enterprise: { code: null, name } };
    const lines = textReport(checkReport([hostile]), zh, { ...options, verbose: true });
    expect(lines).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('display width', () => {
  it('counts Chinese and full-width characters as two columns and combining marks as none', () => {
    expect(displayWidth('出口a')).toBe(5);
    expect(displayWidth('，１')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('𠮷')).toBe(2);
  });

  it('pads and cuts by columns', () => {
    expect(padToWidth('出口', 6)).toBe('出口  ');
    expect(padToWidth('12', 5, 'right')).toBe('   12');
    expect(truncateToWidth('出口交货值', 7)).toBe('出口交…');
    expect(truncateToWidth('出口', 4)).toBe('出口');
  });
});

describe('printable', () => {
  it('keeps ordinary text and marks what a terminal would obey', () => {
    expect(printable('产值 1,240')).toBe('产值 1,240');
    expect(printable('a\u001b[31mb\nc\u009b')).toBe('a·[31mb·c·');
    expect(printable('\ud800x')).toBe('\ufffdx');
  });
});

describe('findings of one cause', () => {
  const slip = { cause: 'B204-1 r04.month sign' };
  const findings = [
    exportsAboveSales(slip),
    exportsAboveSales({ rule: 'F3' }),
    exportsAboveSales({ ...slip, rule: 'P1' }),
  ];
  const report = checkReport([entry({ status: 'findings', findings })]);

  it('stand under one sentence, the others by themselves', () => {
    const lines = textReport(report, zh, { ...options, verbose: true }).split('\n');
    const head = lines.findIndex((line) => line.includes('一处可以解释 2 项不成立：P5a、P1'));
    expect(lines[head]).toContain('产销总值!E12（04 出口交货值 本月）');
    expect(lines[head + 1]).toMatch(/^ {6}\[强制性\]/);
    expect(lines.filter((line) => /^ {6}\[/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /^ {4}\[/.test(line))).toHaveLength(1);
  });

  it('have no value in their sentence', () => {
    const sentence = textReport(report, zh, { ...options, verbose: true })
      .split('\n')
      .find((line) => line.includes('可以解释'));
    expect(sentence).not.toMatch(/124|1,?010|千元/);
  });
});

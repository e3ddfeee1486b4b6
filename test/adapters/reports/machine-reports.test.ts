import * as v from 'valibot';
import { csvCell, csvText } from '../../../src/adapters/reports/csv/csv-cell';
import { csvReport } from '../../../src/adapters/reports/csv/csv-report';
import { checkJson } from '../../../src/adapters/reports/json/check-json';
import { CheckSchema } from '../../../src/adapters/reports/json/check-schema';
import { junitReport } from '../../../src/adapters/reports/junit/junit-report';
import { wordsFor } from '../../../src/locales/words';
import { checkReport, entry, exportsAboveSales, failingEntry, refusedEntry, skippedEntry } from './report-fixture';

const zh = wordsFor('zh-CN');
const en = wordsFor('en');
const report = checkReport([failingEntry, entry({ path: 'b.xlsx' }), refusedEntry, skippedEntry]);

describe('the JSON report', () => {
  const output = checkJson(report, zh);

  it('follows its published schema, also after a round trip', () => {
    expect(v.parse(CheckSchema, JSON.parse(JSON.stringify(output)))).toEqual(output);
  });

  it('has one entry for each path and form, with the finding in full', () => {
    expect(output.files.map(({ path, form, status }) => [path, form, status])).toEqual([
      ['received/a.xlsx', 'B204-1', 'findings'],
      ['b.xlsx', 'B204-1', 'clean'],
      ['received/locked.xlsx', null, 'refused'],
      ['received/~$a.xlsx', null, 'skipped'],
    ]);
    expect(output.files[0]!.findings[0]).toMatchObject({
      code: 'rule-fails',
      class: 'mandatory',
      rule: 'P5a',
      cells: [
        { sheet: '产销总值', address: 'E12' },
        { sheet: '产销总值', address: 'E11' },
      ],
      expected: { low: null, high: 1010, unit: '千元' },
      tolerance: { value: 0, unit: '千元', from: 'none' },
      message: '04 出口交货值 1,240 千元 大于工业销售产值 1,010 千元。',
      suggestions: [{ sheet: '产销总值', address: 'E12', value: 124, unit: '千元', audience: 'enterprise' }],
      fingerprint: 'f1',
    });
    expect(output.files[2]!.refusal).toMatchObject({ code: 'encrypted', part: null });
  });

  it('counts everything in its summary', () => {
    expect(output.summary).toMatchObject({
      files: 4,
      filings: 2,
      statuses: { clean: 1, findings: 1, refused: 1, unrecognised: 0, skipped: 1 },
      findings: { mandatory: 1, verify: 0, hint: 0 },
      outcomes: { holds: 79, fails: 1, undecided: 4, broken: 0 },
    });
  });

  it('speaks the language asked for', () => {
    const message = checkJson(report, en).files[0]!.findings[0]!.message;
    expect(message).toBe('04 Exports 1,240 thousand yuan exceeds sales 1,010 thousand yuan.');
  });

  it('has no question for a finding that stays in the office', () => {
    const office = checkReport([{ ...failingEntry, findings: [exportsAboveSales({ audience: 'office' })] }]);
    expect(checkJson(office, zh).files[0]!.findings[0]!.question).toBeNull();
  });

  it('writes a figure that is not finite as null', () => {
    const broken = exportsAboveSales({ expected: { low: -Infinity, high: NaN, unit: '千元' } });
    const json = checkJson(checkReport([{ ...failingEntry, findings: [broken] }]), zh);
    expect(json.files[0]!.findings[0]!.expected).toEqual({ low: null, high: null, unit: '千元' });
  });
});

describe('the CSV report', () => {
  it('starts with a byte order mark and has a record for each finding and each file without one', () => {
    const text = csvReport(report, zh);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(text.startsWith('\ufeff代码,单位名称,报表')).toBe(true);
    expect(lines).toHaveLength(5);
    expect(new Set(lines.map((line) => line.replace(/"[^"]*"/g, '').split(',').length))).toEqual(new Set([19]));
    expect(lines[1]).toContain('产销总值,E12,04 出口交货值,1240,千元,,1010,0');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠1'])(
    'guards the text %j against being run as a formula',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('writes numbers as they are, negative ones too', () => {
    expect(csvCell(-1240.5)).toBe('-1240.5');
    expect(csvCell(NaN)).toBe('');
    expect(csvCell(null)).toBe('');
  });

  it('quotes what holds a quote, a comma or a line end', () => {
    expect(csvText([['a"b', 'c,d', 'e\nf']])).toBe('\ufeff"a""b","c,d","e\nf"\r\n');
  });
});

describe('the JUnit report', () => {
  const xml = junitReport(report, zh);

  it('fails for findings at the class asked for, errs for refused files, skips skipped ones', () => {
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml.match(/<error /g)).toHaveLength(1);
    expect(xml.match(/<skipped /g)).toHaveLength(1);
    expect(xml).toContain('tests="1" failures="1" errors="0" skipped="0"');
  });

  it('skips a return that was not received, by its enterprise or the departments of the zone', () => {
    const one = { form: 'B203', contact: '王小岚', telephone: '0898-60000001' };
    const missing = [
      { ...one, code: '132152815', name: '海口樾曜<光伏>' },
      { ...one, form: 'GX-T', code: null, name: null },
    ];
    const lines = junitReport({ ...checkReport([]), missing }, zh).split('\n');
    expect(lines.slice(2, -2)).toEqual([
      '  <testsuite name="132152815 B203" tests="1" failures="0" errors="0" skipped="1">',
      '    <testcase classname="132152815 B203" name="未报 海口樾曜&lt;光伏&gt;"><skipped message="未报"/></testcase>',
      '  </testsuite>',
      `  <testsuite name="${zh.report.zoneBooks} GX-T" tests="1" failures="0" errors="0" skipped="1">`,
      expect.stringContaining('<skipped message="未报"/>'),
      '  </testsuite>',
    ]);
  });

  it('reports lighter findings as output', () => {
    const light = checkReport([{ ...failingEntry, findings: [exportsAboveSales({ class: 'hint' })] }]);
    expect(junitReport(light, zh)).not.toContain('<failure');
    expect(junitReport({ ...light, failOn: 'hint' }, zh)).toContain('<failure type="hint"');
  });

  it('escapes everything from files and drops what XML forbids', () => {
    const name = `<evil a="'">&\u0000\u001b]]>`;
    const hostile = junitReport(checkReport([{ ...failingEntry, path: name }]), zh);
    expect(hostile).toContain('&lt;evil a=&quot;&#39;&quot;&gt;&amp;\ufffd\ufffd]]&gt;');
    expect(hostile).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

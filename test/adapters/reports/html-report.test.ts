import { htmlReport } from '../../../src/adapters/reports/html/html-report';
import { wordsFor } from '../../../src/locales/words';
import { checkReport, failingEntry, refusedEntry } from './report-fixture';

const zh = wordsFor('zh-CN');
const page = htmlReport(checkReport([failingEntry, refusedEntry]), zh);

describe('the HTML report', () => {
  it('stands alone: no script, no link, nothing loaded, and a policy that says so', () => {
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import|\son\w+=/i);
  });

  it('declares language, encoding and a width for small screens', () => {
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toContain('name="viewport"');
    expect(htmlReport(checkReport([failingEntry]), wordsFor('en'))).toContain('<html lang="en">');
  });

  it('shows the counts, whom to call, the refused file and the finding', () => {
    expect(page).toContain('收到文件 2 个，报表 1 份');
    expect(page).toContain('<td class="name">海口示例制药有限公司</td>');
    expect(page).toContain('received/locked.xlsx：工作簿设有打开密码');
    expect(page).toContain('<article class="mandatory">');
    expect(page).toContain('<code>产销总值!E12</code>');
    expect(page).toContain('不大于 1,010 千元');
  });

  it('closes every element it opens', () => {
    for (const tag of [
      'section',
      'article',
      'table',
      'tr',
      'td',
      'th',
      'ul',
      'li',
      'dl',
      'dt',
      'dd',
      'p',
      'h2',
      'h3',
    ]) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      const closed = page.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0;
      expect([tag, closed]).toEqual([tag, opened]);
    }
  });

  it('escapes names, paths and sheet names', () => {
    const name = `<img src=x onerror="alert('1')">&`;
    const cells = [{ sheet: name, row: 0, column: 0 }];
    const findings = failingEntry.findings.map((finding) => ({ ...finding, cells, facts: { item: name } }));
    const hostile = htmlReport(
      checkReport([{ ...failingEntry, path: name, enterprise: { code: name, name }, findings }]),
      zh,
    );
    expect(hostile).not.toContain('<img');
    expect(hostile).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
  });
});

it('findings of one cause stand in one part of the page, under one sentence', () => {
  const slip = { cause: 'B204-1 r04.month sign' };
  const [finding] = failingEntry.findings;
  const findings = [
    { ...finding!, ...slip },
    { ...finding!, ...slip, rule: 'P1' },
  ];
  const html = htmlReport(checkReport([{ ...failingEntry, findings }]), zh);
  const [, part] = /<div class="cause">([\s\S]*?)<\/div>/.exec(html)!;
  expect(part).toMatch(/^<p>[^<]*一处可以解释 2 项不成立：P5a、P1；[^<]*<\/p>/);
  expect(part!.match(/<article/g)).toHaveLength(2);
});

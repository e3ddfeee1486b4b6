import path from 'node:path';
import { Received } from './received';
import { run } from './run';

const received = new Received();
let returned: string;
beforeAll(async () => {
  await received.return('in/a.xlsx');
  returned = path.join(received.folder, 'in');
});
afterAll(() => {
  received.remove();
});

const HEAD = '编号,类别,表号,关系式,中文提示,英文提示,来源\n';
const CUSTOM = `${HEAD}Z1,核实性,B204-1,r04.ytd <= r03.ytd * 0.01,出口占销售 {left} 与 {right}，请核实,exports look high,本区约定\n`;

describe('rules kept in a worksheet', () => {
  it('run beside the pack’s own, by the same engine', async () => {
    const file = received.put('own.csv', CUSTOM);
    const { code, stdout } = await run(['check', returned, '--period', '2013-09', '--rules', file, '--format', 'json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as { files: { findings: { rule: string; cells: { cell: string }[] }[] }[] };
    const rules = report.files.flatMap((one) => one.findings.map((finding) => finding.rule));
    expect(rules).toContain('Z1');
    const without = await run(['check', returned, '--period', '2013-09', '--format', 'json']);
    expect(without.stdout).not.toContain('"Z1"');
  });

  it('pass lint without examples, and are told at their cell when they are wrong', async () => {
    const good = await run(['rules', 'lint', '--rules', received.put('good.csv', CUSTOM), '--lang', 'en']);
    expect(good).toMatchObject({ code: 0 });
    const wrong = received.put('wrong.csv', CUSTOM.replace('r03.ytd', '工业销售产直.ytd'));
    const linted = await run(['rules', 'lint', '--rules', wrong]);
    expect(linted.code).toBe(1);
    expect(linted.stdout).toContain('错误 Z1 wrong.csv csv!D2：');
    expect(linted.stdout).toContain('相近的有：工业销售产值.ytd');
    const placeholder = received.put('placeholder.csv', CUSTOM.replace('{left}', '{lfet}'));
    expect((await run(['rules', 'lint', '--rules', placeholder])).stdout).toContain('错误 Z1 placeholder.csv csv!E2：');
  });

  it('are refused by check before any return is read, in both languages, with the cell', async () => {
    const wrong = received.put('wrong2.csv', CUSTOM.replace('r03.ytd', 'r99.ytd').replace('核实性', '重要'));
    const { code, stderr } = await run(['check', returned, '--period', '2013-09', '--rules', wrong]);
    expect(code).toBe(2);
    expect(stderr).toContain('规则文件读不出：wrong2.csv');
    expect(stderr).toContain('the rule file cannot be read: wrong2.csv');
    expect(stderr).toContain('wrong2.csv csv!B2：类别“重要”不认识');
    const broken = received.put('broken.csv', CUSTOM.replace('r03.ytd', 'r99.ytd'));
    const second = await run(['check', returned, '--period', '2013-09', '--rules', broken, '--lang', 'en']);
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('error Z1 broken.csv csv!D2: expr is wrong: character 12: no name r99.ytd');
  });

  it('cannot take the id of a rule of the pack', async () => {
    const taken = received.put('taken.csv', CUSTOM.replace('Z1', 'P1a'));
    const { code, stderr } = await run(['check', returned, '--period', '2013-09', '--rules', taken]);
    expect(code).toBe(2);
    expect(stderr).toContain('taken.csv csv!A2：编号 P1a 是报表制度包自己的规则');
  });
});

describe('a period outside the dates of the pack', () => {
  it('is refused, with the dates and that no pack is known', async () => {
    const { code, stderr } = await run(['check', returned, '--period', '2014-09']);
    expect(code).toBe(2);
    expect(stderr).toContain('haikou 2013.1 的各表有效期为 2013-01 至 2013-12，不能用于 2014-09');
    expect(stderr).toContain('in force from 2013-01 to 2013-12, not for 2014-09; none of the packs');
    expect((await run(['forms', 'list', '--period', '2012-12'])).code).toBe(2);
  });

  it('names the pack that has the same form then, where one is known', async () => {
    received.put('old/pack.yaml', "id: old\nversion: '2011'\nname: { zh: 旧包, en: Old }\n");
    received.put('old/2011-01/forms/x.yaml', OLD_FORM.replace('id: X-1', 'id: B204-1'));
    const { code, stderr } = await run([
      'check',
      returned,
      '--period',
      '2013-09',
      '--pack',
      path.join(received.folder, 'old'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'old 2011 的各表有效期为 2011-01 至 2011-12，不能用于 2013-09。应使用：haikou 2013.1 (2013-01—2013-12)',
    );
  });

  it('leaves forms that are not filed then off the list', async () => {
    const august = (await run(['forms', 'list', '--period', '2013-08'])).stdout;
    const september = (await run(['forms', 'list', '--period', '2013-09'])).stdout;
    expect(august).not.toContain('GX-K');
    expect(september).toContain('GX-K  企业科技创新情况');
    expect(september).toContain('全区一份');
  });
});

const OLD_FORM = `id: X-1
alias: X1
version: '2011'
title: { zh: 旧表, en: Old form }
titles: []
formNumber: X-1
authority: 本区
validFrom: '2011-01-01'
validTo: '2011-12-31'
unit: 千元
frequency: monthly
skippedMonths: []
source: test
columns: [{ id: month, name: { zh: 本月, en: Month }, headings: [[本月]] }]
items: [{ code: '01', name: { zh: 甲, en: A }, aliases: [], unit: 千元, nature: flow, decimals: 0 }]
groups: []
`;

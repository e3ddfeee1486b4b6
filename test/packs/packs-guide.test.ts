import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeReturn } from '../../src/adapters/write-return/write-return';
import { loadPackSource } from '../../src/adapters/packs/load-pack-source.node';
import { Received } from '../hosts/cli/received';
import { ROOT, run } from '../hosts/cli/run';

const GUIDE = readFileSync(path.join(ROOT, 'docs/packs.md'), 'utf8');
const received = new Received();
let pack: string;

/** The yaml blocks of the guide are the files they name in their first line. */
const blocks = [...GUIDE.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, name, text]) => ({
  name: name!,
  text: text!,
}));
const worksheet = /```csv\n([\s\S]*?)```/.exec(GUIDE)![1]!;

beforeAll(async () => {
  for (const { name, text } of blocks) received.put(name, text);
  received.put('rules.csv', worksheet);
  pack = path.join(received.folder, 'water');
  const { forms } = await loadPackSource(pack);
  const values = new Map<string, number>([
    ['r01.month', 100],
    ['r01.ytd', 900],
    ['r02.month', 10],
    ['r02.ytd', 950],
    ['r03.ytd', 1],
    ['r04.ytd', 41_455],
  ]);
  const filer = {
    ...{ name: '海南澄屿制药有限公司', code: 'D2143569-X', head: '王小岚', statistician: '陈一舟', filler: '林秋实' },
    ...{ telephone: '0898-60000001', filedOn: '2013年10月8日' },
  };
  const content = { form: forms[0]!, period: { year: 2013, month: 9 }, filer, values, groups: new Map() };
  received.put('in/a.xlsx', await writeReturn([{ ...content, documentNumber: '', notes: [] }]));
});
afterAll(() => {
  received.remove();
});

test('the guide shows every file of a pack', () => {
  expect(blocks.map((block) => block.name)).toEqual([
    'water/pack.yaml',
    'water/2013-01/forms/water.yaml',
    'water/2013-01/rules/water.yaml',
    'water/2013-01/plans.yaml',
    'water/2013-01/figures.yaml',
    'water/2013-01/calendar.yaml',
    'water/2013-01/analysis.yaml',
  ]);
});

test('its pack passes lint, and its examples come out', async () => {
  expect(await run(['rules', 'lint', '--pack', pack])).toMatchObject({
    code: 0,
    stdout: '3 条审核关系，没有发现写错\n',
  });
  expect(await run(['rules', 'test', '--pack', pack])).toMatchObject({ code: 0 });
  expect((await run(['forms', 'list', '--pack', pack, '--period', '2013-09'])).stdout).toContain('YS-1  企业用水情况');
});

const findingsOf = async (...more: string[]): Promise<string[]> => {
  const folder = path.join(received.folder, 'in');
  const { stdout } = await run(['check', folder, '--pack', pack, '--period', '2013-09', '--format', 'json', ...more]);
  const report = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
  return report.files.flatMap((file) => file.findings.map((finding) => finding.rule));
};

test('its relations find the mistakes in a return, and its own unit is none', async () => {
  expect(await findingsOf()).toEqual(expect.arrayContaining(['S1', 'S3']));
  expect(await findingsOf()).not.toContain('unit.line-differs');
});

test('the day that a date ought to reach is shown as a day', async () => {
  const { stdout } = await run(['check', path.join(received.folder, 'in'), '--pack', pack, '--period', '2013-09']);
  expect(stdout).toContain('04 许可证到期日 累计 2013-06-30');
  expect(stdout).toContain('应为：不小于 2013-09-30');
});

test('a new year in a folder of its own leaves the old one in force for its months', async () => {
  for (const { name, text } of blocks) received.put(`years/${name}`, text);
  const form = blocks.find(({ name }) => name.includes('/forms/'))!.text;
  const next = form.replaceAll("'2013-", "'2014-").replace("version: '2013'", "version: '2014'");
  received.put('years/water/2014-01/forms/water.yaml', next);
  const years = path.join(received.folder, 'years/water');
  const inForce = async (month: string): Promise<string[]> => {
    const { stdout } = await run(['forms', 'list', '--pack', years, '--period', month]);
    return stdout.match(/版本 \d{4}/g) ?? [];
  };
  expect([await inForce('2013-12'), await inForce('2014-01')]).toEqual([['版本 2013'], ['版本 2014']]);
  const outside = await run(['forms', 'list', '--pack', years, '--period', '2015-01']);
  expect(outside.code).toBe(2);
  expect(outside.stderr).toContain('有效期为 2013-01 至 2014-12，不能用于 2015-01');
});

test('its worksheet passes lint and runs beside the pack', async () => {
  const file = path.join(received.folder, 'rules.csv');
  expect(await run(['rules', 'lint', '--pack', pack, '--rules', file])).toMatchObject({ code: 0 });
  expect(await findingsOf('--rules', file)).toEqual(expect.arrayContaining(['S1', 'W1']));
});

test('examples in its worksheet are written as it says', async () => {
  const written = /隔开：`(r02=[^`]+)`/.exec(GUIDE)![1]!;
  const lines = [
    '编号,类别,表号,关系式,中文提示,来源,成立例,不成立例,缺数例',
    `E1,核实性,YS-1,r02 <= r01,不对,约定,"${written}","r02=3, r01=1","r02=空, r01=1"`,
  ];
  const file = received.put('examples.csv', lines.join('\n'));
  const { code, stdout } = await run(['rules', 'test', '--pack', pack, '--rules', file]);
  expect([code, stdout]).toEqual([0, '1 条审核关系，8 个例子，全部符合\n']);
});

test('a period outside the dates of a pack is refused with the pack that has its forms then, where there is one', async () => {
  const own = await run(['forms', 'list', '--pack', pack, '--period', '2012-09']);
  expect(own.stderr).toContain('随程序提供的包都不适用于该期');
  const form = readFileSync(path.join(ROOT, 'src/packs/haikou/2013-01/forms/b203.yaml'), 'utf8');
  received.put('next/2014-01/forms/b203.yaml', form.replaceAll("'2013-", "'2014-"));
  received.put('next/pack.yaml', blocks[0]!.text);
  const next = await run(['forms', 'list', '--pack', path.join(received.folder, 'next'), '--period', '2013-09']);
  expect([next.code, next.stderr]).toEqual([
    2,
    expect.stringContaining('不能用于 2013-09。应使用：haikou 2013.1 (2013-01—2013-12)'),
  ]);
});

test('the message it shows for a misspelt name is the one a user gets, at the cell', async () => {
  const file = received.put('规则.csv', worksheet.replace('r01.ytd >= r01.month', '用水星.ytd >= r01.month'));
  const { code, stdout } = await run(['rules', 'lint', '--pack', pack, '--rules', file]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/规则\.csv csv!D3：.*没有名称 用水星\.ytd。相近的有：用水量\.ytd/);
});

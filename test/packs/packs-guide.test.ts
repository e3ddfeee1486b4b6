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
  const values = new Map([
    ['r01.month', 100],
    ['r01.ytd', 900],
    ['r02.month', 10],
    ['r02.ytd', 950],
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

test('its relation finds the mistake in a return', async () => {
  expect(await findingsOf()).toContain('S1');
});

test('its worksheet passes lint and runs beside the pack', async () => {
  const file = path.join(received.folder, 'rules.csv');
  expect(await run(['rules', 'lint', '--pack', pack, '--rules', file])).toMatchObject({ code: 0 });
  expect(await findingsOf('--rules', file)).toEqual(expect.arrayContaining(['S1', 'W1']));
});

test('the message it shows for a misspelt name is the one a user gets, at the cell', async () => {
  const file = received.put('规则.csv', worksheet.replace('r01.ytd >= r01.month', '用水星.ytd >= r01.month'));
  const { code, stdout } = await run(['rules', 'lint', '--pack', pack, '--rules', file]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/规则\.csv csv!D3：.*没有名称 用水星\.ytd。相近的有：用水量\.ytd/);
});

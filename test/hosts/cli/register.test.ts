import path from 'node:path';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import { Received } from './received';
import { run, type RunResult } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

const HEADINGS = ['单位名称', '组织机构代码', '运营状态', '起报月', '止报月'];

async function check(rows: readonly (readonly string[])[], ...argv: string[]): Promise<RunResult> {
  await received.return('zone/a.xlsx', { forms: ['B204-1'] });
  const cells = [HEADINGS, ...rows].flatMap((row, at) =>
    row.map((value, column) => ({ row: at, column, content: { type: 'text' as const, value } })),
  );
  const register = received.put('register.xlsx', writeWorkbook({ sheets: [{ name: '名录', cells }] }));
  const folder = path.join(received.folder, 'zone');
  return run(['check', folder, '--period', '2013-09', '--format', 'json', '--register', register, ...argv]);
}

const jsonOf = ({ stdout }: RunResult): CheckOutput => JSON.parse(stdout) as CheckOutput;

const LINE = ['海南澄屿制药有限公司', 'D2143569-X', '投产', '2011年2月', ''];

test('an enterprise that stands in the register twice is due once, and the second line is told', async () => {
  const result = await check([LINE, LINE]);
  const { summary } = jsonOf(result);
  // B204-1, B203 and, at the end of a quarter, GX-K: each once; and three books of the zone
  expect(summary.due).toBe(6);
  expect(summary.missing.filter(({ filer }) => filer === 'enterprise')).toHaveLength(2);
  expect(result.stderr).toContain('名录!B3 名录中代码 D2143569X 出现了不止一次');
});

test('what the register says and nobody understands is told with its cell, not passed over', async () => {
  const { stderr } = await check([['海南澄屿制药有限公司', 'D2143569-X', '不详状态', '2011年2月', '']]);
  expect(stderr).toContain('名录!C2 名录中“不详状态”看不懂');
});

test('a clean register says nothing', async () => {
  expect((await check([LINE])).stderr).toBe('');
});

test('the last month in scope is read by the name the message gives it', async () => {
  const result = await check([['海南澄屿制药有限公司', 'D2143569-X', '投产', '2011年2月', '2013年6月']]);
  const rules = jsonOf(result).files.flatMap((file) => file.findings.map(({ rule }) => rule));
  expect(rules).toContain('R2b');
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { AnalysisSchema, type AnalysisOutput } from '../../../src/adapters/reports/analysis/json/analysis-schema';
import { parseBy } from '../../../src/hosts/cli/analyse/parse-by';
import { Received, returnBytes } from './received';
import { run } from './run';

const received = new Received();
const CODES = ['D2143569-X', '66496171-X', '03804733-0'];
const PERIOD = ['--period', '2013-09'];
const folder = (name: string): string => path.join(received.folder, name);

beforeAll(async () => {
  for (const [at, code] of CODES.entries()) {
    const filer = { code, name: `海南样例${String(at)}有限公司`, scale: 10 ** at };
    received.put(`now/${code}.xlsx`, await returnBytes(filer));
  }
  received.put('failing/a.xlsx', await returnBytes({ code: CODES[0]!, changes: { 'r04.ytd': 9000 } }));
  received.put('failing/b.xlsx', await returnBytes({ code: CODES[1]!, name: '海南样例1有限公司', scale: 10 }));
  received.put('damaged/a.xlsx', await returnBytes());
  received.put('damaged/b.xlsx', 'PK\u0003\u0004 no zip at all');
});
afterAll(() => {
  received.remove();
});

async function analysed(...argv: string[]): Promise<AnalysisOutput> {
  const { stdout } = await run(['analyse', ...argv, ...PERIOD, '--format', 'json']);
  return v.parse(AnalysisSchema, JSON.parse(stdout));
}

function sumsOf(output: AnalysisOutput, row: string, column: string): Record<string, number | null> {
  const table = output.tables.find(({ id }) => id === 'headline')!;
  const at = table.columns.findIndex(({ id }) => id === column);
  const { terms } = table.rows.find(({ id }) => id === row)!.cells[at]!;
  return Object.fromEntries(terms.map(({ role, value }) => [role, value]));
}

describe('shenbao analyse', () => {
  it('adds up received returns, sums before ratios, with what went in', async () => {
    const output = await analysed(folder('now'));
    expect(sumsOf(output, 'output', 'growth')).toEqual({ now: 99_900, then: 94_350 });
    expect(output.notes.map(({ code }) => code)).toEqual(['no-register']);
  });

  it('leaves out a return that breaks mandatory relations, names it, and exits with 1', async () => {
    const output = await analysed(folder('failing'));
    expect(sumsOf(output, 'output', 'growth')['now']).toBe(9000);
    expect(output.notes.at(-1)).toMatchObject({
      code: 'failing-left-out',
      about: [{ name: '海南澄屿制药有限公司', form: 'B204-1' }],
    });
    expect((await run(['analyse', folder('failing'), ...PERIOD])).code).toBe(1);
  });

  it('takes it in when asked to, and names it all the same', async () => {
    const output = await analysed(folder('failing'), '--include', 'all');
    expect(sumsOf(output, 'output', 'growth')['now']).toBe(9900);
    expect(output.notes.at(-1)!.code).toBe('failing-included');
  });

  it('names a file that could not be read and exits with 3', async () => {
    const { code, stdout } = await run(['analyse', folder('damaged'), ...PERIOD]);
    expect(code).toBe(3);
    expect(stdout).toContain('1 个文件没有读成');
  });

  it('takes the format from the name of the file it writes', async () => {
    const out = folder('out.html');
    const { code } = await run(['analyse', folder('now'), ...PERIOD, '--out', out, '--lang', 'en', '--quiet']);
    expect([code, readFileSync(out, 'utf8').slice(0, 15)]).toEqual([0, '<!doctype html>']);
    const book = folder('out.xlsx');
    await run(['analyse', folder('now'), ...PERIOD, '--out', book]);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [['--by', 'cluster'], '按 cluster 分组要用名录'],
    [['--by', 'colour'], '不能按 colour 分组'],
    [['--ledger', 'a.ledger'], '二者取一'],
    [['--format', 'xlsx'], '请加 --out'],
    [['--top', '0'], '选项 --top 的值不对'],
  ])('is wrong use with %j, and says why', async (argv, told) => {
    const { code, stderr } = await run(['analyse', folder('now'), ...PERIOD, ...argv]);
    expect([code, stderr.includes(told)]).toEqual([2, true]);
  });

  it('says that there is no return of the month, instead of an empty analysis', async () => {
    const { code, stderr } = await run(['analyse', folder('now'), '--period', '2013-08']);
    expect([code, stderr.includes('没有 2013-08 的报表')]).toEqual([2, true]);
  });

  it('never writes over a file that it reads', async () => {
    const file = path.join(folder('now'), `${CODES[0]!}.xlsx`);
    const before = readFileSync(file);
    const { code } = await run(['analyse', folder('now'), ...PERIOD, '--out', file]);
    expect([code, existsSync(file) && readFileSync(file).equals(before)]).toEqual([2, true]);
  });
});

test('tables stand between commas, crossed dimensions around ×, in English or Chinese', () => {
  expect(parseBy('cluster,产业集群×high-tech')).toEqual([['cluster'], ['cluster', 'highTech']]);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import { Received } from './received';
import { run } from './run';

jest.setTimeout(120_000);

const received = new Received();
const place = (name: string): string => path.join(received.folder, name);
afterAll(() => {
  received.remove();
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx'));
}

describe('shenbao sample', () => {
  it('writes the register and a folder a month, of which the last checks clean against the one before', async () => {
    const { code, stdout } = await run(['sample', '--out', place('zone'), '--from', '2013-07', '--to', '2013-08']);
    expect(code).toBe(0);
    expect(stdout).toContain('已写出 178 个工作簿（2 个月，2013-07 至 2013-08）和名录 register.xlsx（105 家）');
    expect(stdout).toContain('全部为模拟数据');
    expect(readdirSync(place('zone')).sort()).toEqual(['2013-07', '2013-08', 'register.xlsx']);
    expect(filesOf(place('zone/2013-08'))).toHaveLength(89);
    const parts = (month: string): string[] =>
      ['创意港', '管委会部门台账'].map((part) => place(`zone/${month}/${part}`));
    const checked = await run([
      ...['check', ...parts('2013-08'), '--period', '2013-08', '--register', place('zone/register.xlsx')],
      ...parts('2013-07').flatMap((folder) => ['--previous', folder]),
      ...['--format', 'json'],
    ]);
    expect([checked.code, checked.stderr]).toEqual([0, '']);
    const { summary } = JSON.parse(checked.stdout) as CheckOutput;
    expect(summary).toMatchObject({ files: 4, filings: 6, statuses: { clean: 6 } });
    expect(summary.missing.filter(({ filer }) => filer === 'zone')).toEqual([]);
  });

  it('writes a pack of its own for 2012, with which a month of 2012 checks clean of mandatory findings', async () => {
    const sample = ['sample', '--out', place('before'), '--from', '2012-08', '--to', '2012-09'];
    expect((await run(sample)).stdout).toContain(`--pack ${path.join(place('before'), 'pack.json')}`);
    const folder = (month: string): string => place(`before/${month}/创意港`);
    const check = ['check', folder('2012-09'), '--period', '2012-09', '--register', place('before/register.xlsx')];
    const previous = ['--previous', folder('2012-08'), '--format', 'json'];
    expect((await run([...check, ...previous])).code).toBe(2);
    const { code, stdout } = await run([...check, ...previous, '--pack', place('before/pack.json')]);
    expect(code).toBe(0);
    const { summary } = JSON.parse(stdout) as CheckOutput;
    expect(summary.filings).toBeGreaterThan(2);
    expect(summary.findings.mandatory).toBe(0);
  });

  it('writes the same bytes for the same seed, and others for another', async () => {
    const month = ['--from', '2013-10', '--to', '2013-10', '--quiet'];
    for (const [name, seed] of [
      ['one', 'a'],
      ['two', 'a'],
      ['other', 'b'],
    ] as const) {
      expect(await run(['sample', '--out', place(name), '--seed', seed, ...month])).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
    }
    const bytes = (name: string, file: string): Buffer => readFileSync(path.join(place(name), file));
    expect(filesOf(place('one'))).toHaveLength(3);
    for (const file of filesOf(place('one'))) expect(bytes('one', file)).toEqual(bytes('two', file));
    expect(bytes('one', 'register.xlsx')).not.toEqual(bytes('other', 'register.xlsx'));
  });

  it('writes nothing into a folder that holds something', async () => {
    received.put('kept/notes.txt', 'mine');
    const { code, stderr } = await run(['sample', '--out', place('kept')]);
    expect(code).toBe(2);
    expect(stderr).toContain('不是空文件夹，没有写入任何文件');
    expect(readdirSync(place('kept'))).toEqual(['notes.txt']);
  });

  it.each([
    [['--from', '2011-12'], '2011-12—2013-12'],
    [['--to', '2014-01'], '2012-02—2014-01'],
    [['--from', '2013-06', '--to', '2013-05'], '2013-06—2013-05'],
  ])('names the months it has when it is asked for %j', async (argv, told) => {
    const { code, stderr } = await run(['sample', '--out', place('none'), ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(`模拟园区没有 ${told} 这些报告期。可用：2012-02—2013-12`);
    expect(existsSync(place('none'))).toBe(false);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const before = readdirSync(received.folder);
    const stop = new AbortController();
    const running = run(['sample', '--out', place('stopped')], { signal: stop.signal });
    setTimeout(() => {
      stop.abort();
    }, 300);
    const { code, stderr } = await running;
    expect([code, stderr]).toEqual([130, '已中止，没有写入任何文件\n']);
    expect(readdirSync(received.folder)).toEqual(before);
  });
});

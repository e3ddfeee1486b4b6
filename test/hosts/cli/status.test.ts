import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { StatusSchema, type StatusOutput } from '../../../src/adapters/reports/ledger/status-schema';
import { printedWords } from '../../../src/hosts/demo/received/printed-notes';
import { ledgerFiles } from '../../../src/hosts/demo/received/month-folder';
import { makeZone } from '../../../src/hosts/demo/zone/zone';
import { haikouPack } from '../demo/demo-pack';
import { accept, LedgerFolder, ONE, TWO } from './ledger-files';
import { run, type RunResult } from './run';

jest.setTimeout(120_000);
const received = new LedgerFolder();
const ledger = received.fresh();
afterAll(() => {
  received.remove();
});

const LINES = [
  [ONE.name, ONE.code, '投产', '2011年2月', '', '王小岚', '0898-60000001'],
  [TWO.name, TWO.code, '投产', '2011年2月', '', '=陈一舟', '0898-60000002'],
  ['海口筹建中有限公司', '03804733-0', '筹建', '', '', '', ''],
];

/** ONE in time and late, TWO nothing; GX-T of the departments. */
beforeAll(async () => {
  const register = received.register('register.xlsx', LINES);
  await run(['ledger', 'register', register, '--ledger', ledger, '--create', '--from', '2012-01', '--by', '李']);
  const early = await received.return('in/a.xlsx', { ...ONE, forms: ['B204-1'] });
  const late = await received.return('in/b.xlsx', { ...ONE, forms: ['B203'] });
  await accept(ledger, [early], '--received', '2013-10-08');
  await accept(ledger, [late], '--received', '2013-10-11');
  const pack = await haikouPack();
  const options = { forms: pack.forms, words: printedWords(pack) };
  for (const [place, bytes] of ledgerFiles(makeZone(), options, { year: 2013, month: 9 })) {
    if (place.includes('GX-T')) await accept(ledger, [received.put(place, bytes)], '--received', '2013-10-09');
  }
});

const status = (...argv: string[]): Promise<RunResult> =>
  run(['status', '--ledger', ledger, '--period', '2013-09', '--today', '2013-10-20', '--due', 'B203=8', ...argv]);
const outputOf = ({ stdout }: RunResult): StatusOutput => v.parse(StatusSchema, JSON.parse(stdout));

describe('shenbao status', () => {
  it('tells who filed, who was late, who is missing, and the rate of each form', async () => {
    const result = await status('--format', 'json');
    expect([result.code, result.stderr]).toEqual([0, '']);
    const output = outputOf(result);
    expect(output.forms.map(({ form, expected, rate, due }) => [form, expected, rate, due?.date ?? null])).toEqual([
      ['B203', 2, 50, '2013-10-08'],
      ['B204-1', 2, 50, null],
      ['GX-I', 1, 0, '2013-10-10'],
      ['GX-K', 2, 0, '2013-10-15'],
      ['GX-L', 1, 0, '2013-10-15'],
      ['GX-T', 1, 100, '2013-10-10'],
    ]);
    const states = (name: string | null) =>
      output.returns.filter((one) => one.enterpriseName === name).map(({ form, state }) => `${form} ${state}`);
    expect(states(ONE.name).sort()).toEqual(['B203 late', 'B204-1 filed', 'GX-K missing']);
    expect(states(TWO.name).sort()).toEqual(['B203 missing', 'B204-1 missing', 'GX-K missing']);
    expect(states(null).sort()).toEqual(['GX-I missing', 'GX-L missing', 'GX-T filed']);
    expect(output.returns.find(({ state }) => state === 'late')).toMatchObject({ filedOn: '2013-10-11', daysLate: 3 });
    expect(output.returns.filter(({ why }) => why === 'preparing')).toHaveLength(3);
    expect(output).toMatchObject({ expected: 9, rate: (3 / 9) * 100, enterprises: { expected: 2, complete: 0 } });
  });

  it('sets the rates out with one decimal, and whom to call', async () => {
    const { stdout } = await status();
    const rows = stdout.split('\n').map((line) => line.split(/\s{2,}/));
    expect(rows).toContainEqual(['B203', '2', '0', '1', '1', '0', '0', '50.0%', '2013-10-08']);
    expect(rows).toContainEqual(['合计', '9', '2', '1', '6', '0', '0', '33.3%']);
    expect(stdout).toContain(`${TWO.name}  =陈一舟 0898-60000002  B203、B204-1、GX-K；截止 2013-10-08，已逾期 12 天`);
    expect(stdout).toContain('园区部门台账  GX-I、GX-L；截止 2013-10-10，已逾期 10 天');
    expect(stdout).toContain(`${ONE.name} B203：2013-10-11 报，截止 2013-10-08，迟 3 天`);
  });

  it('awaits what is not due yet', async () => {
    const output = outputOf(await status('--today', '2013-10-08', '--format', 'json'));
    const two = output.returns.filter(({ enterpriseName }) => enterpriseName === TWO.name);
    expect(two.map(({ form, state }) => [form, state]).sort()).toEqual([
      ['B203', 'awaited'],
      ['B204-1', 'missing'],
      ['GX-K', 'awaited'],
    ]);
  });

  it('writes the mailing list as .csv, guarded against formulas', async () => {
    const out = received.path('calls.csv');
    const { code, stdout } = await status('--mail-list', '--out', out);
    expect(code).toBe(0);
    expect(stdout).toContain('催报（3 家）');
    const lines = readFileSync(out, 'utf8')
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(lines[0]).toBe('单位代码,单位名称,联系人,联系电话,未报报表,退回报表,报告期,截止日期,逾期天数');
    expect(lines).toContain(`66496171X,${TWO.name},'=陈一舟,0898-60000002,B203、B204-1、GX-K,,2013-09,2013-10-08,12`);
    expect(lines).toHaveLength(4);
  });

  it('writes a record a return as .csv, and a page without script', async () => {
    const csv = (await status('--format', 'csv')).stdout.trim().split('\r\n');
    expect(csv).toHaveLength(1 + 9 + 3);
    expect(csv).toContain(
      `D2143569X,${ONE.name},B203,2013-09,迟报,2013-10-08,2013-10-11,3,1,,,0,是,王小岚,0898-60000001`,
    );
    const html = (await status('--format', 'html')).stdout;
    expect(html).toContain('<td class="n">33.3%</td>');
    expect(html).toContain(TWO.name);
    expect(html).not.toMatch(/<script|http:|https:/);
  });

  it('says how many came after the day asked for, and tells none of them', async () => {
    const { stdout } = await status('--today', '2013-10-08');
    expect(stdout).toContain('2013-10-08 之后收到的 2 份（含更正）未计入');
    expect((await status()).stdout).not.toContain('未计入');
    const { stdout: english } = await status('--today', '2013-10-08', '--lang', 'en');
    expect(english).toContain('2 received after 2013-10-08 (revisions included) are not counted');
  });

  it('counts a return sent back as not filed, with the reason in the mailing list', async () => {
    const back = received.fresh();
    const backup = await run(['ledger', 'backup', '--ledger', ledger, '--out', back]);
    expect([backup.code, backup.stderr]).toEqual([0, '']);
    const mark = ['ledger', 'sent-back', '--ledger', back, '--period', '2013-09', '--enterprise', ONE.code];
    const told = await run([...mark, '--form', 'B204-1', '--why', '请对照原始凭证', '--by', '李']);
    expect(told.stdout).toBe(`${ONE.name} D2143569X B204-1 2013-09：已记退回\n`);
    const argv = ['status', '--ledger', back, '--period', '2013-09', '--today', '2013-10-20'];
    const output = outputOf(await run([...argv, '--format', 'json']));
    const sent = output.returns.find(({ state }) => state === 'sent-back');
    expect(sent).toMatchObject({ form: 'B204-1', reason: '请对照原始凭证', enterpriseName: ONE.name });
    expect(output.forms.find(({ form }) => form === 'B204-1')?.rate).toBe(0);
    expect((await run([...argv, '--mail-list'])).stdout).toContain('B204-1（请对照原始凭证）');
    expect((await run([...argv, '--mail-list', '--lang', 'en'])).stdout).toContain('B204-1 (请对照原始凭证)');
  });

  it.each([
    [['--due', 'B203'], '--due 的值不对：B203'],
    [['--due', 'B999=8'], '没有报表 B999'],
    [['--today', '2013-02-30'], '日期不对：2013-02-30'],
  ])('refuses %j', async (argv, told) => {
    const { code, stderr } = await status(...argv);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });
});

import { existsSync, readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { AcceptSchema, type AcceptOutput } from '../../../src/adapters/reports/ledger/accept-schema';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem } from '../../../src/core/model/ledger';
import { accept, ask, LedgerFolder, ONE, TWO } from './ledger-files';
import { run, type RunResult } from './run';

jest.setTimeout(120_000);
const received = new LedgerFolder();
afterAll(() => {
  received.remove();
});

const SEPTEMBER = { year: 2013, month: 9 };
const outputOf = ({ stdout }: RunResult): AcceptOutput => v.parse(AcceptSchema, JSON.parse(stdout));
const outcomes = (result: RunResult) => outputOf(result).returns.map(({ form, outcome }) => [form, outcome]);

describe('shenbao accept', () => {
  it('takes what passes, keeps who and when, and changes nothing the second time', async () => {
    const file = await received.return('once/a.xlsx', ONE);
    const before = readFileSync(file);
    const ledger = received.fresh();
    const first = await accept(ledger, [file], '--format', 'json', '--received', '2013-10-08');
    expect([first.code, first.stderr]).toEqual([0, `已新建台账 ${ledger}\n`]);
    expect(outcomes(first)).toEqual([
      ['B204-1', 'accepted'],
      ['B203', 'accepted'],
    ]);
    const [kept] = await ask(ledger, (opened) => opened.filings({ form: 'B204-1' }));
    expect(kept).toMatchObject({ filer: 'code D2143569X', name: ONE.name, acceptedBy: '李', revision: 1 });
    expect(kept?.source).toMatchObject({ path: file, sheet: 'B204-1', receivedOn: '2013-10-08' });
    expect(kept?.source.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(kept?.acceptedAt).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+[+-]\d{2}:\d{2}$/);
    const events = await ask(ledger, (opened) => opened.events());

    const again = await accept(ledger, [file], '--format', 'json');
    expect(again.code).toBe(0);
    expect(outputOf(again).summary).toMatchObject({ accepted: 0, unchanged: 2, held: 0 });
    expect(await ask(ledger, (opened) => opened.filings({ history: true }))).toHaveLength(2);
    expect(await ask(ledger, (opened) => opened.events())).toEqual(events);
    expect(readFileSync(file)).toEqual(before);
  });

  it('makes no ledger where none was asked for, and says what to do', async () => {
    const file = await received.return('none/a.xlsx', ONE);
    const ledger = received.fresh();
    const { code, stderr } = await run(['accept', file, '--ledger', ledger, '--period', '2013-09']);
    expect(code).toBe(2);
    expect(stderr).toContain('[ledger-missing] 没有这个台账');
    expect(stderr).toContain('--create');
    expect(existsSync(ledger)).toBe(false);
  });

  it('makes no ledger for files that are not there', async () => {
    const ledger = received.fresh();
    expect((await accept(ledger, [received.path('nowhere.xlsx')])).code).toBe(2);
    expect(existsSync(ledger)).toBe(false);
  });

  it('does not take a return that contradicts itself, takes the others, and names the cell', async () => {
    await received.return('held/a.xlsx', ONE);
    await received.return('held/b.xlsx', { ...TWO, changes: { 'r04.month': 9999 } });
    const ledger = received.fresh();
    const result = await accept(ledger, [received.path('held')], '--format', 'json');
    expect(result.code).toBe(1);
    expect(outcomes(result)).toEqual([
      ['B204-1', 'accepted'],
      ['B203', 'accepted'],
      ['B204-1', 'held'],
      ['B203', 'accepted'],
    ]);
    const held = outputOf(result).returns.find(({ outcome }) => outcome === 'held');
    expect(held).toMatchObject({ heldFor: 'mandatory', revision: null });
    const told = held?.mandatory.find(({ rule }) => rule === 'P5a');
    expect(told?.cells[0]).toEqual({ sheet: 'B204-1', address: expect.stringMatching(/^[A-Z]+\d+$/) });
    const text = await accept(ledger, [received.path('held')]);
    expect(text.stdout).toContain('未收（1 份）');
    expect(text.stdout).toContain('P5a');
    const english = await accept(ledger, [received.path('held')], '--lang', 'en');
    expect(english.stdout).toContain(`B204-1 (${received.path('held')}/b.xlsx): `);
    expect(await ask(ledger, (opened) => opened.filings({ form: 'B204-1' }))).toHaveLength(1);
  });

  it('takes a return with its open questions, on record, unless it is told to wait', async () => {
    const file = await received.return('open/a.xlsx', { ...ONE, changes: { 'r01.lyMonth': 30, 'r01.lyYtd': 300 } });
    const waiting = received.fresh();
    const held = await accept(waiting, [file], '--unexplained', 'hold', '--format', 'json');
    expect(outcomes(held)[0]).toEqual(['B204-1', 'held']);
    expect(outputOf(held).returns[0]?.heldFor).toBe('unexplained');
    expect(held.code).toBe(1);

    const ledger = received.fresh();
    const taken = await accept(ledger, [file], '--format', 'json');
    expect(taken.code).toBe(0);
    const [kept] = await ask(ledger, (opened) => opened.filings({ form: 'B204-1' }));
    const asked = outputOf(taken).returns[0]!.questions;
    expect(asked.length).toBeGreaterThan(0);
    expect(kept!.questions.map(({ rule, fingerprint, state }) => ({ rule, fingerprint, state }))).toEqual(
      asked.map(({ rule, fingerprint, state }) => ({ rule, fingerprint, state })),
    );
    expect(kept!.questions[0]!.cell).toMatch(/^B204-1![A-Z]+\d+$/);
  });

  it('keeps both revisions of a return, what replaced what, and why', async () => {
    const ledger = received.fresh();
    const first = await received.return('revised/1.xlsx', { ...ONE, forms: ['B203'] });
    const second = await received.return('revised/2.xlsx', { ...ONE, forms: ['B203'], changes: { 'r403.ytd': 41 } });
    const third = await received.return('revised/3.xlsx', { ...ONE, forms: ['B203'], changes: { 'r403.ytd': 42 } });
    await accept(ledger, [first]);
    const told = await accept(ledger, [second], '--why', '人数漏报一人');
    expect(told.stdout).toContain('B203：第 2 次，代替第 1 次；原因：人数漏报一人');
    expect((await accept(ledger, [third])).stdout).toContain('没有写原因');
    const revisions = await ask(ledger, (opened) => opened.filings({ history: true }));
    expect(revisions.map(({ revision, latest, why }) => [revision, latest, why])).toEqual([
      [1, false, null],
      [2, false, '人数漏报一人'],
      [3, true, null],
    ]);
    expect(revisions[2]!.replaces).toBe(revisions[1]!.id);
  });

  it('does not let an old file undo a correction, or what was sent back, without a reason', async () => {
    const ledger = received.fresh();
    const old = await received.return('old/1.xlsx', { ...ONE, forms: ['B203'] });
    const corrected = await received.return('old/2.xlsx', { ...ONE, forms: ['B203'], changes: { 'r403.ytd': 41 } });
    await accept(ledger, [old]);
    await accept(ledger, [corrected]);
    const again = await accept(ledger, [old], '--format', 'json');
    expect([again.code, outputOf(again).returns[0]?.heldFor]).toEqual([1, 'replaced']);
    const mark = ['--period', '2013-09', '--enterprise', ONE.code, '--why', '请核对'];
    await run(['ledger', 'sent-back', '--ledger', ledger, ...mark]);
    const back = await accept(ledger, [corrected], '--format', 'json');
    expect([back.code, outputOf(back).returns[0]?.heldFor]).toEqual([1, 'sent-back']);
    expect(await ask(ledger, (opened) => opened.filings())).toEqual([]);
    const explained = await accept(ledger, [corrected], '--why', '企业说明属实', '--format', 'json');
    expect([explained.code, outputOf(explained).returns[0]?.outcome]).toEqual([0, 'revised']);
    expect(await ask(ledger, (opened) => opened.filings())).toHaveLength(1);
  });

  it('counts the later of the same return twice, and names both files', async () => {
    const ledger = received.fresh();
    await received.return('twice/a.xlsx', { ...ONE, forms: ['B203'] });
    await received.return('twice/b.xlsx', { ...ONE, forms: ['B203'], changes: { 'r403.ytd': 41 } });
    const { code, stdout } = await accept(ledger, [received.path('twice')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/B203：\S*a\.xlsx 不计，以 \S*b\.xlsx 为准/);
    const [kept, ...others] = await ask(ledger, (opened) => opened.filings({ history: true }));
    expect(others).toEqual([]);
    expect(kept?.source.path).toBe(received.path('twice/b.xlsx'));
  });

  it('does not take a return of another month, nor one that says neither month nor enterprise', async () => {
    const ledger = received.fresh();
    const august = await received.return('other/a.xlsx', { ...ONE, forms: ['B203'], period: { year: 2013, month: 8 } });
    const blank = await received.return('other/b.xlsx', { ...ONE, forms: ['B203'], code: '', name: '' });
    const result = await accept(ledger, [august, blank], '--format', 'json');
    expect(result.code).toBe(1);
    expect(outputOf(result).returns.map(({ heldFor }) => heldFor)).toEqual(['other-period', 'filer-missing']);
    expect(await ask(ledger, (opened) => opened.filings({ history: true }))).toEqual([]);
  });

  it('says which file was not read, and takes the rest', async () => {
    const ledger = received.fresh();
    await received.return('bad/a.xlsx', { ...ONE, forms: ['B203'] });
    received.put('bad/b.xlsx', 'PK\u0003\u0004 torn');
    const result = await accept(ledger, [received.path('bad')], '--format', 'json');
    expect(result.code).toBe(3);
    expect(outputOf(result).summary).toMatchObject({ accepted: 1, refused: 1 });
    expect(outputOf(result).files[0]).toMatchObject({ path: received.path('bad/b.xlsx'), status: 'refused' });
  });

  it('says that the ledger is in use, and leaves it alone', async () => {
    const file = await received.return('locked/a.xlsx', ONE);
    const ledger = received.fresh();
    await accept(ledger, [file]);
    const size = statSync(ledger).size;
    const other = await duckdbStore().open(ledger, {});
    if (isLedgerProblem(other)) throw new Error(other.code);
    const { code, stderr } = await accept(ledger, [file]);
    await other.close();
    expect(code).toBe(2);
    expect(stderr).toContain('[ledger-locked] 台账正被占用');
    expect(statSync(ledger).size).toBe(size);
  });

  it('speaks English, and says so where no register was checked', async () => {
    const file = await received.return('english/a.xlsx', { ...ONE, forms: ['B203'] });
    const { stdout } = await accept(received.fresh(), [file], '--lang', 'en');
    expect(stdout).toContain('1 taken (1 new, 0 revised), 0 unchanged, 0 not taken');
    expect(stdout).toContain('the ledger has no register yet');
  });
});

describe('check --ledger', () => {
  const rulesOf = async (argv: readonly string[]): Promise<string[]> => {
    const { stdout } = await run(['check', ...argv, '--period', '2013-09', '--format', 'json']);
    const report = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
    return report.files.flatMap((file) => file.findings.map(({ rule }) => rule));
  };

  it('holds a month against the month before in the ledger', async () => {
    const ledger = received.fresh();
    const changes = { 'r01.ytd': 850, 'r03.ytd': 782, 'r02.ytd': 80, 'r04.ytd': 40 };
    const period = { year: 2013, month: 8 };
    const august = await received.return('before/a.xlsx', { ...ONE, forms: ['B204-1'], period, changes });
    expect((await accept(ledger, [august], '--period', '2013-08')).code).toBe(0);
    const now = await received.return('now/a.xlsx', { ...ONE, forms: ['B204-1'] });
    expect(await rulesOf([now])).not.toContain('P1a');
    expect(await rulesOf([now, '--ledger', ledger])).toContain('P1a');
  });

  it('puts the forms that were taken earlier beside those that come later', async () => {
    const ledger = received.fresh();
    const first = await received.return('beside/1.xlsx', { ...ONE, forms: ['B204-1'], period: SEPTEMBER });
    await accept(ledger, [first]);
    // sales of twenty times what the other form says was sold
    const changes = { 'r301.ytd': 20_000, 'r3011.ytd': 20_000 };
    const second = await received.return('beside/2.xlsx', { ...ONE, forms: ['B203'], period: SEPTEMBER, changes });
    expect(await rulesOf([second])).not.toContain('F7a');
    expect(await rulesOf([second, '--ledger', ledger])).toContain('F7a');
  });

  it('has the register of the ledger', async () => {
    const ledger = received.fresh();
    const register = received.register('r.xlsx', [[TWO.name, TWO.code, '投产', '2011年2月', '', '', '']]);
    await run(['ledger', 'register', register, '--ledger', ledger, '--create', '--from', '2012-01']);
    const file = await received.return('unregistered/a.xlsx', { ...ONE, forms: ['B203'] });
    expect(await rulesOf([file, '--ledger', ledger])).toContain('R2a');
    expect((await accept(ledger, [file])).stdout).toContain('R2a');
  });
});

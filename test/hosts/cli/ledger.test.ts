import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { HistorySchema } from '../../../src/adapters/reports/ledger/history-schema';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem } from '../../../src/core/model/ledger';
import { isRefusal } from '../../../src/core/model/refusal';
import { call, explanation } from '../../adapters/store/made-explanations';
import { accept, ask, LedgerFolder, ONE, TWO } from './ledger-files';
import { run, type RunResult } from './run';

jest.setTimeout(120_000);
const received = new LedgerFolder();
const ledger = received.fresh();
afterAll(() => {
  received.remove();
});

const ACT = { by: '李', at: '2013-10-10T09:00:00+08:00' };
const LINES = [
  [ONE.name, ONE.code, '投产', '2011年2月', '', '王小岚', '1'],
  [TWO.name, TWO.code, '投产', '2011年2月', '', '陈一舟', '2'],
];
const verb = (name: string, ...argv: string[]): Promise<RunResult> => run(['ledger', name, ...argv, '--by', '李']);
const reading = (name: string, ...argv: string[]): Promise<RunResult> => run(['ledger', name, ...argv]);
/** Everything but the lines that say when and by whom the file was made. */
const contentOf = async (file: string) =>
  (await ask(file, (opened) => opened.tables())).filter(({ name }) => name !== 'ledger' && name !== 'events');

beforeAll(async () => {
  const register = received.register('register.xlsx', LINES);
  await verb('register', register, '--ledger', ledger, '--create', '--from', '2012-01');
  await accept(ledger, [await received.return('1/a.xlsx', ONE), await received.return('1/b.xlsx', TWO)]);
  const changes = { 'r403.ytd': 41 };
  await accept(ledger, [await received.return('2/a.xlsx', { ...ONE, forms: ['B203'], changes })], '--why', '漏报');
  const opened = await duckdbStore().open(ledger);
  if (isLedgerProblem(opened)) throw new Error(opened.code);
  await opened.explain(
    [explanation('D2143569X', { text: '原因'.repeat(16_383) }), explanation('Z', { text: '=1+1' })],
    ACT,
  );
  await opened.decide([2], 'ask-again', ACT);
  await opened.logCalls([call('D2143569X'), call('Z', { fingerprints: [], answer: '' })], ACT);
  await opened.close();
});

describe('a ledger goes out and comes back', () => {
  it('as a workbook, with a sheet of figures to look at', async () => {
    const [out, copy] = [received.path('out.xlsx'), received.fresh()];
    const exported = await reading('export', '--ledger', ledger, '--out', out);
    expect([exported.code, exported.stderr]).toEqual([0, '']);
    expect(exported.stdout).toContain('报表 5 份（含各次修订）');
    const imported = await verb('import', out, '--ledger', copy);
    expect([imported.code, imported.stdout]).toEqual([0, `已导入 ${out}\n`]);
    expect(await contentOf(copy)).toEqual(await contentOf(ledger));
    expect(await ask(copy, (opened) => opened.filings({ history: true }))).toEqual(
      await ask(ledger, (opened) => opened.filings({ history: true })),
    );
    const said = (file: string) => ask(file, async (opened) => [await opened.explanations(), await opened.calls()]);
    expect(await said(copy)).toEqual(await said(ledger));
    expect((await said(copy)).map(({ length }) => length)).toEqual([2, 2]);
    const book = await readXlsx(readFileSync(out), { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    const sheet = book.sheets[0]!;
    const rowOf = (row: number) =>
      Array.from({ length: 11 }, (_, column) => {
        const cell = sheet.cellAt(row, column);
        return cell.type === 'blank' ? null : cell.value;
      });
    const rows = Array.from({ length: sheet.rowCount }, (_, row) => rowOf(row));
    expect(sheet.name).toBe('台账数据');
    expect(rows[0]).toEqual([
      '报告期',
      '报表',
      '单位代码',
      '单位名称',
      '指标代码',
      '指标名称',
      '栏目',
      '数值',
      '文字',
      '计量单位',
      '修订次数',
    ]);
    const persons = ['2013-09', 'B203', 'D2143569X', ONE.name, '403', '平均用工人数', '累计', 41, null, '人', 2];
    expect(rows).toContainEqual(persons);
    // the revision that was replaced is not among the figures
    expect(rows.filter((row) => row[2] === 'D2143569X' && row[4] === '403')).toHaveLength(2);
  });

  it.each(['csv', 'parquet'])('as a folder of %s', async (format) => {
    const [out, copy] = [received.path(`out-${format}`), received.fresh()];
    expect((await reading('export', '--ledger', ledger, '--out', out, '--tables', format)).code).toBe(0);
    expect((await verb('import', out, '--ledger', copy)).code).toBe(0);
    expect(await contentOf(copy)).toEqual(await contentOf(ledger));
  });

  it('never over anything', async () => {
    const out = received.put('there.xlsx', 'mine');
    const { code, stderr } = await reading('export', '--ledger', ledger, '--out', out);
    expect(code).toBe(2);
    expect(stderr).toContain('[ledger-target-exists]');
    expect(stderr).toContain(`台账 ${out} 没有用成`); // what is in the way, not the ledger that was read
    expect(readFileSync(out, 'utf8')).toBe('mine');
    const full = await verb('import', received.path('out.xlsx'), '--ledger', ledger);
    expect(full.stderr).toContain('[ledger-not-empty]');
  });

  it('and a workbook that is something else leaves no ledger behind', async () => {
    const copy = received.fresh();
    const { code, stderr } = await verb('import', received.path('register.xlsx'), '--ledger', copy);
    expect(code).toBe(2);
    expect(stderr).toContain('缺少工作表 tables');
    expect(existsSync(copy)).toBe(false);
  });
});

describe('a backup', () => {
  it('takes the place of the ledger, which is kept beside it, when that is asked for', async () => {
    const [own, backup] = [received.fresh(), received.fresh()];
    await reading('backup', '--ledger', ledger, '--out', own);
    await reading('backup', '--ledger', own, '--out', backup);
    await verb('withdraw', '--ledger', own, '--period', '2013-09', '--enterprise', TWO.name);
    expect(await ask(own, (opened) => opened.filings())).toHaveLength(2);
    const refused = await verb('restore', backup, '--ledger', own);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('[ledger-would-lose]');
    const { code, stdout } = await verb('restore', backup, '--ledger', own, '--even-if-newer');
    expect(code).toBe(0);
    expect(stdout).toMatch(/已恢复 .*\n原来的台账另存为 /);
    expect(await ask(own, (opened) => opened.filings())).toHaveLength(4);
  });

  it('is not made over a file', async () => {
    const { code, stderr } = await reading('backup', '--ledger', ledger, '--out', received.put('taken', 'mine'));
    expect([code, stderr.includes('[ledger-target-exists]')]).toEqual([2, true]);
  });
});

describe('a ledger', () => {
  it('tells each revision with who, when and why', async () => {
    const { stdout } = await reading('history', '--ledger', ledger, '--enterprise', ONE.code, '--form', 'B203');
    const [first, second, ...more] = stdout.trim().split('\n');
    expect(first).toMatch(/^海南澄屿制药有限公司 D2143569X B203 2013-09 第 1 次：[\d-]+ [\d:]+ 李；已被代替；/);
    expect(second).toMatch(/第 2 次：[\d-]+ [\d:]+ 李；已收（漏报）；/);
    expect(more).toEqual([]);
    const json = await reading('history', '--ledger', ledger, '--enterprise', TWO.name, '--format', 'json');
    const { revisions } = v.parse(HistorySchema, JSON.parse(json.stdout));
    expect(revisions.map(({ form, revision }) => [form, revision]).sort()).toEqual([
      ['B203', 1],
      ['B204-1', 1],
    ]);
  });

  it('tells what it holds', async () => {
    const { stdout } = await reading('info', '--ledger', ledger, '--lang', 'en');
    expect(stdout).toContain(
      'periods 2013-09 to 2013-09, 4 returns (and 1 earlier revisions, 0 sent back or withdrawn)',
    );
    expect(stdout).toContain('register of 2 enterprises, from 2012-01 on; 2 changes');
  });

  it('keeps changes of the register with their month, and mergers', async () => {
    const own = received.fresh();
    await reading('backup', '--ledger', ledger, '--out', own);
    const changed = received.register('later.xlsx', [
      [ONE.name, ONE.code, '停产', '2011年2月', '', '王小岚', '1'],
      LINES[1]!,
      ['海口新来有限公司', '03804733-0', '投产', '2013年10月', '', '', ''],
    ]);
    const { stdout } = await verb('register', changed, '--ledger', own, '--from', '2013-10', '--source', '园统函3号');
    expect(stdout).toContain('变动：新增 1，退出 0，合并 0，变更 1');
    expect(stdout).toContain(`变更 ${ONE.name}：运营状态 投产 → 停产\n`);
    const registers = await ask(own, async (opened) => [
      (await opened.registerAt({ year: 2013, month: 9 })).entries.length,
      (await opened.registerAt({ year: 2013, month: 10 })).entries.length,
    ]);
    expect(registers).toEqual([2, 3]);
    const merger = ['--enterprise', TWO.name, '--into', ONE.code, '--from', '2013-11'];
    const told = await verb('merger', '--ledger', own, ...merger);
    expect(told.stdout).toBe(`已记：${TWO.name} 从 2013-11 起并入 ${ONE.name}\n`);
    const after = await ask(own, (opened) => opened.registerAt({ year: 2013, month: 11 }));
    expect(after.entries.map(({ name }) => name).sort()).toEqual([ONE.name, '海口新来有限公司'].sort());
    const { stdout: history } = await reading('changes', '--ledger', own, '--enterprise', ONE.code);
    expect(history.replace(/[\d-]{10} [\d:]{5}/g, '…').replaceAll(received.folder, '')).toBe(
      `2012-01 新增 ${ONE.name} D2143569X；… 李；/register.xlsx\n` +
        `2013-10 变更 ${ONE.name} D2143569X：运营状态 投产 → 停产；… 李；园统函3号\n`,
    );
    const merged = await reading('changes', '--ledger', own, '--lang', 'en');
    expect(merged.stdout).toMatch(
      /^2013-11 merged 海口霁庭制药有限公司 66496171X, into 海南澄屿制药有限公司 D2143569X; /m,
    );
    const itself = await verb(
      'merger',
      '--ledger',
      own,
      '--enterprise',
      ONE.name,
      '--into',
      ONE.code,
      '--from',
      '2013-12',
    );
    expect([itself.code, itself.stderr.includes(`${ONE.name} 不能并入自己`)]).toEqual([2, true]);
    const stranger = await verb(
      'merger',
      '--ledger',
      own,
      '--enterprise',
      '谁',
      '--into',
      ONE.code,
      '--from',
      '2013-11',
    );
    expect([stranger.code, stranger.stderr.includes('没有这个单位：谁')]).toEqual([2, true]);
  });

  it('has nothing to send back of who did not file', async () => {
    const mark = ['--period', '2013-09', '--enterprise', '03804733-0'];
    const { code, stderr } = await verb('sent-back', '--ledger', ledger, ...mark);
    expect(code).toBe(2);
    expect(stderr).toContain('台账里没有 03804733-0 2013-09 的报表');
  });

  it('that is none is not touched', async () => {
    const file = received.put('not-a-ledger', 'a text');
    const { code, stderr } = await reading('info', '--ledger', file);
    expect(code).toBe(2);
    expect(stderr).toContain('[ledger-not-a-ledger] 这个文件不是台账');
    expect(readFileSync(file, 'utf8')).toBe('a text');
    const damaged = received.fresh();
    copyFileSync(ledger, damaged);
    const torn = received.put('torn.shenbao', readFileSync(damaged).subarray(0, 20_000));
    const told = await reading('info', '--ledger', torn);
    expect([told.code, /\[ledger-(damaged|failed)\]/.test(told.stderr)]).toEqual([2, true]);
  });
});

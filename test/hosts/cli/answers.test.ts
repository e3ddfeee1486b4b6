import * as v from 'valibot';
import { AnswersSchema, type AnswersOutput } from '../../../src/adapters/reports/explanations/answers-schema';
import { CallsSchema } from '../../../src/adapters/reports/calls/calls-schema';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem, type Ledger } from '../../../src/core/model/ledger';
import { linesOf, writeLines, type Line } from './filled-sheet';
import { accept, ask, LedgerFolder, ONE, TWO } from './ledger-files';
import { run } from './run';

const files = new LedgerFolder();
afterAll(() => {
  files.remove();
});

const AUGUST = { period: { year: 2013, month: 8 } };
const SAID = '八月并入原控股公司的生产线，合同和验收单已备';
let ledger: string;
let list: string;

/** August as always; in September one enterprise's value added is a hundred times that, the other filed August again. */
beforeEach(async () => {
  ledger = files.fresh();
  const august = [
    await files.return('8/1.xlsx', { ...ONE, ...AUGUST }),
    await files.return('8/2.xlsx', { ...TWO, ...AUGUST }),
  ];
  await accept(ledger, august, '--period', '2013-08');
  const changes = { 'r06.ytd': 27_000, 'r06.month': 3_000, 'r06.lyMonth': 28 };
  await accept(ledger, [await files.return('9/1.xlsx', { ...ONE, changes }), await files.return('9/2.xlsx', TWO)]);
  list = files.path('list.xlsx');
  await run(['calls', '--ledger', ledger, '--period', '2013-09', '--out', list]);
});

async function answers(file: string, ...argv: string[]): Promise<AnswersOutput> {
  const { stdout, stderr } = await run([
    'answers',
    file,
    '--ledger',
    ledger,
    '--by',
    '李',
    '--format',
    'json',
    ...argv,
  ]);
  if (stdout === '') throw new Error(stderr);
  return v.parse(AnswersSchema, JSON.parse(stdout));
}

/** The list filled in, by the name of the enterprise, and saved by another program. */
function filled(change: (line: Line) => Line, arrange = (lines: Line[]): Line[] => lines): string {
  return writeLines(files.path('filled.xlsx'), arrange(linesOf(list).map(change)));
}

const isOne = (line: Line): boolean => line['单位'] === ONE.name;
const answered = (line: Line): Line =>
  isOne(line) ? { ...line, 通话时间: '10-09 14:30', 接话人: '王', 理由: '7 重组或口径变化', 答复: SAID } : line;

async function write<T>(work: (opened: Ledger) => Promise<T>): Promise<T> {
  const opened = await duckdbStore().open(ledger);
  if (isLedgerProblem(opened)) throw new Error(opened.code);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

it('logs a call and keeps the answer for each question of the row, bound to the values asked about; a second time changes nothing', async () => {
  const first = await answers(filled(answered));
  expect(first).toMatchObject({ calls: { fresh: 1, known: 0 }, explanations: { fresh: 4, known: 0 } });
  expect(await answers(filled(answered))).toMatchObject({
    calls: { fresh: 0, known: 1 },
    explanations: { fresh: 0, known: 4 },
  });
  const kept = await ask(ledger, (opened) => opened.explanations());
  expect(kept).toHaveLength(4);
  expect(kept[0]).toMatchObject({
    ...{ filer: 'code D2143569X', form: 'B204-1', period: { year: 2013, month: 9 }, origin: 'call' },
    ...{ reason: '7', text: SAID, decision: 'open', recordedBy: '李' },
  });
  const [call] = await ask(ledger, (opened) => opened.calls());
  expect(call).toMatchObject({ name: ONE.name, calledOn: '10-09 14:30', spokeTo: '王', answer: SAID });
  expect([...call!.fingerprints].sort()).toEqual(kept.map(({ fingerprint }) => fingerprint).sort());
});

it('lists what is explained and not decided with the words of the enterprise, and asks it no more once it is accepted', async () => {
  await answers(filled(answered));
  const open = (await run(['calls', '--ledger', ledger, '--period', '2013-09'])).stdout;
  expect(open).toContain(`已说明，待定：7 重组或口径变化：${SAID}`);
  const ids = (await ask(ledger, (opened) => opened.explanations())).map(({ id }) => id);
  await write((opened) => opened.decide(ids, 'accepted', { by: '李', at: '2013-10-10T09:00:00+08:00' }));
  const { stdout } = await run(['calls', '--ledger', ledger, '--period', '2013-09', '--format', 'json']);
  const after = v.parse(CallsSchema, JSON.parse(stdout));
  expect(after.settled).toBe(4);
  const one = [...after.calls, ...after.rest].find(({ name }) => name === ONE.name);
  const fingerprints = new Set((await ask(ledger, (opened) => opened.explanations())).map((each) => each.fingerprint));
  expect(one?.said?.some(({ fingerprint }) => fingerprints.has(fingerprint)) ?? false).toBe(false);
  expect(one?.questions.join() ?? '').not.toContain('01 工业总产值(当年价格)：1—本月');
});

it('takes rows that were sorted, and of those that were added what can be known', async () => {
  const added: Line = {
    单位: '海口新来制药有限公司',
    通话时间: '10-09',
    答复: '九月才投产，尚无报表',
    报告期: '2013-09',
  };
  const file = filled(answered, (lines) =>
    [...lines].reverse().concat([{ ...lines[0]!, ...blank(lines[0]!), ...added }]),
  );
  const { calls, explanations, rows } = await answers(file);
  expect([calls.fresh, explanations.fresh]).toEqual([2, 4]);
  expect(rows.map(({ row, notes }) => [row, notes])).toEqual([
    [3, []],
    [4, ['not-bound']],
  ]);
});

const blank = (line: Line): Line => Object.fromEntries(Object.keys(line).map((head) => [head, '']));

it('logs a time without an answer as not reached, and an answer that says nothing without keeping it as an explanation', async () => {
  const file = filled((line) =>
    isOne(line) ? { ...line, 通话时间: 41_556.604166666664 } : { ...line, 答复: '数据正常' },
  );
  const { code, stdout } = await run(['answers', file, '--ledger', ledger]);
  expect(code).toBe(1);
  expect(stdout).toContain('通话：新记 2 次，早已记过 0 次。');
  expect(stdout).toContain('名单 第 3 行（P3） 海口霁庭制药有限公司：答复没有说明什么');
  expect(await ask(ledger, (opened) => opened.explanations())).toEqual([]);
  expect((await ask(ledger, (opened) => opened.calls())).map(({ calledOn }) => calledOn)).toContain('2013-10-09 14:30');
});

it('takes nothing from a row whose enterprise is not the one it is bound to, as when only some columns were sorted', async () => {
  const [first, second] = linesOf(list) as [Line, Line];
  const swapped = { ...answered(first), '绑定（请勿改动）': second['绑定（请勿改动）']! };
  const { calls, rows } = await answers(writeLines(files.path('filled.xlsx'), [swapped]));
  expect(calls.fresh).toBe(0);
  expect(rows[0]).toMatchObject({ fault: 'other-enterprise', row: 2, address: 'P2' });
  expect(rows[0]!.messages[0]).toContain('请按整行排序');
});

it('does not guess what a damaged binding meant, nor take another month than the one asked for', async () => {
  const damaged = filled((line) => ({ ...answered(line), '绑定（请勿改动）': '{"v":1,"period":"2013-09"' }));
  expect((await answers(damaged)).rows[0]).toMatchObject({ notes: ['binding-damaged'], explanations: [] });
  expect((await answers(filled(answered), '--period', '2013-08')).rows[0]).toMatchObject({ fault: 'other-period' });
});

it('says that a reason is none of the list, and keeps the explanation without one', async () => {
  const { rows } = await answers(filled((line) => (isOne(line) ? { ...answered(line), 理由: '天气' } : line)));
  expect(rows[0]).toMatchObject({ notes: ['reason-unknown'] });
  expect((await ask(ledger, (opened) => opened.explanations()))[0]).toMatchObject({ reason: null, text: SAID });
});

it('finds the table below a title, and reads a list that was written in English', async () => {
  await run(['calls', '--ledger', ledger, '--period', '2013-09', '--out', list, '--lang', 'en']);
  const lines = linesOf(list).map((line) =>
    line['Enterprise'] === ONE.name ? { ...line, Answer: SAID, Reason: '7 Restructuring or change of scope' } : line,
  );
  const { explanations } = await answers(writeLines(files.path('filled.xlsx'), lines, ['九月', '']));
  expect(explanations.fresh).toBe(4);
});

it('says what it was given when that is no call list, or no workbook', async () => {
  const other = await run(['answers', await files.return('r.xlsx', ONE), '--ledger', ledger]);
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('没有找到电话名单')]);
  const none = await run(['answers', files.put('x.xlsx', 'no workbook'), '--ledger', ledger]);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('填好的表读不出')]);
});

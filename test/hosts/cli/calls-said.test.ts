import * as v from 'valibot';
import { CallsSchema, type CallsOutput } from '../../../src/adapters/reports/calls/calls-schema';
import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import type { ExplanationEntry } from '../../../src/core/model/ledger-explanation';
import { isLedgerProblem, type Ledger } from '../../../src/core/model/ledger';
import { linesOf, writeLines } from './filled-sheet';
import { accept, ask, LedgerFolder, ONE } from './ledger-files';
import { run } from './run';

const files = new LedgerFolder();
afterAll(() => {
  files.remove();
});

const SAID = '第二条生产线投产，验收单已备';
let ledger: string;
let list: string;

/** August goes on to September but for value added, which is a hundred times what it was. */
beforeEach(async () => {
  ledger = files.fresh();
  list = files.path('list.xlsx');
  const ytd: [string, number, number][] = [
    ...([
      ['01', 800, 755],
      ['02', 80, 71],
      ['03', 782, 737],
    ] as [string, number, number][]),
    ...([
      ['04', 40, 35],
      ['05', 19.5, 18.6],
      ['06', 240, 222],
    ] as [string, number, number][]),
  ];
  const august = Object.fromEntries(
    ytd.flatMap(([item, now, then]) => [
      [`r${item}.ytd`, now],
      [`r${item}.lyYtd`, then],
    ]),
  );
  const before = { ...ONE, forms: ['B204-1'], period: { year: 2013, month: 8 }, changes: august };
  await accept(ledger, [await files.return('8.xlsx', before)], '--period', '2013-08');
  const changes = { 'r06.month': 3_000, 'r06.ytd': 3_240 };
  await accept(ledger, [await files.return('9.xlsx', { ...ONE, forms: ['B204-1'], changes })]);
});

async function write<T>(work: (opened: Ledger) => Promise<T>): Promise<T> {
  const opened = await duckdbStore().open(ledger);
  if (isLedgerProblem(opened)) throw new Error(opened.code);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

async function calls(...argv: string[]): Promise<CallsOutput> {
  const { stdout, stderr } = await run([
    'calls',
    '--ledger',
    ledger,
    '--period',
    '2013-09',
    '--format',
    'json',
    ...argv,
  ]);
  if (stdout === '') throw new Error(stderr);
  return v.parse(CallsSchema, JSON.parse(stdout));
}

it('asks about a figure that no relation speaks of, keeps the answer for its value, and asks no more once that is accepted', async () => {
  const asked = (await calls()).calls[0]!;
  expect(asked.reasons.map(({ kind, total }) => [kind, total])).toContainEqual(['power-of-ten', 'valueAdded']);
  await run(['calls', '--ledger', ledger, '--period', '2013-09', '--out', list]);
  const filled = writeLines(
    files.path('filled.xlsx'),
    linesOf(list).map((line) => ({ ...line, 理由: '3 新投产或扩产', 答复: SAID })),
  );
  await run(['answers', filled, '--ledger', ledger]);
  const kept = await ask(ledger, (opened) => opened.explanations());
  expect(kept.map(({ rule, subject }) => [rule, subject])).toContainEqual([
    'figure.power-of-ten',
    'figure.power-of-ten B204-1 valueAdded',
  ]);
  const { stdout } = await run([
    'explanations',
    '--ledger',
    ledger,
    '--period',
    '2013-09',
    '--rule',
    'figure.power-of-ten',
  ]);
  expect(stdout).toContain('贵单位报送的工业增加值本月为 3,000 千元');
  const numbers = kept.map(({ id }) => String(id)).join(',');
  expect((await run(['explanations', '--ledger', ledger, '--accept', numbers])).code).toBe(0);
  const after = await calls();
  expect(
    [...after.calls, ...after.rest].flatMap(({ reasons }) => reasons).filter(({ total }) => total === 'valueAdded'),
  ).toEqual([]);
});

const august = (change: Partial<ExplanationEntry>): ExplanationEntry => ({
  ...{ filer: 'code D2143569X', form: 'B204-1', period: { year: 2013, month: 8 }, rule: 'figure.power-of-ten' },
  ...{ subject: 'figure.power-of-ten B204-1 valueAdded', fingerprint: '00000000000000aa', cell: '', origin: 'return' },
  ...{ reason: '3', text: SAID },
  ...change,
});

it('reads the words of last month back to the enterprise and asks whether the cause is the same, without what the office decided', async () => {
  await write(async (opened) => {
    const [kept] = await opened.explain([august({})], { by: '李', at: '2013-09-09T09:00:00+08:00' });
    await opened.decide([kept!.id], 'accepted', { by: '李', at: '2013-09-10T09:00:00+08:00' });
  });
  const { stdout } = await run(['calls', '--ledger', ledger, '--period', '2013-09']);
  expect(stdout).toContain(`依据：计量单位 上月曾说明：3 新投产或扩产：${SAID}（当时已认可）`);
  const questions = (await calls()).calls.flatMap((call) => call.questions);
  const read = questions.filter((line) => line.includes('上月贵单位就同一问题的说明是'));
  expect(read.length).toBeGreaterThan(0);
  for (const line of read) {
    expect(line).toContain(`“${SAID}”，请说明本期原因是否仍然相同。`);
    expect(line).not.toMatch(/认可|再问|待定|预期|建议/);
  }
});

it('calls whoever is to be asked again, however little it moves a total, and asks that first, until the values are revised', async () => {
  const september = { ...ONE, forms: ['B204-1'] };
  await accept(ledger, [await files.return('9b.xlsx', { ...september, changes: { 'r03.ytd': 883 } })], '--why', '更正');
  const many = ['--threshold', '0.9'];
  const small = await calls(...many);
  expect([small.calls, small.rest.map(({ rules }) => rules)]).toEqual([[], [['P1a']]]);
  const { stdout } = await run([
    'check',
    files.path('9b.xlsx'),
    '--ledger',
    ledger,
    '--period',
    '2013-09',
    '--format',
    'json',
  ]);
  const found = (JSON.parse(stdout) as CheckOutput).files.flatMap((file) => file.findings);
  const { fingerprint } = found[0]!;
  await write(async (opened) => {
    const entry = august({
      period: { year: 2013, month: 9 },
      rule: 'P1a',
      subject: 'P1a B204-1 r03.month r03.ytd',
      fingerprint,
    });
    const [kept] = await opened.explain([entry], { by: '李', at: '2013-10-09T09:00:00+08:00' });
    await opened.decide([kept!.id], 'ask-again', { by: '陈', at: '2013-10-10T09:00:00+08:00', why: '缺验收单' });
  });
  const [call] = (await calls(...many)).calls;
  expect(call).toMatchObject({ name: ONE.name, must: true });
  expect(call!.questions[0]).toContain('03 工业销售产值');
  const text = (await run(['calls', '--ledger', ledger, '--period', '2013-09', ...many])).stdout;
  expect(text).toContain(`P1a 已说明，需再问：3 新投产或扩产：${SAID}（原因：缺验收单）`);
  await accept(
    ledger,
    [await files.return('9c.xlsx', { ...september, changes: { 'r03.ytd': 884 } })],
    '--why',
    '再更正',
  );
  expect((await calls(...many)).calls).toEqual([]);
});

it('does not read out to an enterprise what the office wrote down of its own', async () => {
  await write((opened) =>
    opened.explain([august({ origin: 'office', text: '电网检修的传闻' })], {
      by: '李',
      at: '2013-09-09T09:00:00+08:00',
    }),
  );
  const { calls: all } = await calls();
  expect(all.flatMap((call) => call.questions).join()).not.toContain('电网检修的传闻');
  expect(all.flatMap(({ said }) => said ?? []).map(({ text }) => text)).toContain('电网检修的传闻');
});

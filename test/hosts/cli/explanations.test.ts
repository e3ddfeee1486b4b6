import * as v from 'valibot';
import { DecisionsSchema, type DecisionsOutput } from '../../../src/adapters/reports/explanations/decisions-schema';
import {
  ExplanationsSchema,
  type ExplanationsOutput,
} from '../../../src/adapters/reports/explanations/explanations-schema';
import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import type { ExplanationEntry } from '../../../src/core/model/ledger-explanation';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem, type Ledger } from '../../../src/core/model/ledger';
import type { Period } from '../../../src/core/model/period';
import { linesOf, writeLines, type Line } from './filled-sheet';
import { accept, ask, LedgerFolder, ONE } from './ledger-files';
import { run } from './run';

const files = new LedgerFolder();
afterAll(() => {
  files.remove();
});

const AUGUST: Period = { year: 2013, month: 8 };
const SEPTEMBER: Period = { year: 2013, month: 9 };
const SAID = '八月并入原控股公司的生产线，合同和验收单已备';
let ledger: string;

/** One enterprise whose rows 01 and 02 do not go on from August; it says why for both, and said so for 01 in August. */
beforeEach(async () => {
  ledger = files.fresh();
  const telephone = ['0898-60000007'];
  await run([
    ...['ledger', 'register', files.register('名录.xlsx', [[ONE.name, ONE.code, '投产', '', '', '王', ...telephone]])],
    ...['--ledger', ledger, '--create', '--from', '2013-01'],
  ]);
  await accept(ledger, [await files.return('8.xlsx', { ...ONE, period: AUGUST })], '--period', '2013-08');
  await accept(ledger, [await files.return('9.xlsx', { ...ONE, changes: { 'r06.ytd': 290 } })]);
  const month = v.parse(
    Asked,
    JSON.parse(
      (await run(['check', files.path('9.xlsx'), '--ledger', ledger, '--period', '2013-09', '--format', 'json']))
        .stdout,
    ),
  );
  const found = month.files
    .flatMap((file) => file.findings)
    .filter(({ rule }) => rule === 'P1a')
    .slice(0, 2);
  await write(async (opened) => {
    const entries = found.map(({ fingerprint, cells }, at) =>
      entry(SEPTEMBER, fingerprint, at === 0 ? 'r01' : 'r02', `B204-1!${cells[0]!.address}`),
    );
    await opened.explain([entry(AUGUST, '00000000000000aa', 'r01', 'B204-1!E11')], {
      by: '李',
      at: '2013-09-09T09:00:00+08:00',
    });
    await opened.explain(entries, { by: '李', at: '2013-10-09T09:00:00+08:00' });
  });
});

const Asked = v.object({
  files: v.array(
    v.object({
      findings: v.array(
        v.object({ rule: v.string(), fingerprint: v.string(), cells: v.array(v.object({ address: v.string() })) }),
      ),
    }),
  ),
});

function entry(period: Period, fingerprint: string, item: string, cell: string): ExplanationEntry {
  return {
    ...{
      filer: 'code D2143569X',
      form: 'B204-1',
      period,
      rule: 'P1a',
      subject: `P1a B204-1 ${item}.month ${item}.ytd`,
    },
    ...{ fingerprint, cell, origin: 'return', reason: '7', text: SAID },
  };
}

async function write<T>(work: (opened: Ledger) => Promise<T>): Promise<T> {
  const opened = await duckdbStore().open(ledger);
  if (isLedgerProblem(opened)) throw new Error(opened.code);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

async function listed(...argv: string[]): Promise<ExplanationsOutput['explanations']> {
  const { stdout, stderr } = await run([
    'explanations',
    '--ledger',
    ledger,
    '--period',
    '2013-09',
    '--format',
    'json',
    ...argv,
  ]);
  if (stdout === '') throw new Error(stderr);
  return v.parse(ExplanationsSchema, JSON.parse(stdout)).explanations;
}

async function decided(...argv: string[]): Promise<DecisionsOutput['decisions']> {
  const { stdout, stderr } = await run(['explanations', '--ledger', ledger, '--by', '陈', '--format', 'json', ...argv]);
  if (stdout === '') throw new Error(stderr);
  return v.parse(DecisionsSchema, JSON.parse(stdout)).decisions;
}

it('lists each explanation of the month with enterprise, telephone, sentence, values, words, and what was said before', async () => {
  const [first, second] = await listed();
  expect(first).toMatchObject({
    ...{ id: 2, enterprise: 'D2143569X', name: ONE.name, telephone: '0898-60000007', rule: 'P1a', current: true },
    ...{ origin: 'return', reason: '7', text: SAID, decision: 'open', recordedBy: '李' },
    before: [{ period: '2013-08', decision: 'open', reason: '7', text: SAID, origin: 'return' }],
  });
  expect(first!.message).toContain('上月累计加本月');
  expect(first!.values).toContainEqual({ name: 'r01.ytd', value: 900, unit: '千元', when: 'now' });
  expect(second!.before).toEqual([]);
  const { stdout } = await run(['explanations', '--ledger', ledger, '--period', '2013-09']);
  expect(stdout).toContain('2013年9月的说明：2 条（待定 2，已认可 0，再问 0）');
  expect(stdout).toContain(`上月曾说明：7 重组或口径变化：${SAID}（待定）`);
});

it('is decided by numbers; those to be asked again say why, and one that is not there is told', async () => {
  expect((await decided('--accept', '2')).map(({ id, outcome }) => [id, outcome])).toEqual([[2, 'decided']]);
  const again = await decided('--ask-again', '3,9', '--why', '缺验收单');
  expect(again.map(({ id, outcome }) => [id, outcome])).toEqual([
    [3, 'decided'],
    [9, 'unknown'],
  ]);
  expect(await listed('--decision', 'ask-again')).toMatchObject([{ id: 3, decidedBy: '陈', decidedWhy: '缺验收单' }]);
  expect((await listed('--decision', 'accepted')).map(({ id }) => id)).toEqual([2]);
  expect(await listed('--decision', 'open')).toEqual([]);
});

it('is decided in a sheet that is read back, in which rows may be sorted; a second time changes nothing', async () => {
  const sheet = files.path('说明.xlsx');
  await run(['explanations', '--ledger', ledger, '--period', '2013-09', '--out', sheet]);
  const fill = (line: Line): Line => ({
    ...line,
    处理: line['编号'] === 2 ? '接受' : '再问',
    意见: line['编号'] === 2 ? '' : '缺验收单',
  });
  const filled = writeLines(files.path('filled.xlsx'), linesOf(sheet).map(fill).reverse());
  expect((await decided('--decide', filled)).map(({ id, row, outcome }) => [id, row, outcome])).toEqual([
    [3, 2, 'decided'],
    [2, 3, 'decided'],
  ]);
  expect((await decided('--decide', filled)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  expect((await listed()).map(({ id, decision, decidedWhy }) => [id, decision, decidedWhy])).toEqual([
    [2, 'accepted', null],
    [3, 'ask-again', '缺验收单'],
  ]);
});

it('decides nothing by a row whose word, binding or ledger is another', async () => {
  const sheet = files.path('说明.xlsx');
  await run(['explanations', '--ledger', ledger, '--period', '2013-09', '--out', sheet]);
  const [first, second] = linesOf(sheet) as [Line, Line];
  const rows = [
    { ...first, 处理: '也许' },
    { ...first, 处理: '接受', '绑定（请勿改动）': '' },
    { ...second, 处理: '接受', '绑定（请勿改动）': first['绑定（请勿改动）']!.toString().replace(/^2 /, '3 ') },
  ];
  const { code, stdout } = await run([
    'explanations',
    '--ledger',
    ledger,
    '--decide',
    writeLines(files.path('f.xlsx'), rows),
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('已处理 0 条，原已如此 0 条，没有处理 3 条。');
  expect(stdout).toContain('名单 第 2 行（Q2）：“也许”不是“接受”或“再问”');
  expect(stdout).toContain('第 4 行（Q4）：台账里这个编号是另一条说明');
  expect((await ask(ledger, (opened) => opened.explanations({ decision: 'open' }))).length).toBe(3);
});

it('says that an explanation does not apply any more once the values are revised', async () => {
  const revised = await files.return('9b.xlsx', { ...ONE, changes: { 'r01.ytd': 910, 'r02.ytd': 91 } });
  await accept(ledger, [revised], '--why', '更正');
  expect((await listed()).map(({ current, message }) => [current, message])).toEqual([
    [false, null],
    [false, null],
  ]);
  const { stdout } = await run(['explanations', '--ledger', ledger, '--period', '2013-09', '--rule', 'P1a']);
  expect(stdout).toContain('数值已改，这条说明不再适用');
});

it('finds those of one enterprise or one relation, and asks for the month where neither it nor a decision is given', async () => {
  expect(await listed('--enterprise', '66496171-X')).toEqual([]);
  expect(await listed('--enterprise', ONE.code)).toHaveLength(2);
  expect(await listed('--rule', 'P10')).toEqual([]);
  expect((await run(['explanations', '--ledger', ledger])).stderr).toContain('请用 --period 给出报告期');
  expect((await run(['explanations', '--ledger', ledger, '--accept', '3-'])).code).toBe(2);
});

it('stands beside the same question of the next check and the next call, and is never taken for its answer', async () => {
  const argv = [files.path('9.xlsx'), '--ledger', ledger, '--period', '2013-09'];
  const text = (await run(['check', ...argv, '--verbose'])).stdout;
  expect(text).toContain(`上月曾说明：7 重组或口径变化：${SAID}（待定）`);
  const { stdout } = await run(['check', ...argv, '--format', 'json']);
  const found = (JSON.parse(stdout) as CheckOutput).files.flatMap((file) => file.findings);
  const before = found.filter(({ explainedBefore }) => explainedBefore !== undefined);
  expect(before.map(({ rule, explainedBefore }) => [rule, explainedBefore])).toEqual([
    ['P1a', [{ period: '2013-08', decision: 'open', origin: 'return', reason: '7', text: SAID }]],
  ]);
  const enterprise = await run(['check', ...argv, '--audience', 'enterprise', '--format', 'json']);
  expect(enterprise.stdout).not.toContain('explainedBefore');
});

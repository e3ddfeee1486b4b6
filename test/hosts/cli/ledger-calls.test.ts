import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CallLogSchema } from '../../../src/adapters/reports/ledger/call-log-schema';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem } from '../../../src/core/model/ledger';
import type { CallEntry, ExplanationEntry } from '../../../src/core/model/ledger-explanation';
import { LedgerFolder } from './ledger-files';
import { run } from './run';

jest.setTimeout(120_000);
const received = new LedgerFolder();
afterAll(() => {
  received.remove();
});

const SEPTEMBER = { year: 2013, month: 9 };
const ACT = { by: '李', at: '2013-10-10T09:00:00+08:00' };
const CALLS: readonly CallEntry[] = [
  {
    ...{ filer: 'code 66496171X', name: '海口霁庭制药有限公司', period: SEPTEMBER, calledOn: '10-09 14:30' },
    ...{
      spokeTo: '陈会计',
      question: '本月产值为何增长三倍？',
      answer: '=1+1\n新增生产线',
      fingerprints: ['f1', 'f2'],
    },
    source: '核实.xlsx',
  },
  {
    ...{ filer: 'code D2143569X', name: '海南澄屿制药有限公司', period: { year: 2013, month: 10 }, calledOn: '' },
    ...{ spokeTo: '', question: '上年同期数？', answer: '', fingerprints: [], source: '核实.xlsx' },
  },
];
const SAID: ExplanationEntry = {
  ...{ filer: 'code 66496171X', form: 'B204-1', period: SEPTEMBER, rule: 'P1a', subject: 'P1a B204-1 r01.ytd' },
  ...{ fingerprint: 'f1', cell: 'B204-1!D9', origin: 'call', reason: null, text: '新增生产线' },
};

let ledger = '';
beforeAll(async () => {
  ledger = received.path('log.shenbao');
  const opened = await duckdbStore().open(ledger, { create: ACT });
  if (isLedgerProblem(opened)) throw new Error(opened.code);
  await opened.logCalls(CALLS, ACT);
  await opened.explain([SAID, { ...SAID, fingerprint: 'f2' }], ACT);
  await opened.decide([2], 'ask-again', { ...ACT, why: '请附合同' });
  await opened.close();
});
const calls = (...argv: string[]) => run(['ledger', 'calls', '--ledger', ledger, ...argv]);
const output = async (...argv: string[]) =>
  v.parse(CallLogSchema, JSON.parse((await calls('--format', 'json', ...argv)).stdout)).calls;

describe('shenbao ledger calls', () => {
  it('tells of each call whom, when, what was asked and answered, and who put it on record', async () => {
    const { code, stdout } = await calls();
    expect([code, stdout]).toEqual([
      0,
      [
        '1. 海口霁庭制药有限公司 66496171X 2013-09  10-09 14:30  接听：陈会计',
        '    问：本月产值为何增长三倍？',
        '    答：=1+1',
        '      新增生产线',
        '    2013-10-10 09:00 李 记入；核实.xlsx',
        '2. 海南澄屿制药有限公司 D2143569X 2013-10  （未写时间）',
        '    问：上年同期数？',
        '    答：（未写）',
        '    2013-10-10 09:00 李 记入；核实.xlsx',
        '',
      ].join('\n'),
    ]);
    expect((await calls('--lang', 'en')).stdout).toContain('asked: 上年同期数？\n    answered: (blank)');
  });

  it('of one month, of one enterprise by code or name, or none', async () => {
    const ids = async (...argv: string[]) => (await output(...argv)).map(({ id }) => id);
    expect(await ids()).toEqual([1, 2]);
    expect(await ids('--period', '2013-10')).toEqual([2]);
    expect(await ids('--enterprise', '66496171-X')).toEqual([1]);
    expect(await ids('--enterprise', '海南澄屿制药有限公司')).toEqual([2]);
    expect(await ids('--enterprise', '66496171-X', '--period', '2013-10')).toEqual([]);
    expect((await calls('--period', '2014-01')).stdout).toBe('没有电话记录\n');
  });

  it('as JSON gives every field as it is kept', async () => {
    const recorded = { recordedAt: ACT.at, recordedBy: '李' };
    expect((await output())[0]).toEqual({ id: 1, ...CALLS[0], period: '2013-09', ...recorded });
  });

  it('as CSV gives a record a call, in which no text is run as a formula', async () => {
    const out = received.path('calls.csv');
    expect(await calls('--format', 'csv', '--out', out)).toMatchObject({ code: 0, stdout: '' });
    const text = readFileSync(out, 'utf8');
    expect(text).toMatch(
      /^\ufeff序号,组织机构代码,单位名称,报告期,通话时间,接听人,问题,答复,记入时间,记入人,来源文件\r\n1,66496171X,/,
    );
    expect(text).toContain(`,"'=1+1\n新增生产线",`);
    expect((await calls('--format', 'csv')).stdout).toBe(text);
  });

  it('is never written over the ledger', async () => {
    const before = readFileSync(ledger);
    expect((await calls('--out', ledger)).code).toBe(2);
    expect(readFileSync(ledger)).toEqual(before);
    const none = received.path('none.shenbao');
    expect((await run(['ledger', 'calls', '--ledger', none])).stderr).toContain('[ledger-missing]');
    expect(existsSync(none)).toBe(false);
  });
});

test('shenbao ledger info counts explanations by decision, and calls, and tells the decisions in words', async () => {
  const { stdout } = await run(['ledger', 'info', '--ledger', ledger]);
  expect(stdout).toContain('说明 2 条：未审定 1，认可 0，再问 1\n电话记录 2 条\n');
  expect(stdout).toContain('李 电话记录 通数 2、已有 0、来源 核实.xlsx');
  expect(stdout).toContain('李 收入说明 条数 2、已有 0、从 2013-09、至 2013-09');
  expect(stdout).toContain('李 审定说明 66496171X、B204-1、2013-09、第 2、审核关系 P1a、审定 再问、请附合同');
  const english = await run(['ledger', 'info', '--ledger', ledger, '--lang', 'en']);
  expect(english.stdout).toContain('2 explanations: 1 open, 0 accepted, 1 to be asked again');
});

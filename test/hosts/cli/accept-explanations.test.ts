import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { writePatched } from '../../../src/adapters/ooxml/patch/write-patched';
import { AcceptSchema } from '../../../src/adapters/reports/ledger/accept-schema';
import { duckdbStore } from '../../../src/adapters/store/duckdb-store';
import { isLedgerProblem } from '../../../src/core/model/ledger';
import { isRefusal } from '../../../src/core/model/refusal';
import { accept, ask, LedgerFolder, ONE } from './ledger-files';
import { returnBytes, type ReturnOptions } from './received';
import { run, type RunResult } from './run';

jest.setTimeout(120_000);
const received = new LedgerFolder();
afterAll(() => {
  received.remove();
});

const UNUSUAL: ReturnOptions = { ...ONE, forms: ['B204-1'], changes: { 'r01.lyYtd': 100, 'r01.lyMonth': 10 } };

/** A return with a sheet 说明: rule, reason and text a line. */
async function explained(name: string, lines: readonly (readonly string[])[], options: ReturnOptions = UNUSUAL) {
  const all = [
    ['报表', '审核编号', '单元格', '原因代码', '说明'],
    ...lines.map(([rule = '', ...said]) => ['', rule, '', ...said]),
  ];
  const rows = all.map((line) => ({ cells: line.map((value, column) => ({ column, value })) }));
  const sheets = [{ name: '说明', widths: [12], rows }];
  const bytes = Buffer.from(await returnBytes(options));
  const patched = writePatched(bytes, { cells: [], author: '', sheets }, { inflate: nodeInflate });
  if (isRefusal(patched)) throw new Error(patched.code);
  return received.put(name, Buffer.from(patched.bytes));
}

const summaryOf = ({ stdout }: RunResult) => v.parse(AcceptSchema, JSON.parse(stdout)).summary;
const SAID = ['4 价格变动', '上年同期停产改造，见备案'];

/** The rules whose verify findings are open for such a return. */
async function asked(): Promise<string[]> {
  const file = received.put('asked.xlsx', Buffer.from(await returnBytes(UNUSUAL)));
  const { stdout } = await accept(received.fresh(), [file], '--format', 'json');
  return v
    .parse(AcceptSchema, JSON.parse(stdout))
    .returns.flatMap(({ questions }) => questions.map(({ rule }) => rule));
}

describe('shenbao accept: what the sheet 说明 explains', () => {
  it('is recorded open, with the finding and its subject, once', async () => {
    const rules = [...new Set(await asked())];
    expect(rules.length).toBeGreaterThan(1);
    const [rule = '', other = ''] = rules;
    const file = await explained('one.xlsx', [
      [rule, ...SAID],
      [other, '4 价格变动', '无'], // says nothing
    ]);
    const before = readFileSync(file);
    const ledger = received.fresh();
    const first = summaryOf(await accept(ledger, [file], '--format', 'json'));
    expect(first).toMatchObject({ accepted: 1, explanations: { known: 0, before: 0, notKept: [] } });
    const { recorded } = first.explanations;
    expect(recorded).toBeGreaterThan(0);
    const kept = await ask(ledger, (opened) => opened.explanations());
    expect(kept).toHaveLength(recorded);
    expect(kept[0]).toMatchObject({
      ...{ id: 1, filer: 'code D2143569X', form: 'B204-1', period: { year: 2013, month: 9 }, rule },
      ...{ origin: 'return', reason: '4', text: SAID[1], decision: 'open', recordedBy: '李' },
      subject: expect.stringMatching(new RegExp(`^${rule} B204-1 r01\\.`)),
      cell: expect.stringMatching(/^B204-1![A-Z]+\d+$/),
    });
    expect(kept.every((one) => one.rule === rule)).toBe(true);
    const questions = await ask(ledger, async (opened) => (await opened.filings())[0]!.questions);
    expect(questions.map((one) => [one.rule, one.state])).toContainEqual([other, 'says-nothing']);
    expect(questions.map((one) => one.fingerprint)).not.toContain(kept[0]!.fingerprint);

    const events = await ask(ledger, (opened) => opened.events());
    expect(events.map(({ what }) => what)).toEqual(['created', 'accept', 'explained']);
    const again = summaryOf(await accept(ledger, [file], '--format', 'json'));
    expect(again).toMatchObject({ unchanged: 1, explanations: { recorded: 0, known: recorded } });
    expect(await ask(ledger, (opened) => opened.events())).toEqual(events);
    expect(readFileSync(file)).toEqual(before);
    const { stdout } = await accept(ledger, [file], '--lang', 'en');
    expect(stdout).toContain(`0 explanations recorded, ${String(recorded)} on record already`);
  });

  it('says how many were explained in the year before too, which accepts nothing', async () => {
    const [rule = ''] = await asked();
    const ledger = received.fresh();
    const october: ReturnOptions = { ...UNUSUAL, period: { year: 2013, month: 10 } };
    const first = await accept(ledger, [await explained('sep.xlsx', [[rule, ...SAID]])], '--format', 'json');
    const later = await explained('oct.xlsx', [[rule, ...SAID]], october);
    const { stdout } = await run([
      'accept',
      later,
      '--ledger',
      ledger,
      '--period',
      '2013-10',
      '--unexplained',
      'accept',
    ]);
    expect(stdout).toMatch(/新记入 \d+ 条说明，0 条台账已有；其中 [1-9]\d* 处此前十二个月内也说明过/);
    const kept = await ask(ledger, (opened) => opened.explanations());
    expect(kept.length).toBeGreaterThan(summaryOf(first).explanations.recorded);
    expect(kept.every(({ decision }) => decision === 'open')).toBe(true);
  });

  it('looks a year back for the same question, not further', async () => {
    const [rule = ''] = await asked();
    const file = await explained('year.xlsx', [[rule, ...SAID]]);
    const first = received.fresh();
    await accept(first, [file]);
    const kept = await ask(first, (opened) => opened.explanations());
    const beforeWith = async (month: number): Promise<number> => {
      const ledger = received.fresh();
      const act = { by: '李', at: '2012-10-08T09:00:00+08:00' };
      const opened = await duckdbStore().open(ledger, { create: act });
      if (isLedgerProblem(opened)) throw new Error(opened.code);
      const period = { year: 2012, month };
      await opened.explain(
        kept.map((one) => ({ ...one, period, fingerprint: 'other values' })),
        act,
      );
      await opened.close();
      return summaryOf(await accept(ledger, [file], '--format', 'json')).explanations.before;
    };
    expect(await beforeWith(9)).toBe(kept.length);
    expect(await beforeWith(8)).toBe(0);
  });

  it('is kept whole when it is long, and is no part of a return that is not taken', async () => {
    const [rule = ''] = await asked();
    const ledger = received.fresh();
    const long = Array.from({ length: 1_000 }, (_, n) => `第${String(n)}批订单提前交货`).join('，');
    await accept(ledger, [await explained('long.xlsx', [[rule, '4 价格变动', long]])]);
    expect((await ask(ledger, (opened) => opened.explanations()))[0]!.text).toBe(long);
    const wrong = { ...UNUSUAL, changes: { ...UNUSUAL.changes, 'r04.month': 9999 } };
    const other = received.fresh();
    await accept(other, [await explained('wrong.xlsx', [[rule, ...SAID]], wrong), await received.return('b.xlsx')]);
    expect(await ask(other, (opened) => opened.explanations())).toEqual([]);
  });

  it('with a text that no table keeps is named, and the return is taken', async () => {
    const [rule = ''] = await asked();
    const ledger = received.fresh();
    const file = await explained('half.xlsx', [[rule, '4 价格变动', '上年同期停产改造\ud83d']]);
    const summary = summaryOf(await accept(ledger, [file], '--format', 'json'));
    expect(summary).toMatchObject({ accepted: 1, explanations: { recorded: 0 } });
    expect(summary.explanations.notKept[0]).toEqual({ path: file, rule, why: 'unstorable-text' });
    const { stdout } = await accept(ledger, [file]);
    expect(stdout).toContain(`${file} ${rule}：含无法保存的字符`);
  });
});

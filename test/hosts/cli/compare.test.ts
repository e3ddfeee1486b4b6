import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { CompareSchema, type CompareOutput } from '../../../src/adapters/reports/comparison/compare-schema';
import { AcceptSchema } from '../../../src/adapters/reports/ledger/accept-schema';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { writePatched } from '../../../src/adapters/ooxml/patch/write-patched';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { addressOf, type CellRef } from '../../../src/core/model/cell';
import type { SheetGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { accept, LedgerFolder, ONE, TWO } from './ledger-files';
import { run, type RunResult } from './run';

jest.setTimeout(120_000);
const received = new LedgerFolder();
afterAll(() => {
  received.remove();
});

const outputOf = ({ stdout }: RunResult): CompareOutput => v.parse(CompareSchema, JSON.parse(stdout));
const compare = (...argv: string[]): Promise<RunResult> => run(['compare', ...argv]);
/** Where a text stands in a sheet. */
function findText(sheet: SheetGrid, text: string): CellRef {
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      if (sheet.cellAt(row, column).raw === text) return { sheet: sheet.name, row, column };
    }
  }
  throw new Error(text);
}

/** 04 above 03 breaks P5, a mandatory relation */
const WRONG = { 'r04.month': 120 };

describe('shenbao compare of two files', () => {
  it('tells what was fixed, and which value changed though nobody asked for it', async () => {
    const old = await received.return('two/old.xlsx', { ...ONE, forms: ['B204-1'], changes: WRONG });
    const fresh = await received.return('two/new.xlsx', {
      ...ONE,
      forms: ['B204-1'],
      changes: { 'r04.month': 5, 'r05.ytd': 23 },
    });
    const result = await compare(old, fresh, '--format', 'json');
    expect(result.code).toBe(1);
    const [b2041] = outputOf(result).compared;
    expect(b2041?.summary).toMatchObject({ still: 0, new: 0, changed: 2, unexplained: 1 });
    expect(b2041?.fixed.map(({ rule }) => rule)).toContain('P5a');
    expect(
      b2041?.changes.map(({ place, before, after, unexplained }) => [place, before?.value, after?.value, unexplained]),
    ).toEqual([
      ['r04.month', 120, 5, false],
      ['r05.ytd', 22, 23, true],
    ]);
    const { stdout } = await compare(old, fresh);
    expect(stdout).toContain('2 个数改动，其中 1 个没有说明');
    expect(stdout).toMatch(/05 企业用电量 .*22 → 23 万千瓦时　没有说明/);
  });

  it('has nothing to report of two copies of the same', async () => {
    const old = await received.return('same/old.xlsx', { ...ONE, forms: ['B203'] });
    const fresh = await received.return('same/new.xlsx', { ...ONE, forms: ['B203'] });
    const { code, stdout } = await compare(old, fresh);
    expect([code, stdout]).toEqual([0, expect.stringContaining('两份内容相同，没有改动。')]);
  });

  it('names both where they are no versions of one return', async () => {
    const one = await received.return('other/one.xlsx', { ...ONE, forms: ['B203'] });
    const two = await received.return('other/two.xlsx', { ...TWO, forms: ['B203'] });
    const august = await received.return('other/august.xlsx', {
      ...ONE,
      forms: ['B203'],
      period: { year: 2013, month: 8 },
    });
    const form = await received.return('other/form.xlsx', { ...ONE, forms: ['B204-1'] });
    const enterprise = await compare(one, two);
    expect(enterprise.code).toBe(2);
    expect(enterprise.stderr).toContain('单位不同');
    expect(enterprise.stderr).toContain(ONE.name);
    expect(enterprise.stderr).toContain(TWO.name);
    expect((await compare(august, one)).stderr).toMatch(/报告期不同.*2013-08.*2013-09/);
    expect((await compare(one, form)).stderr).toContain('旧的有 B203，新的有 B204-1');
    expect((await compare(one)).stderr).toContain('请给出两个文件');
    const text = received.put('other/broken.xlsx', 'no workbook');
    expect((await compare(one, text, '--period', '2013-09')).code).toBe(3);
  });

  it('tells a form that one file alone has, and writes a sheet with a row a change', async () => {
    const old = await received.return('sheet/old.xlsx', { ...ONE });
    const fresh = await received.return('sheet/new.xlsx', {
      ...ONE,
      forms: ['B204-1'],
      changes: { 'r06.month': null },
    });
    expect((await compare(old, fresh)).stdout).toContain('B203 只在旧的一份里，没有比较。');
    const out = received.path('sheet/out.xlsx');
    expect((await compare(old, fresh, '--out', out)).code).toBe(1);
    const book = await readXlsx(new Uint8Array(readFileSync(out)), { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    const [changes] = book.sheets;
    const row = Array.from({ length: 12 }, (_, column) => changes!.cellAt(1, column).raw);
    expect([changes!.name, changes!.rowCount]).toEqual(['改动', 2]);
    expect([row[0], row[2], row[6], row[7], row[9], row[11]]).toEqual(['B204-1', '06', '30', '', '删去', '没有']);
    expect((await compare(old, fresh, '--format', 'xlsx')).code).toBe(2);
    expect((await compare(old, fresh, '--out', old)).stderr).toContain('不能覆盖');
    expect(existsSync(old)).toBe(true);
  });
});

describe('a marked copy that comes back', () => {
  it('explains what its answers point at', async () => {
    const old = await received.return('back/old.xlsx', { ...ONE, forms: ['B204-1'], changes: WRONG });
    const sent = received.path('sent');
    await run(['check', old, '--period', '2013-09', '--annotate', sent]);
    const [copy] = readdirSync(sent).filter((name) => name.endsWith('.xlsx'));
    const bytes = new Uint8Array(readFileSync(path.join(sent, copy!)));
    const marked = await readXlsx(bytes, { inflate: nodeInflate });
    if (isRefusal(marked)) throw new Error(marked.code);
    const sheet = marked.sheets.find(({ name }) => name === '审核结果')!;
    const place = findText(
      marked.sheets.find(({ name }) => name === 'B204-1')!,
      '120',
    );
    const row = Array.from({ length: sheet.rowCount }, (_, at) => at).find((at) =>
      sheet.cellAt(at, 2).raw.includes(addressOf(place)),
    )!;
    const cells = [
      { ...place, set: { type: 'number' as const, value: 5 } },
      { sheet: '审核结果', row, column: 6, set: { type: 'text' as const, value: '漏看了小数点，已按报关单更正' } },
    ];
    const filled = writePatched(bytes, { cells, author: '' }, { inflate: nodeInflate });
    if (isRefusal(filled)) throw new Error(filled.code);
    const fresh = received.put('back/new.xlsx', filled.bytes);
    const [compared] = outputOf(await compare(old, fresh, '--format', 'json')).compared;
    expect(compared?.changes).toMatchObject([{ place: 'r04.month', explained: true, unexplained: false }]);
  });
});

describe('revisions of a ledger', () => {
  it('are compared when a return is revised, and later by number', async () => {
    const ledger = received.fresh();
    const first = await received.return('rev/1.xlsx', { ...ONE, forms: ['B204-1'] });
    const second = await received.return('rev/2.xlsx', {
      ...ONE,
      forms: ['B204-1'],
      changes: { 'r05.month': 2.6, 'r06.month': 31 },
    });
    await accept(ledger, [first]);
    const taken = await accept(ledger, [second], '--why', '企业用电量漏报，已更正', '--format', 'json');
    const [entry] = v.parse(AcceptSchema, JSON.parse(taken.stdout)).returns;
    expect(entry).toMatchObject({ outcome: 'revised', comparison: { changed: 2, unexplained: 1 } });

    const asked = ['--ledger', ledger, '--enterprise', ONE.code, '--period', '2013-09'];
    const result = await compare(...asked, '--format', 'json');
    expect(result.code).toBe(1);
    const [compared] = outputOf(result).compared;
    expect(compared).toMatchObject({ before: { revision: 1 }, after: { revision: 2 }, why: '企业用电量漏报，已更正' });
    expect(compared?.changes.map(({ code, explained }) => [code, explained])).toEqual([
      ['05', true],
      ['06', false],
    ]);
    expect((await compare(...asked, '--revisions', '1,3')).stderr).toContain('没有第 3 次修订。有：1, 2');
    expect((await compare(...asked, '--form', 'B203')).code).toBe(2);
  });

  it('say in the report of accept what became of the findings', async () => {
    const ledger = received.fresh();
    const first = await received.return('say/1.xlsx', { ...ONE, forms: ['B204-1'] });
    const second = await received.return('say/2.xlsx', { ...ONE, forms: ['B204-1'], changes: { 'r06.month': 31 } });
    await accept(ledger, [first]);
    expect((await accept(ledger, [second])).stdout).toMatch(
      /第 2 次，代替第 1 次.*\n {4}.*1 个数改动，其中 1 个没有说明/,
    );
    const { stdout } = await compare('--ledger', ledger, '--enterprise', ONE.name, '--period', '2013-09');
    expect(stdout).toContain('第 1 次 → 第 2 次');
  });
});

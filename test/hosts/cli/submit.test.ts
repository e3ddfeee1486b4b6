import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { writePatched } from '../../../src/adapters/ooxml/patch/write-patched';
import type { CellPatch } from '../../../src/adapters/ooxml/patch/patch-spec';
import { isRefusal } from '../../../src/core/model/refusal';
import { Received } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});
const at = (name: string): string => path.join(received.folder, name);

interface Json {
  readonly open: boolean;
  readonly items: readonly { readonly id: string; readonly done: boolean; readonly open: number }[];
  readonly receipt: { readonly shortCode: string; readonly digest: string; readonly by: string } | null;
}

async function submit(file: string, out: string, ...argv: string[]) {
  return await run(['submit', at(file), '--out', at(out), ...argv]);
}

/** The codes of the findings of a check of the whole file. */
async function arrival(file: string): Promise<string[]> {
  const { stdout } = await run(['check', at(file), '--period', '2013-09', '--format', 'json']);
  const { files } = JSON.parse(stdout) as { files: { findings: { code: string }[] }[] };
  return files
    .flatMap(({ findings }) => findings.map(({ code }) => code))
    .filter((code) => code.startsWith('receipt.'));
}

/** Somebody changes cells of a file afterwards. */
function change(file: string, to: string, cells: readonly CellPatch[]): void {
  const patched = writePatched(readFileSync(at(file)), { cells, author: '' }, { inflate: nodeInflate });
  if (isRefusal(patched)) throw new Error(patched.code);
  writeFileSync(at(to), patched.bytes);
}

beforeAll(async () => {
  await received.return('clean.xlsx');
  await received.return('wrong.xlsx', { changes: { 'r04.month': 120, 'r04.ytd': 450 } });
  await received.return('unusual.xlsx', { changes: { 'r01.lyYtd': 100, 'r01.lyMonth': 10 } });
});

describe('shenbao submit', () => {
  it('writes a copy with a receipt when everything is complete, and leaves the file as it is', async () => {
    const before = readFileSync(at('clean.xlsx'));
    const { code, stdout } = await submit('clean.xlsx', 'sent.xlsx', '--by', '林秋实');
    expect(code).toBe(0);
    expect(stdout).toMatch(/可以上报[\s\S]*回执码 [0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(readFileSync(at('clean.xlsx')).equals(before)).toBe(true);
    expect(await arrival('sent.xlsx')).toEqual([]);
  });

  it('changes no sheet of the return: their parts are byte for byte as they were', () => {
    const [then, now] = ['clean.xlsx', 'sent.xlsx'].map((name) => unzipSync(readFileSync(at(name))));
    const sheets = Object.keys(then!).filter((name) => /worksheets\/sheet\d+\.xml|sharedStrings/.test(name));
    expect(sheets.length).toBeGreaterThanOrEqual(3);
    for (const name of sheets) expect(Buffer.from(now![name]!).equals(Buffer.from(then![name]!))).toBe(true);
  });

  it('is closed by a mandatory finding: nothing is written, the checklist says what is left', async () => {
    const { code, stdout } = await submit('wrong.xlsx', 'never.xlsx');
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ 还有 \d+ 项必须改/);
    expect(existsSync(at('never.xlsx'))).toBe(false);
  });

  it('is closed by what is not explained, and opens when it is', async () => {
    const closed = await submit('unusual.xlsx', 'never.xlsx', '--format', 'json');
    const answer = JSON.parse(closed.stdout) as Json & {
      explanations: { rule: string; form: string; state: string }[];
    };
    expect(answer.open).toBe(false);
    expect(answer.items.filter(({ done }) => !done).map(({ id }) => id)).toEqual(['verify']);
    const lines = answer.explanations.map(({ rule, form }) => [
      form,
      rule,
      '',
      '4 价格变动',
      '上年同期停产改造，见备案',
    ]);
    const head = ['报表', '审核编号', '单元格', '原因代码', '说明'];
    const rows = [head, ...lines].map((line) => ({
      cells: line.map((value, column) => ({ column, value })),
    }));
    const explained = writePatched(
      readFileSync(at('unusual.xlsx')),
      { cells: [], author: '', sheets: [{ name: '说明', widths: [12], rows }] },
      { inflate: nodeInflate },
    );
    if (isRefusal(explained)) throw new Error(explained.code);
    received.put('explained.xlsx', Buffer.from(explained.bytes));
    const open = await submit('explained.xlsx', 'explained-sent.xlsx');
    expect(open.stdout).toContain('可以上报');
    expect(await arrival('explained-sent.xlsx')).toEqual([]);
  });

  it('shows on arrival that a value or an explanation changed after the check', async () => {
    const names = JSON.parse((await run(['read', at('sent.xlsx'), '--format', 'json'])).stdout) as {
      filings: {
        form: string;
        items: { code: string; column: string; value: number; address: string; sheet?: string }[];
      }[];
      sheets: { name: string }[];
    };
    const filing = names.filings.find(({ form }) => form === 'B204-1')!;
    const value = filing.items.find(({ code, column }) => code === '02' && column === 'month')!;
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(value.address)!;
    const place = { sheet: names.sheets[0]!.name, row: Number(row) - 1, column: letters!.charCodeAt(0) - 65 };
    change('sent.xlsx', 'changed.xlsx', [{ ...place, set: { type: 'number', value: value.value + 1 } }]);
    expect(await arrival('changed.xlsx')).toEqual(['receipt.changed']);
    change('explained-sent.xlsx', 'other-reason.xlsx', [
      { sheet: '说明', row: 1, column: 4, set: { type: 'text', value: '另一个说法，见附件' } },
    ]);
    expect(await arrival('other-reason.xlsx')).toContain('receipt.changed');
  });

  it('replaces an earlier receipt when it is run again', async () => {
    const { code } = await submit('changed.xlsx', 'again.xlsx');
    expect(code).toBe(0);
    expect(await arrival('again.xlsx')).toEqual([]);
    const [then, now] = ['changed.xlsx', 'again.xlsx'].map((name) => unzipSync(readFileSync(at(name))));
    const other = Object.keys(then!).filter((name) => !Buffer.from(now![name]!).equals(Buffer.from(then![name]!)));
    expect(Object.keys(now!)).toEqual(Object.keys(then!));
    expect(other).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
  });

  it('writes over nothing, and takes only what can hold a receipt', async () => {
    const over = await submit('clean.xlsx', 'sent.xlsx');
    expect(over.code).toBe(2);
    expect(over.stderr).toContain('已经存在');
    const same = await submit('clean.xlsx', 'clean.xlsx');
    expect(same.code).toBe(2);
    received.put('bad.xlsx', 'not a workbook');
    expect((await submit('bad.xlsx', 'x.xlsx')).code).toBe(3);
    received.put('table.csv', '报表,审核\n1,2\n');
    const csv = await submit('table.csv', 'x.xlsx', '--lang', 'en');
    expect(csv.code).toBe(2);
    expect(csv.stderr).toContain('cannot be written into it');
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });
});

describe('what cannot be checked before filing', () => {
  it('is named with the reason and what to do', async () => {
    writeFileSync(at('empty.xlsx'), '');
    const { code, stdout } = await submit('empty.xlsx', 'empty-out.xlsx', '--lang', 'en');
    expect(code).toBe(3);
    expect(stdout).toContain('empty.xlsx; The file is empty (0 bytes)');
  });

  it('is no folder: one file is asked for', async () => {
    const { code, stderr } = await submit('.', 'folder-out.xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain('是文件夹');
  });
});

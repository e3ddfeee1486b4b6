import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import { readBook, valuesOf } from '../../fixtures/xlsx/read';
import { Received, returnBytes } from './received';
import { run, type RunResult } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});
const PERIOD = ['--period', '2013-09'];
const FAILING = { changes: { 'r04.month': 120, 'r01.ytd': 950 } };

function place(...steps: string[]): string {
  return path.join(received.folder, ...steps);
}

/** The same return as a .csv: a form that has no parts to patch. */
async function csvReturn(code: string): Promise<string> {
  const bytes = await returnBytes({ code, forms: ['B204-1'], scale: 2.1, changes: { 'r04.month': 130 } });
  const book = read(bytes);
  return utils.sheet_to_csv(book.Sheets[book.SheetNames[0]!]!);
}

let outcome: RunResult;

beforeAll(async () => {
  await received.return('in/failing.xlsx', FAILING);
  await received.return('in/clean.xlsx', { code: '66496171-X', name: '海南晴川食品有限公司', scale: 1.3 });
  const hints = { 'r03.month': 60, 'r04.month': 5 };
  await received.return('in/hint.xlsx', { changes: hints });
  received.put('in/old.csv', await csvReturn('03804733-0'));
  received.put('in/broken.xlsx', (await returnBytes()).subarray(0, 2000));
  const inside = await returnBytes({ code: '20128312-7', scale: 0.7, changes: { 'r04.month': 90 } });
  received.put('in/=cmd.zip', zipSync({ '../../evil.xlsx': inside }));
  outcome = await run(['check', place('in'), ...PERIOD, '--annotate', place('out')]);
});

function index(): string[] {
  return readFileSync(place('out', '清单.csv'), 'utf8').trimEnd().split('\r\n');
}

function sentBack(ending: string): string {
  return place(
    'out',
    readdirSync(place('out')).find((name) => name.endsWith(ending))!,
  );
}

async function findings(file: string): Promise<unknown[]> {
  const { stdout } = await run(['check', file, ...PERIOD, '--format', 'json']);
  const { files } = JSON.parse(stdout) as CheckOutput;
  return files.flatMap((entry) => entry.findings.map(({ fingerprint, rule, cells }) => ({ fingerprint, rule, cells })));
}

describe('check --annotate', () => {
  it('writes a copy for each failed workbook under names of our own, and says how many', () => {
    const names = readdirSync(place('out')).map((name) => name.replace(/^\d{4}/, '#'));
    expect(names.sort()).toEqual(['#-038047330.txt', '#-201283127.xlsx', '#-D2143569X.xlsx', '清单.csv'].sort());
    expect(outcome.stderr).toContain('标注副本 2 个、问题清单 1 个，未能处理 1 个');
    expect(outcome.code).toBe(3);
  });

  it('says in the index what each received file came to, and what to do about those that were not read', () => {
    const rows = index();
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row.includes('broken.xlsx'))).toMatch(/未读，没有可发回的文件：.+。.*请/);
    expect(rows.find((row) => row.includes('old.csv'))).toContain('另存为 .xlsx');
    expect(rows.find((row) => row.includes('failing.xlsx'))).toMatch(/D2143569X\.xlsx,已标注在副本上/);
  });

  it('leaves the received figures as they are, and puts a sheet with questions and room for answers last', async () => {
    const before = await readBook(new Uint8Array(readFileSync(place('in/failing.xlsx'))));
    const after = await readBook(new Uint8Array(readFileSync(sentBack('D2143569X.xlsx'))));
    before.sheets.forEach((sheet, at) => {
      expect(valuesOf(after.sheets[at]!)).toEqual(valuesOf(sheet));
    });
    const results = after.sheets.at(-1)!;
    expect(results.name).toBe('审核结果');
    const texts = Object.values(valuesOf(results)).join('\n');
    expect(texts).toContain('海南澄屿制药有限公司');
    expect(texts).toContain('请对照原始凭证核对');
    expect(texts).toContain('答复');
  });

  it('puts the question at the cell it is about', () => {
    const book = read(readFileSync(sentBack('D2143569X.xlsx')));
    const comments = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).flatMap(([address, cell]) =>
        ((cell as { c?: { t: string }[] }).c ?? []).map(({ t }) => `${address} ${t}`),
      ),
    );
    expect(comments.length).toBeGreaterThan(0);
    expect(comments.find((comment) => comment.includes('120'))).toMatch(/^[A-Z]+\d+ .*强制性.*请对照原始凭证/s);
  });

  it('gives the same findings when the copy is checked again', async () => {
    const again = await findings(sentBack('D2143569X.xlsx'));
    expect(again.length).toBeGreaterThan(0);
    expect(again).toEqual(await findings(place('in/failing.xlsx')));
  });

  it('gives a list in words for a file without parts to patch', () => {
    const list = readFileSync(sentBack('.txt'), 'utf8');
    expect(list).toMatch(/^\ufeff.*038047330.*审核结果\r\n/);
    expect(list).toMatch(/1\. 〔强制性〕.*130.*请对照原始凭证核对/);
    expect(list).toContain('答复：');
  });

  it('keeps what only the office may know out of everything that is sent back', async () => {
    const { stdout } = await run(['check', place('in'), ...PERIOD, '--format', 'json', '--audience', 'office']);
    const { files } = JSON.parse(stdout) as CheckOutput;
    const office = files.flatMap((file) => file.findings).filter(({ audience }) => audience === 'office');
    const copies = await readBook(new Uint8Array(readFileSync(sentBack('D2143569X.xlsx'))));
    const sent = Object.values(valuesOf(copies.sheets.at(-1)!)).join('\n') + readFileSync(sentBack('.txt'), 'utf8');
    for (const { message } of office) expect(sent).not.toContain(message);
    expect(sent).not.toMatch(/应为|推得|计划|同行业/);
  });

  it('makes copies for hints too when asked', async () => {
    await run(['check', place('in/hint.xlsx'), ...PERIOD, '--annotate', place('hints'), '--annotate-from', 'hint']);
    expect(readdirSync(place('hints'))).toContain('0001-D2143569X.xlsx');
    const { stderr } = await run(['check', place('in/clean.xlsx'), ...PERIOD, '--annotate', place('none')]);
    expect(stderr).toContain('没有需要发回的文件');
    expect(readdirSync(place('none'))).toEqual([]);
  });

  it('speaks English when asked', async () => {
    const folder = place('english');
    await run(['check', place('in/failing.xlsx'), ...PERIOD, '--annotate', folder, '--lang', 'en']);
    const copy = await readBook(new Uint8Array(readFileSync(path.join(folder, '0001-D2143569X.xlsx'))));
    expect(copy.sheets.at(-1)!.name).toBe('Check results');
    expect(readdirSync(folder)).toContain('index.csv');
  });
});

describe('the folder of --annotate', () => {
  async function refusal(folder: string, given = place('in')): Promise<string> {
    const { code, stderr } = await run(['check', given, ...PERIOD, '--annotate', folder]);
    expect(code).toBe(2);
    return stderr;
  }

  it('may not be the folder of received files, nor lie inside it, by whatever way it is named', async () => {
    symlinkSync(place('in'), place('way-in'));
    for (const folder of [place('in'), place('in', 'copies'), place('out', '..', 'in'), place('way-in', 'x')]) {
      expect(await refusal(folder)).toContain('之中');
    }
    expect(await refusal(place('in'), place('in/failing.xlsx'))).toContain('之中');
    expect(readdirSync(place('in'))).toHaveLength(6);
  });

  it('may not be that of earlier returns', async () => {
    mkdirSync(place('earlier'));
    const args = ['check', place('in'), ...PERIOD, '--previous', place('earlier'), '--annotate', place('earlier/x')];
    expect((await run(args)).code).toBe(2);
  });

  it('must be new or empty: an answer already filled in is never lost', async () => {
    received.put('answered/0001.xlsx', 'filled in');
    expect(await refusal(place('answered'))).toContain('不是空文件夹');
    expect(readFileSync(place('answered/0001.xlsx'), 'utf8')).toBe('filled in');
  });
});

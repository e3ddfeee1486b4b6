import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { CallsSchema, type CallsOutput } from '../../../src/adapters/reports/calls/calls-schema';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../src/core/model/refusal';
import { formatNumber } from '../../../src/locales/format';
import { ALL_PLANTS } from '../../../src/hosts/demo/planted/all-plants';
import type { DemoFolders } from '../../../src/hosts/demo/received/assemble';
import { demoPaths, writeFolders } from '../../../src/hosts/demo/write-folders';
import { demoFolders, haikouPack } from '../demo/demo-pack';
import { ROOT } from './run';

const folder = mkdtempSync(path.join(os.tmpdir(), 'shenbao-calls-'));
const MINUTES = 60_000;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function argumentsFor(name: string, folders: DemoFolders): string[] {
  const paths = demoPaths(path.join(folder, name));
  writeFolders(folders, paths);
  const previous = [...folders.previous.keys()].flatMap((month) => ['--previous', path.join(paths.previous, month)]);
  return ['calls', paths.received, '--period', '2013-09', '--register', paths.register, ...previous];
}

/** The built program: a whole month goes through its workers. */
function run(argv: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const program = [path.join(ROOT, 'bin/shenbao.js'), ...argv];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8', maxBuffer: 1e8 });
  return { code: status, stdout, stderr };
}

function calls(argv: readonly string[]): CallsOutput {
  const { stdout, stderr } = run([...argv, '--format', 'json', '--lang', 'zh-CN']);
  if (stdout === '') throw new Error(stderr);
  return v.parse(CallsSchema, JSON.parse(stdout));
}

describe('a zone with planted errors', () => {
  let argv: string[];
  let folders: DemoFolders;
  let output: CallsOutput;

  beforeAll(async () => {
    folders = demoFolders(await haikouPack(), ALL_PLANTS);
    argv = argumentsFor('planted', folders);
    output = calls(argv);
  }, 3 * MINUTES);

  it('has the whole form in another unit among the first, with the figures of its own that show it', () => {
    const [first] = output.calls;
    expect(first!.must).toBe(true);
    expect(first!.reasons[0]).toMatchObject({ kind: 'power-of-ten', suspicion: 1 });
  });

  it('leaves at most a hundredth of each total unresolved', () => {
    expect(output.unresolved.length).toBeGreaterThan(8);
    for (const { share } of output.unresolved) expect(share).toBeLessThanOrEqual(0.01);
  });

  it('calls few in whose return nothing was planted', () => {
    const wrong = new Set(folders.truth.planted.flatMap((entry) => [entry.path, ...entry.alsoPaths]));
    const codes = [...wrong].map((place) => path.basename(place).slice(0, 10).replace('-', ''));
    const innocent = output.calls.filter(({ enterprise }) => !codes.includes(enterprise ?? ''));
    expect(innocent.length).toBeLessThanOrEqual(2);
  });

  it('asks nothing that holds an expected value, a proposed one, or what peers did', () => {
    for (const { questions, reasons } of [...output.calls, ...output.rest]) {
      const asked = questions.join('\n');
      expect(asked).not.toMatch(/预期|同行|建议值|中位/);
      for (const { expected, value, lastYear, before } of reasons) {
        const shown = expected === null ? null : formatNumber(Number(expected.toPrecision(3)));
        const own = [value, lastYear, before].map((one) => (one === null ? '' : formatNumber(one)));
        if (shown !== null && shown.length > 4 && !own.includes(shown)) expect(asked).not.toContain(` ${shown} `);
      }
    }
  });

  it('says in words whom to call, what to ask and what to have ready', () => {
    const { code, stdout } = run([...argv, '--lang', 'zh-CN']);
    expect(code).toBe(3);
    expect(stdout).toContain('2013年9月电话名单');
    expect(stdout).toContain('各项合计留下的未核实份额不超过 1%');
    expect(stdout).toContain('请对照原始凭证核对');
    expect(stdout).toMatch(/1\. .+ 0898-6000/);
    expect(stdout).toContain(`${String(output.notRead.length)} 个文件没有读成，不在名单里：`);
    expect(output.notRead.length).toBeGreaterThan(0);
  });

  it('writes a sheet to work through, with blank columns for the person who calls', () => {
    const out = path.join(folder, 'calls.xlsx');
    expect(run([...argv, '--out', out, '--lang', 'zh-CN']).code).toBe(3);
    const book = readXlsxSync(new Uint8Array(readFileSync(out)), { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    const [sheet] = book.sheets;
    expect(sheet!.strings).toEqual(expect.arrayContaining(['问话', '内部依据（不得告知企业）', '答复']));
    expect(Math.max(...sheet!.rows.subarray(0, sheet!.size))).toBe(output.calls.length);
  });
});

it('never goes over a received workbook', () => {
  const received = path.join(folder, 'one.xlsx');
  writeFileSync(received, 'as received');
  const { code, stderr } = run(['calls', received, '--period', '2013-09', '--out', received, '--lang', 'zh-CN']);
  expect([code, readFileSync(received, 'utf8')]).toEqual([2, 'as received']);
  expect(stderr).toContain('one.xlsx');
});

describe('a zone in which nothing is wrong', () => {
  it('has nobody to be called but for growth that is unusual and true', async () => {
    const output = calls(argumentsFor('clean', demoFolders(await haikouPack(), [])));
    expect(output.calls.length).toBeLessThanOrEqual(2);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { CheckSchema } from '../../../src/adapters/reports/json/check-schema';
import { Received, returnBytes } from './received';
import { ROOT } from './run';

/** These run the built program as a user would; `npm test` builds it first. */
const BIN = path.join(ROOT, 'bin', 'shenbao.js');
const received = new Received();

beforeAll(async () => {
  expect(existsSync(path.join(ROOT, 'dist/hosts/cli/main.js'))).toBe(true);
  const bytes = await returnBytes();
  for (let i = 0; i < 40; i++) received.put(`many/${String(i)}.xlsx`, bytes);
  received.put('many/40 broken.xlsx', 'PK\u0003\u0004 no zip at all');
});
afterAll(() => {
  received.remove();
});

function shenbao(...argv: string[]): ReturnType<typeof spawnSync> & { stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--disallow-code-generation-from-strings', BIN, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
  });
}

describe('the built program', () => {
  it('checks a folder with its workers, needing no code generation, and one bad file stops nothing', () => {
    const argv = [
      'check',
      path.join(received.folder, 'many'),
      '--period',
      '2013-09',
      '--format',
      'json',
      '--jobs',
      '2',
    ];
    const { status, stdout, stderr } = shenbao(...argv);
    expect(stderr).toBe('');
    expect(status).toBe(3);
    const output = v.parse(CheckSchema, JSON.parse(stdout));
    expect(output.summary).toMatchObject({ files: 41, filings: 80, statuses: { refused: 1 } });
    const order = output.files.map((file) => Number.parseInt(path.basename(file.path), 10));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('gives the same report with one worker as with four', () => {
    const argv = ['check', path.join(received.folder, 'many'), '--period', '2013-09', '--format', 'json'];
    expect(shenbao(...argv, '--jobs', '1').stdout).toBe(shenbao(...argv, '--jobs', '4').stdout);
  });

  it('writes no colour and no progress where there is no terminal', () => {
    const { stdout, stderr } = shenbao('check', path.join(received.folder, 'many'), '--period', '2013-09', '--verbose');
    expect(stdout + stderr).not.toContain('\u001b');
    expect(stderr).toBe('');
  });

  it('is not upset when its reader goes away', async () => {
    const child = spawn(process.execPath, [BIN, 'rules', 'list', '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => void (stderr += part.toString()));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('stops on Ctrl-C with its own exit code and leaves no half-written report', async () => {
    received.put('stop/keep.txt', '');
    const out = path.join(received.folder, 'stop', 'report.json');
    const folders = Array.from({ length: 30 }, () => ['--previous', path.join(received.folder, 'many')]).flat();
    const argv = ['check', path.join(received.folder, 'many'), '--period', '2013-09', '--out', out, ...folders];
    const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => void (stderr += part.toString()));
    const closed = new Promise((resolve) => child.on('close', resolve));
    setTimeout(() => child.kill('SIGINT'), 250);
    const code = await closed;
    // A fast machine may be done before the signal comes: then the report is whole.
    if (existsSync(out)) expect(code).not.toBe(130);
    else expect([code === 130 || code === null, stderr === '' || stderr.includes('已中止')]).toEqual([true, true]);
    expect(readdirSync(path.join(received.folder, 'stop')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('the launcher', () => {
  it('says in both languages what to do where nothing is built and nothing can be', () => {
    const bare = path.join(received.folder, 'bare');
    mkdirSync(path.join(bare, 'bin'), { recursive: true });
    cpSync(BIN, path.join(bare, 'bin', 'shenbao.js'));
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bare, 'bin', 'shenbao.js'), 'check'], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('npm run build');
    expect(stderr).toContain('尚未构建');
    expect(stderr).toContain('not built yet');
  });
});

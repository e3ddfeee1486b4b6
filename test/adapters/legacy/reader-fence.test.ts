import { fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MEMORY_ARGUMENT } from '../../../src/adapters/legacy/child-protocol';
import type { ChildJob } from '../../../src/adapters/legacy/child-protocol';
import { readLegacy } from '../../../src/adapters/legacy/read-legacy';
import type { LegacyOptions } from '../../../src/adapters/legacy/read-legacy';
import { ReaderPool } from '../../../src/adapters/legacy/reader-pool';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { DEFAULT_LIMITS } from '../../../src/adapters/ooxml/limits';
import { hyperlinkBomb } from './biff-bomb';
import { bookOf, legacyBytes, odsBytes } from './legacy-bytes';
import { sourceChild } from './source-child';

const GOOD = legacyBytes(bookOf({ A1: { t: 's', v: '总产值' } }, 'A1'), 'biff8');
/** Cells of a text without a declared type, which our own count leaves to the library: 16 thousand million of them. */
const CELL_BOMB = odsBytes(
  '<table:table table:name="表"><table:table-row table:number-rows-repeated="1000000">' +
    '<table:table-cell table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
);
const TIME_BOMB = hyperlinkBomb(2000);

async function outcomeOf(bytes: Uint8Array, options: LegacyOptions): Promise<string> {
  const book = await readLegacy(bytes, options);
  return isRefusal(book) ? book.code : textOf(book);
}

const textOf = (book: WorkbookGrid): string => book.sheets[0]!.cellAt(0, 0).raw;

describe('a file that runs away', () => {
  const pool = new ReaderPool(sourceChild);
  afterAll(() => pool.close());

  test('in time is refused at the deadline, and the next file is read', async () => {
    expect(await readLegacy(TIME_BOMB, { pool, deadlineMs: 1500 })).toEqual({
      kind: 'refusal',
      code: 'timeout',
      measured: 1500,
      limit: 1500,
    });
    expect(await outcomeOf(GOOD, { pool })).toBe('总产值');
  });

  test('costs only itself when many are asked for at once', async () => {
    const files = [GOOD, TIME_BOMB, GOOD];
    expect(await Promise.all(files.map((bytes) => outcomeOf(bytes, { pool, deadlineMs: 1500 })))).toEqual([
      '总产值',
      'timeout',
      '总产值',
    ]);
  });

  test('in memory is refused when the process grows beyond the limit, whatever the heap says', async () => {
    const refusal = await readLegacy(CELL_BOMB, { pool, memoryLimitMb: 200 });
    expect(refusal).toMatchObject({ code: 'out-of-memory', limit: 200 * 2 ** 20 });
    expect(await outcomeOf(GOOD, { pool, memoryLimitMb: 200 })).toBe('总产值');
  });
});

test('where the parent cannot look at its memory, the child watches itself', async () => {
  const pool = new ReaderPool(sourceChild, false);
  const refusal = await readLegacy(CELL_BOMB, { pool, memoryLimitMb: 200 });
  expect(refusal).toMatchObject({ code: 'out-of-memory', limit: 200 * 2 ** 20 });
  expect(isRefusal(refusal) && refusal.measured).toBeGreaterThan(200 * 2 ** 20);
  expect(await outcomeOf(GOOD, { pool, memoryLimitMb: 200 })).toBe('总产值');
  await pool.close();
});

test('a child that nobody watches any more ends itself some time after the deadline', async () => {
  const child = fork(sourceChild.file, [`${MEMORY_ARGUMENT}${String(2 ** 30)}`], {
    execArgv: [...sourceChild.execArgv],
    serialization: 'advanced',
  });
  await new Promise((resolve) => child.once('message', resolve));
  const job: ChildJob = { id: 1, bytes: TIME_BOMB, limits: DEFAULT_LIMITS, deadlineMs: 100, formulas: false };
  child.send(job);
  expect(await new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))).toBe('SIGKILL');
});

describe('a child process that fails', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-fence-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('while reading is a refusal with its last words', async () => {
    const file = path.join(folder, 'dies.cjs');
    writeFileSync(
      file,
      "process.send({ kind: 'ready' });process.on('message', () => { console.error('gone'); process.exit(3); });",
    );
    const pool = new ReaderPool({ file, execArgv: [] });
    expect(await readLegacy(GOOD, { pool })).toEqual({ kind: 'refusal', code: 'reader-crashed', detail: 'gone' });
    expect(await readLegacy(GOOD, { pool })).toMatchObject({ code: 'reader-crashed' });
    await pool.close();
  });

  test('at its start is a refusal', async () => {
    const pool = new ReaderPool({ file: path.join(folder, 'absent.cjs'), execArgv: [] });
    expect(await readLegacy(GOOD, { pool })).toMatchObject({ code: 'reader-crashed' });
    await pool.close();
  });

  test('never keeps the program that read a file alive', async () => {
    const source = (name: string) => JSON.stringify(path.resolve(__dirname, '../../../src/adapters/legacy', name));
    const file = path.join(folder, 'reads.cjs');
    const sheet = path.join(folder, 'good.xls');
    writeFileSync(sheet, GOOD);
    writeFileSync(
      file,
      `const { readLegacy } = require(${source('read-legacy.ts')}); const { ReaderPool } = require(${source('reader-pool.ts')});
       readLegacy(${JSON.stringify(sheet)}, { pool: new ReaderPool(${JSON.stringify(sourceChild)}) }).then((book) => console.log(book.sheets.length));`,
    );
    const program = spawn(process.execPath, [...sourceChild.execArgv, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    program.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    const code = await new Promise((resolve) => program.once('close', resolve));
    expect([printed.trim(), code]).toEqual(['1', 0]);
  });
});

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Ledger } from '../../../src/core/model/ledger';
import { compiled } from './compiled-sources';
import { LedgerFolder } from './ledger-folder';
import { act } from './made-returns';

const folder = new LedgerFolder();
let child: ReturnType<typeof compiled>;
beforeAll(() => {
  child = compiled('ledger-child.ts');
});
afterAll(async () => {
  rmSync(child.folder, { recursive: true, force: true });
  await folder.end();
});

/** Seeded: the same moments in every run. */
function* moments(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}
const moment = moments(20131008);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function start(
  task: string,
  name: string,
): { readonly process: ChildProcess; readonly said: string[]; next(): Promise<void> } {
  const process_ = spawn(process.execPath, [child.file, task, folder.at(name)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface({ input: process_.stdout! });
  lines.on('line', (line) => said.push(line));
  return {
    process: process_,
    said,
    next: async () => {
      const before = said.length;
      while (said.length === before && process_.exitCode === null) await wait(10);
    },
  };
}

async function killAfter(process_: ChildProcess, ms: number): Promise<void> {
  await wait(ms);
  process_.kill('SIGKILL');
  if (process_.exitCode === null && process_.signalCode === null) await once(process_, 'exit');
}

/** Whole batches only: of each its event, all its returns and what they explain, all their cells, and what it replaced marked so. */
async function expectWhole(ledger: Ledger): Promise<number> {
  const batches = (await ledger.events()).filter(({ what }) => what === 'accept');
  const history = await ledger.filings({ history: true });
  const by = new Map<string, number>();
  for (const { acceptedAt } of history) by.set(acceptedAt, (by.get(acceptedAt) ?? 0) + 1);
  const expected = batches.map((_, batch): [string, number] => [`batch ${batch}`, batch === 0 ? 20 : 40]);
  expect(new Map([...by].sort())).toEqual(new Map([...expected].sort()));
  expect(batches.map(({ at }) => at)).toEqual(batches.map((_, batch) => `batch ${batch}`));
  expect(history.every(({ record }) => record.values.every((value) => !Number.isNaN(value)))).toBe(true);
  const latest = history.filter((each) => each.latest);
  expect(latest).toHaveLength(20 * batches.length);
  expect(latest.filter(({ revision }) => revision === 2)).toHaveLength(20 * Math.max(0, batches.length - 1));
  const said = await ledger.explanations();
  expect(said.map(({ text, recordedAt }) => text === recordedAt)).toEqual(latest.map(() => true));
  expect(said.map(({ filer }) => filer).sort()).toEqual(latest.map(({ filer }) => filer).sort());
  expect(said.map(({ id }) => id).sort((a, b) => a - b)).toEqual(latest.map((_, at) => at + 1));
  return batches.length;
}

test('a process killed at any moment of accepting leaves whole batches, none said to be done among the lost', async () => {
  let before = 0;
  for (let round = 0; round < 20; round++) {
    const { process: process_, said, next } = start('accept', 'killed.ledger');
    await next();
    if (round % 2 === 1) await next(); // inside or after the second batch of this run
    await killAfter(process_, moment.next().value * 120);
    const ledger = await folder.open('killed.ledger');
    const batches = await expectWhole(ledger);
    const done = said.filter((line) => line.startsWith('done')).length;
    expect(batches).toBeGreaterThanOrEqual(before + done);
    expect(batches).toBeLessThanOrEqual(before + done + 1);
    before = batches;
    await ledger.close();
  }
  expect(before).toBeGreaterThanOrEqual(10); // every second run was let finish one
});

test('a process killed while it makes a ledger leaves none, or an empty one', async () => {
  for (let round = 0; round < 4; round++) {
    const { process: process_ } = start('hold', `made-${round}.ledger`);
    await killAfter(process_, 60 + moment.next().value * 300);
    const ledger = await folder.open(`made-${round}.ledger`);
    expect((await ledger.events()).map(({ what }) => what)).toEqual(['created']);
    expect(await ledger.filings()).toEqual([]);
    await ledger.close();
  }
});

test('a ledger open in another process is locked, and the process is named', async () => {
  const { process: holder, said, next } = start('hold', 'held.ledger');
  await next();
  expect(said).toEqual(['ready']);
  expect(await folder.problem('held.ledger')).toEqual({
    code: 'ledger-locked',
    path: folder.at('held.ledger'),
    facts: { pid: holder.pid, program: expect.stringContaining('node') },
  });
  await killAfter(holder, 0);
  await (await folder.open('held.ledger')).close();
});

test('a disk without room is told, and the ledger is as it was before', async () => {
  // a limit of 4 MiB a file stands for a full disk: the same path of the database, and no need of a disk to fill
  const script = `trap '' XFSZ; ulimit -f 4096; exec "$0" "$@"`;
  const ran = spawnSync('bash', ['-c', script, process.execPath, child.file, 'fill', folder.at('full.ledger')], {
    encoding: 'utf8',
  });
  const lines = ran.stdout.trim().split('\n');
  expect(lines.at(-1)).toBe('failed ledger-full');
  const ledger = await folder.open('full.ledger');
  expect(await expectWhole(ledger)).toBe(lines.filter((line) => line.startsWith('done')).length);
  await ledger.sentBack([{ filer: 'code 0-0', form: 'B204-1', period: { year: 2013, month: 9 } }], act('after'));
});

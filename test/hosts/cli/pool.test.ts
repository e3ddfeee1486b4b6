import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runPool, type PoolOptions } from '../../../src/hosts/cli/batch/pool';

const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-pool-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A worker that does with each item what the item's name says. */
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', async (items) => {
  for (const item of items) {
    if (item.startsWith('die')) process.exit(7);
    if (item.startsWith('throw')) setImmediate(() => { throw new Error('boom'); });
    if (item.startsWith('hang')) for (;;) {}
    if (item.startsWith('eat')) { const kept = []; for (;;) kept.push(new Array(1e5).fill(item + kept.length)); }
    await new Promise((done) => setTimeout(done, item.startsWith('slow') ? 20 : 0));
    parentPort.postMessage({ type: 'done', result: workerData + ' ' + item });
  }
});
parentPort.postMessage({ type: 'ready' });
`;
const script = path.join(folder, 'worker.js');
writeFileSync(script, WORKER);

interface Seen {
  readonly results: Map<string, string>;
  readonly lost: Map<string, string>;
}

async function pool(items: readonly string[], changes: Partial<PoolOptions<string, string>> = {}): Promise<Seen> {
  const seen: Seen = { results: new Map(), lost: new Map() };
  await runPool<string, string>(items, {
    script,
    workerData: 'did',
    workers: 2,
    itemsPerTask: 3,
    deadlineMs: 30_000,
    maxHeapMegabytes: 64,
    onResult: (item, result) => void seen.results.set(item, result),
    onLost: (item, code) => void seen.lost.set(item, code),
    signal: new AbortController().signal,
    ...changes,
  });
  return seen;
}

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `item ${String(i)}`);

describe('the worker pool', () => {
  it('gives every item to a worker once', async () => {
    const { results, lost } = await pool(names(20));
    expect([...results.keys()].sort()).toEqual(names(20).sort());
    expect(results.get('item 7')).toBe('did item 7');
    expect(lost.size).toBe(0);
  });

  it('loses only the item on which a worker died, and goes on with the rest of its task', async () => {
    const items = [...names(4), 'die here', ...names(12).slice(4)];
    const { results, lost } = await pool(items);
    expect([...lost]).toEqual([['die here', 'reader-crashed']]);
    expect(results.size).toBe(12);
  });

  it('survives an error that nothing caught', async () => {
    const { results, lost } = await pool(['slow 1', 'throw', 'slow 2', 'slow 3']);
    expect([...lost]).toEqual([[expect.stringMatching(/throw|slow 2/), 'reader-crashed']]);
    expect(results.size).toBe(3);
  });

  it('ends a worker that runs over its deadline', async () => {
    const { results, lost } = await pool(['a', 'hang', 'b'], { deadlineMs: 300 });
    expect([...lost]).toEqual([['hang', 'timeout']]);
    expect([...results.keys()].sort()).toEqual(['a', 'b']);
  });

  it('ends a worker that eats memory', async () => {
    const { results, lost } = await pool(['a', 'eat', 'b']);
    expect([...lost]).toEqual([['eat', 'out-of-memory']]);
    expect(results.size).toBe(2);
  });

  it('goes on when every item kills its worker', async () => {
    const { results, lost } = await pool(['die 1', 'die 2', 'die 3', 'die 4', 'die 5']);
    expect(lost.size).toBe(5);
    expect(results.size).toBe(0);
  });

  it('stops at once when aborted', async () => {
    const controller = new AbortController();
    const running = pool(['hang', 'hang again'], { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 100);
    await expect(running).rejects.toThrow(/abort/i);
  });

  it('says why when workers cannot start at all', async () => {
    const broken = path.join(folder, 'broken.js');
    writeFileSync(broken, "throw new Error('no pack');");
    await expect(pool(['a'], { script: broken })).rejects.toThrow('no pack');
  });
});

import path from 'node:path';
import type { CallsOutput } from '../../../../src/adapters/reports/calls/calls-schema';
import { callsJson } from '../../../../src/adapters/reports/calls/calls-json';
import { callWords } from '../../../../src/locales/call-words';
import { wordsFor } from '../../../../src/locales/words';
import { callsReport } from '../../../../src/hosts/pane/calls/calls-report';
import { CallsDesk } from '../../../../src/hosts/pane/calls/desk/calls-desk';
import type { CallsSnapshot } from '../../../../src/hosts/pane/calls/desk/calls-snapshot';
import { ManyDesk } from '../../../../src/hosts/pane/many/desk/many-desk';
import type { Chosen } from '../../../../src/hosts/pane/many/desk/many-desk-face';
import { run } from '../../cli/run';
import { haikouPack } from '../../demo/demo-pack';
import { atRest } from '../many/desk-at-rest';
import { inProcessWorkers, type WorkerCount } from '../many/in-process-worker';
import { fileOf, writeCallsMonth, type CallsMonth } from './calls-month';

let month: CallsMonth;
let many: ManyDesk;
beforeAll(async () => {
  month = await writeCallsMonth(6);
  many = new ManyDesk({ pack: await haikouPack(), startWorker: inProcessWorkers(), workers: 2 });
  const chosen = (files: readonly string[]): Chosen[] =>
    files.map((file) => ({ path: path.relative(month.root, file), file: fileOf(file) }));
  many.setRegister(fileOf(month.register));
  many.setEarlier(chosen(month.previous));
  many.add(chosen(month.received));
  await atRest(many);
}, 120_000);
afterAll(() => {
  many.close();
  month.remove();
});

/** The first snapshot of the desk at which it rests. */
function ranked(desk: CallsDesk): Promise<CallsSnapshot> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { phase } = desk.snapshot();
      if (phase === 'handing' || phase === 'ranking') return;
      leave();
      resolve(desk.snapshot());
    };
    const leave = desk.subscribe(look);
    look();
  });
}

async function commandLine(...more: string[]): Promise<CallsOutput> {
  const args = ['calls', 'received', '--period', '2013-09', '--register', 'register.xlsx', '--previous', 'previous'];
  const { stdout } = await run([...args, '--format', 'json', '--quiet', ...more], { cwd: month.root });
  return JSON.parse(stdout) as CallsOutput;
}

function asJson({ ranked: of, calls }: CallsSnapshot): CallsOutput {
  const words = wordsFor('zh-CN');
  return callsJson(callsReport(of!, calls, many.checked()!.pack), words, callWords('zh-CN'));
}

test('the list of the pane is that of the command line on the same files, register and earlier returns', async () => {
  const desk = new CallsDesk({ batch: many.checked()!, startWorker: inProcessWorkers(), storage: null });
  const snapshot = await ranked(desk);
  const expected = await commandLine();
  expect(expected.calls.length).toBeGreaterThan(1);
  expect(asJson(snapshot)).toEqual({ ...expected, rest: [] });
  expect(snapshot.ranked!.rest).toBe(expected.rest.length);
  expect(snapshot.calls.every(({ files }) => files.length > 0)).toBe(true);

  desk.setThreshold(0.3);
  const wider = await ranked(desk);
  desk.close();
  expect(asJson(wider)).toEqual({ ...(await commandLine('--threshold', '0.3')), rest: [] });
}, 120_000);

test('every finding of a call names the received file that it is of', async () => {
  const desk = new CallsDesk({ batch: many.checked()!, startWorker: inProcessWorkers(), storage: null });
  const { calls } = await ranked(desk);
  desk.close();
  const pairs = calls.flatMap(({ call, paths, files }) => call.findings.map((_, at) => [paths[at], files] as const));
  expect(pairs.length).toBeGreaterThan(1);
  expect(pairs.filter(([at, files]) => at === undefined || at === null || !files.includes(at))).toEqual([]);
});

test('nobody but the office has a batch to be called from', () => {
  many.setAudience('enterprise');
  expect(many.checked()).toBeNull();
  many.setAudience('office');
});

test('a ranking that is cancelled ends its worker and goes on when asked', async () => {
  await atRest(many);
  const count: WorkerCount = { alive: 0, started: 0 };
  const batch = many.checked()!;
  const desk = new CallsDesk({ batch, startWorker: inProcessWorkers(() => null, count), storage: null });
  desk.cancel();
  expect(desk.snapshot()).toMatchObject({ phase: 'cancelled', ranked: null });
  expect(count).toEqual({ alive: 0, started: 1 });
  desk.resume();
  expect((await ranked(desk)).phase).toBe('done');
  desk.close();
  expect(count.alive).toBe(0);
});

test('a pack without totals gives no list, and says so', async () => {
  const batch = many.checked()!;
  const { analysis, ...pack } = batch.pack;
  expect(analysis).toBeDefined();
  const desk = new CallsDesk({ batch: { ...batch, pack }, startWorker: inProcessWorkers(), storage: null });
  expect((await ranked(desk)).phase).toBe('no-definitions');
  desk.close();
});

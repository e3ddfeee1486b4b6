import { zipSync } from 'fflate';
import type { CompiledPack } from '../../../../src/core/checking/compiled-pack';
import { isRefusal } from '../../../../src/core/model/refusal';
import { ManyDesk, type ManyDeskParts } from '../../../../src/hosts/pane/many/desk/many-desk';
import type { Chosen } from '../../../../src/hosts/pane/many/desk/many-desk-face';
import type { ManySnapshot } from '../../../../src/hosts/pane/many/desk/many-snapshot';
import { gbkBytes } from '../../../adapters/legacy/gbk-bytes';
import { returnBytes } from '../../cli/received';
import { haikouPack } from '../../demo/demo-pack';
import { atRest, fileAt, snapshotThat } from './desk-at-rest';
import { inProcessWorkers, type WorkerCount } from './in-process-worker';

let pack: CompiledPack;
let good: Uint8Array;
let bad: Uint8Array;
const desks: ManyDesk[] = [];

beforeAll(async () => {
  pack = await haikouPack();
  good = await returnBytes({ name: '海南澄屿制药有限公司' });
  bad = await returnBytes({ name: '海口椰风食品有限公司', code: '20128374-2', changes: { 'r02.month': 99999 } });
});
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

function deskWith(parts: Partial<ManyDeskParts> = {}): ManyDesk {
  const desk = new ManyDesk({ pack, startWorker: inProcessWorkers(), workers: 2, ...parts });
  desks.push(desk);
  return desk;
}

const told = ({ rows }: ManySnapshot): unknown[] => rows.map(({ path, status }) => [path, status]);

function many(count: number): Chosen[] {
  return Array.from({ length: count }, (_, at) => fileAt(`九月/${String(at + 1)}.xlsx`, good));
}

describe('files that are added', () => {
  it('are read, checked and listed as people number them, for the month that they state', async () => {
    const desk = deskWith();
    desk.add([fileAt('九月/10.xlsx', bad), fileAt('九月/2.xlsx', good)]);
    const snapshot = await atRest(desk);
    expect(told(snapshot)).toEqual([
      ['九月/2.xlsx', 'clean'],
      ['九月/10.xlsx', 'failed'],
    ]);
    expect(snapshot).toMatchObject({ phase: 'done', period: { year: 2013, month: 9 }, periodFrom: 'returns' });
    expect(snapshot.rows[1]).toMatchObject({
      enterprise: { name: '海口椰风食品有限公司' },
      forms: ['B204-1', 'B203'],
      received: Date.UTC(2013, 9, 8),
    });
    expect(snapshot.findings.mandatory).toBeGreaterThan(0);
    expect(desk.report()?.entries).toHaveLength(4);
  });

  it('that are no return are passed over and said, or refused, as on the command line', async () => {
    const desk = deskWith();
    desk.add([
      fileAt('收/~$甲.xlsx', 'x'),
      fileAt('收/readme.txt', 'x'),
      fileAt('收/旧.rar', 'x'),
      fileAt('收/.git/a.xlsx', good),
      fileAt('收/空.xlsx', ''),
      fileAt('收/坏.xlsx', good.slice(0, 900)),
      fileAt('收/甲.csv', '没有表'),
    ]);
    desk.setPeriod({ year: 2013, month: 9 });
    const { rows } = await atRest(desk);
    expect(rows.map(({ path, skipped, refusal, status }) => [path, skipped ?? refusal?.code ?? status])).toEqual([
      ['收/.git/a.xlsx', 'hidden'],
      ['收/readme.txt', 'not-a-return'],
      ['收/~$甲.xlsx', 'lock-file'],
      ['收/坏.xlsx', 'truncated'],
      ['收/旧.rar', 'other-archive'],
      ['收/甲.csv', 'unrecognised'],
      ['收/空.xlsx', 'empty-file'],
    ]);
  });

  it('just now and without their end are still being copied', async () => {
    const desk = deskWith();
    desk.add([fileAt('甲.xlsx', good.slice(0, 900), Date.now())]);
    expect((await atRest(desk)).rows[0]?.refusal).toMatchObject({ code: 'changing-file' });
  });

  it('again are not looked at twice; another file of the same path is', async () => {
    const desk = deskWith();
    desk.add([fileAt('甲.xlsx', good)]);
    await atRest(desk);
    desk.add([fileAt('甲.xlsx', good), fileAt('甲.xlsx', bad)]);
    const snapshot = await atRest(desk);
    expect(snapshot.notices).toEqual([{ code: 'same-files', files: 1 }]);
    expect(snapshot.rows.map(({ path }) => path)).toEqual(['甲.xlsx', '甲.xlsx#2']);
  });

  it('while others are checked are checked too, and all are compared', async () => {
    const desk = deskWith();
    desk.add(many(4));
    await snapshotThat(desk, ({ phase }) => phase === 'running');
    desk.add([fileAt('乙.xlsx', bad)]);
    const snapshot = await atRest(desk);
    expect(snapshot.rows).toHaveLength(5);
    expect(new Set(desk.report()?.entries.map(({ path }) => path)).size).toBe(5);
  });
});

describe('a zip of returns', () => {
  it('is listed in its place, names in GBK too, and a return in it is given out', async () => {
    const names = { 'AAAA.xlsx': good, 'inner.zip': new Uint8Array(3) };
    // the zip says nothing about the encoding of its names: four letters make room for two characters
    const latin = Buffer.from(zipSync(names)).toString('latin1');
    const zip = Buffer.from(latin.replaceAll('AAAA', Buffer.from(gbkBytes('甲厂')).toString('latin1')), 'latin1');
    const desk = deskWith();
    desk.add([fileAt('a.xlsx', bad), fileAt('b.zip', zip), fileAt('c.zip', 'PK?'), fileAt('d.zip', good)]);
    expect(told(await atRest(desk))).toEqual([
      ['a.xlsx', 'failed'],
      ['b.zip!/inner.zip', 'skipped'],
      ['b.zip!/甲厂.xlsx', 'clean'],
      ['c.zip', 'refused'],
      ['d.zip', 'clean'],
    ]);
    const file = await desk.fileOf('b.zip!/甲厂.xlsx');
    if (file === null || isRefusal(file)) throw new Error('no file');
    expect(file.name).toBe('甲厂.xlsx');
    expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(good))).toBe(true);
  });
});

describe('a file that its worker cannot get over', () => {
  const at = (path: string, mishap: 'crash' | 'silence'): ReturnType<typeof inProcessWorkers> =>
    inProcessWorkers((ask) => (ask.kind === 'look' && ask.item.path === path ? mishap : null));

  it('is refused alone where the worker ends', async () => {
    const desk = deskWith({ startWorker: at('九月/3.xlsx', 'crash') });
    desk.setPeriod({ year: 2013, month: 9 });
    desk.add(many(6));
    const { rows } = await atRest(desk);
    expect(rows.filter(({ status }) => status === 'refused')).toMatchObject([
      { path: '九月/3.xlsx', refusal: { code: 'reader-crashed', detail: 'it fell over' } },
    ]);
    expect(rows).toHaveLength(6);
  });

  it('is refused alone where the worker does not answer in time', async () => {
    const desk = deskWith({ startWorker: at('九月/3.xlsx', 'silence'), times: { file: 3000 } });
    desk.setPeriod({ year: 2013, month: 9 });
    desk.add(many(6));
    const { rows } = await atRest(desk);
    expect(rows.filter(({ status }) => status === 'refused')).toMatchObject([
      { path: '九月/3.xlsx', refusal: { code: 'timeout', limit: 3000 } },
    ]);
    expect(rows).toHaveLength(6);
  });

  it('is told where no worker can be started at all, and it can be tried again', async () => {
    let broken = true;
    const start = inProcessWorkers();
    const desk = deskWith({
      startWorker: () => {
        if (broken) throw new Error('not allowed here');
        return start();
      },
    });
    desk.add(many(1));
    const snapshot = await atRest(desk);
    expect(snapshot).toMatchObject({
      phase: 'cancelled',
      notices: [{ code: 'worker-failed', detail: 'not allowed here' }],
    });
    broken = false;
    desk.resume();
    expect(told(await atRest(desk))).toEqual([['九月/1.xlsx', 'clean']]);
  });
});

describe('breaking off', () => {
  it('ends the workers at once, keeps what was done, and goes on where it stood', async () => {
    const workers: WorkerCount = { alive: 0, started: 0 };
    const looked: string[] = [];
    const startWorker = inProcessWorkers((ask) => {
      if (ask.kind === 'look') looked.push(ask.item.path);
      return null;
    }, workers);
    const desk = deskWith({ startWorker });
    desk.setPeriod({ year: 2013, month: 9 });
    desk.setRegister(null);
    desk.add(many(30));
    await snapshotThat(desk, ({ phase, done }) => phase === 'running' && done >= 3);
    desk.cancel();
    expect(desk.snapshot().phase).toBe('cancelled');
    expect(workers.alive).toBe(0);
    const before = await snapshotThat(desk, ({ reported }) => reported);
    expect(before.phase).toBe('cancelled');
    expect(before.rows.length).toBeGreaterThanOrEqual(3);
    expect(before.rows.length).toBeLessThan(30);
    desk.resume();
    const after = await atRest(desk);
    expect(after.phase).toBe('done');
    expect(after.rows).toHaveLength(30);
    for (const { path } of before.rows) expect(looked.filter((each) => each === path)).toHaveLength(1);
    expect(workers.alive).toBe(0);
  });
});

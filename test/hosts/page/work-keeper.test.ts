import { WorkKeeper } from '../../../src/hosts/page/work-keeper';
import type { KeptWork, WorkStore } from '../../../src/hosts/page/work-store';
import { sampleHost } from '../pane/sample-host';

const DAY = 24 * 3600 * 1000;
const BYTES = new Uint8Array([1, 2, 3]);
const CHANGES = [{ sheet: 'B203', cells: [{ row: 16, column: 3, value: 5 }] }];

function memoryStore(kept: KeptWork | null = null): WorkStore & { kept: KeptWork | null } {
  return {
    kept,
    load() {
      return Promise.resolve(this.kept);
    },
    save(work) {
      this.kept = work;
      return Promise.resolve();
    },
    clear() {
      this.kept = null;
      return Promise.resolve();
    },
  };
}

const work = (facts: Partial<KeptWork> = {}): KeptWork => {
  return { name: '九月.xlsx', bytes: BYTES, changes: CHANGES, saved: [], keptAt: 0, ...facts };
};

const refusing: WorkStore = {
  load: () => Promise.reject(new Error('forbidden')),
  save: () => Promise.reject(new Error('forbidden')),
  clear: () => Promise.reject(new Error('forbidden')),
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('work kept in the browser', () => {
  it('is there again after a crash', async () => {
    const keeper = new WorkKeeper(memoryStore(work()), () => DAY);
    expect(await keeper.restore(false)).toEqual(work());
  });

  it('is thrown away after thirty days', async () => {
    const store = memoryStore(work());
    expect(await new WorkKeeper(store, () => 30 * DAY).restore(true)).toBeNull();
    expect(store.kept).toBeNull();
  });

  it('is thrown away where its time lies ahead: the clock was wrong, and nobody knows how old it is', async () => {
    expect(await new WorkKeeper(memoryStore(work({ keptAt: 9 * DAY })), () => DAY).restore(true)).toBeNull();
  });

  it('is over once it was downloaded and the page closed, but goes on through a reload', async () => {
    const store = memoryStore(work({ saved: CHANGES }));
    const keeper = new WorkKeeper(store, () => DAY);
    expect(await keeper.restore(true)).not.toBeNull();
    expect(await keeper.restore(false)).toBeNull();
    expect(store.kept).toBeNull();
  });

  it('begins with the first change: a file that is only looked at leaves nothing behind', async () => {
    const store = memoryStore();
    const keeper = new WorkKeeper(store, () => 7);
    const host = sampleHost();
    keeper.follow(host, BYTES);
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.kept).toBeNull();
    await host.correct(CHANGES);
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.kept).toEqual({ name: host.name, bytes: BYTES, changes: CHANGES, saved: [], keptAt: 7 });
  });

  it('is gone when everything was taken back', async () => {
    const store = memoryStore();
    const keeper = new WorkKeeper(store, () => 7);
    const host = sampleHost();
    keeper.follow(host, BYTES);
    await host.correct(CHANGES);
    await jest.advanceTimersByTimeAsync(1000);
    host.undo();
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.kept).toBeNull();
  });

  it('follows one file: what happens to another is not kept', async () => {
    const store = memoryStore();
    const keeper = new WorkKeeper(store, () => 7);
    const [before, now] = [sampleHost(), sampleHost()];
    keeper.follow(before, BYTES);
    keeper.follow(now, BYTES);
    await before.correct(CHANGES);
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.kept).toBeNull();
  });

  it('does not keep files above 20 MB', async () => {
    const store = memoryStore();
    const keeper = new WorkKeeper(store, () => 7);
    const host = sampleHost();
    keeper.follow(host, new Uint8Array(20 * 1024 * 1024 + 1));
    await host.correct(CHANGES);
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.kept).toBeNull();
  });

  it('harms nothing where the browser refuses to keep it', async () => {
    const keeper = new WorkKeeper(refusing, () => 7);
    const host = sampleHost();
    expect(await keeper.restore(true)).toBeNull();
    keeper.follow(host, BYTES);
    await host.correct(CHANGES);
    await jest.advanceTimersByTimeAsync(1000);
    await keeper.clear();
    expect(host.changesMade()).toEqual(CHANGES);
  });

  it('is kept at once where the page is about to go, and not twice', async () => {
    const store = memoryStore();
    const saved = jest.spyOn(store, 'save');
    const keeper = new WorkKeeper(store, () => DAY);
    const host = await sampleHost();
    keeper.follow(host, new Uint8Array(2 * 1024 * 1024));
    await host.write([{ sheet: '说明', cells: [{ row: 5, column: 0, value: '属实' }] }]);
    expect(saved).not.toHaveBeenCalled();
    keeper.hurry();
    await jest.advanceTimersByTimeAsync(1000);
    expect(saved).toHaveBeenCalledTimes(1);
    expect(store.kept?.changes[0]?.sheet).toBe('说明');
  });
});

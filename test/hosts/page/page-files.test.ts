import { isRefusal, type Refusal } from '../../../src/core/model/refusal';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { OWN_SHEETS } from '../../../src/core/submission/own-sheets';
import type { OpenedFile } from '../../../src/hosts/page/open-file';
import { PageFiles } from '../../../src/hosts/page/page-files';
import { WorkKeeper } from '../../../src/hosts/page/work-keeper';
import type { KeptWork, WorkStore } from '../../../src/hosts/page/work-store';
import { sampleHost } from '../pane/sample-host';

const BYTES = new Uint8Array([1, 2, 3]);
const CHANGES = [{ sheet: 'B203', cells: [{ row: 16, column: 3, value: 5 }] }];
const { received } = sampleHost();

function storeWith(kept: KeptWork | null): WorkStore & { kept: KeptWork | null } {
  return {
    kept,
    load() {
      return Promise.resolve(this.kept);
    },
    save() {
      return Promise.resolve();
    },
    clear() {
      this.kept = null;
      return Promise.resolve();
    },
  };
}

const opened = (name: string, book: WorkbookGrid | Refusal = received): Promise<OpenedFile> =>
  Promise.resolve({ name, bytes: BYTES, book });

function pageFiles(store: WorkStore = storeWith(null)): PageFiles {
  return new PageFiles({
    open: (_, name) => opened(name),
    keeper: new WorkKeeper(store, () => 1),
    mayCorrect: () => true,
  });
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function withChanges(): Promise<PageFiles> {
  const files = pageFiles();
  files.open('一.xlsx', () => opened('一.xlsx'));
  await settled();
  await files.host!.correct(CHANGES);
  return files;
}

describe('the file in front of the page', () => {
  it('is opened at once where nothing is lost', async () => {
    const files = pageFiles();
    files.open('一.xlsx', () => opened('一.xlsx'));
    expect(files.snapshot().reading).toBe('一.xlsx');
    await settled();
    expect(files.snapshot()).toMatchObject({ reading: null, asking: null, notice: null });
    expect(files.host?.name).toBe('一.xlsx');
  });

  it('is left only when the person says what becomes of the changes', async () => {
    const files = await withChanges();
    files.open('二.xlsx', () => opened('二.xlsx'));
    await settled();
    expect(files.snapshot().asking).toBe('二.xlsx');
    expect(files.host?.name).toBe('一.xlsx');
    files.stay();
    await settled();
    expect(files.host?.changesMade()).toEqual(CHANGES);
    files.open('二.xlsx', () => opened('二.xlsx'));
    files.leave();
    await settled();
    expect(files.host?.name).toBe('二.xlsx');
  });

  it('is left without a question once a copy has the changes', async () => {
    const files = await withChanges();
    files.host!.markSaved(files.host!.changesMade());
    files.open('二.xlsx', () => opened('二.xlsx'));
    await settled();
    expect(files.snapshot().asking).toBeNull();
    expect(files.host?.name).toBe('二.xlsx');
  });

  it('is the one asked for last, whichever is read first', async () => {
    const files = pageFiles();
    let give: (file: OpenedFile) => void = () => undefined;
    files.open('慢.xlsx', () => new Promise((resolve) => (give = resolve)));
    files.open('快.xlsx', () => opened('快.xlsx'));
    await settled();
    give(await opened('慢.xlsx'));
    await settled();
    expect(files.host?.name).toBe('快.xlsx');
  });

  it('is not left without a question for what was corrected while the next one was being read', async () => {
    const files = pageFiles();
    files.open('一.xlsx', () => opened('一.xlsx'));
    await settled();
    let give: (file: OpenedFile) => void = () => undefined;
    files.open('慢.xlsx', () => new Promise((resolve) => (give = resolve)));
    await files.host!.correct(CHANGES);
    give(await opened('慢.xlsx'));
    await settled();
    expect(files.snapshot()).toMatchObject({ asking: '慢.xlsx', reading: null });
    expect(files.host?.changesMade()).toEqual(CHANGES);
    files.leave();
    await settled();
    expect(files.host?.name).toBe('慢.xlsx');
  });

  it('goes on with what was kept, and gives it up when asked', async () => {
    const kept: KeptWork = { name: '一.xlsx', bytes: BYTES, changes: CHANGES, saved: [], keptAt: 0 };
    const store = storeWith(kept);
    const files = pageFiles(store);
    await files.restore(false);
    expect(files.snapshot().notice).toEqual({ kind: 'restored', name: '一.xlsx' });
    expect(files.host?.changesMade()).toEqual(CHANGES);
    expect(files.host?.unsaved).toBe(true);
    await files.discard();
    expect(files.host?.changesMade()).toEqual([]);
    expect(store.kept).toBeNull();
  });

  it('may be one that was not read: it says why, and a defect of a reader is a refusal too', async () => {
    const files = pageFiles();
    files.open('坏.xlsx', () => Promise.reject(new Error('boom')));
    await settled();
    const book = await files.snapshot().work!.host.read();
    expect(isRefusal(book) && book).toMatchObject({ code: 'reader-crashed', detail: 'boom' });
    expect(files.host).toBeNull();
  });

  it('is for reading only where it is one of many received, whatever the view: its figures are those of its enterprise', async () => {
    const files = await withChanges();
    files.openReceived(new File([BYTES], '来报.xlsx'));
    files.leave();
    await settled();
    const host = files.host!;
    expect(host.name).toBe('来报.xlsx');
    host.allowCorrections(true);
    expect(await host.abilities()).toMatchObject({ select: true, write: false, correct: false });
    expect(await host.correct(CHANGES)).toMatchObject({ code: 'unsupported' });
    const own = [{ sheet: OWN_SHEETS.explain, cells: [{ row: 1, column: 1, value: '检修' }] }];
    expect(await host.write(own)).toMatchObject({ code: 'read-only' });
    expect(host.changesMade()).toEqual([]);
    expect(files.snapshot().notice).toEqual({ kind: 'received' });
    files.openFile(new File([BYTES], '自己的.xlsx'));
    await settled();
    expect(await files.host!.abilities()).toMatchObject({ write: true, correct: true });
  });

  it('tells that only one of several was opened, also where it was asked first what becomes of the changes', async () => {
    const files = await withChanges();
    files.openFile(new File([BYTES], '二.xlsx'), 2);
    files.leave();
    await settled();
    expect(files.snapshot().notice).toEqual({ kind: 'several', name: '二.xlsx' });
  });

  it('shows in a narrow window a cell that is gone to, and offers the way back', async () => {
    const files = await withChanges();
    await files.host!.select({ sheet: 'B203', row: 3, column: 1 });
    expect(files.snapshot()).toMatchObject({ place: 'sheet', jumped: true, shown: { step: 1 } });
  });

  it('tells that a file of another format gives a list, not a copy', async () => {
    const files = pageFiles();
    files.open('旧.xls', () => opened('旧.xls', { ...received, format: 'xls' }));
    await settled();
    expect(files.snapshot().notice).toEqual({ kind: 'conversion' });
  });
});

import type { CellRef } from '../../../src/core/model/cell';
import { OWN_SHEETS } from '../../../src/core/submission/own-sheets';
import type { FileWorkbook } from '../../../src/hosts/page/file-host';
import { sampleHost } from '../pane/sample-host';

/** 资产总计 of the sample: 37,604 as received. */
const TOTAL: CellRef = { sheet: 'B203', row: 16, column: 3 };
const RECEIVED = 37_604;

const put = (host: FileWorkbook, value: number | string | null, at: CellRef = TOTAL) =>
  host.correct([{ sheet: at.sheet, cells: [{ row: at.row, column: at.column, value }] }]);

function valueAt(host: FileWorkbook, { sheet, row, column }: CellRef = TOTAL): unknown {
  const cell = host
    .book()
    .sheets.find(({ name }) => name === sheet)!
    .cellAt(row, column);
  return cell.type === 'blank' ? null : cell.value;
}

describe('a file being corrected', () => {
  it('starts as it was received, with nothing to take back', () => {
    const host = sampleHost();
    expect(valueAt(host)).toBe(RECEIVED);
    expect(host.book()).toBe(host.received);
    expect(host.snapshot()).toEqual({ changed: false, unsaved: false, canUndo: false, canRedo: false });
  });

  it('takes corrections back one by one and makes them once more', async () => {
    const host = sampleHost();
    await put(host, 1);
    await put(host, 2);
    expect(host.undo()).toEqual(TOTAL);
    expect(valueAt(host)).toBe(1);
    host.undo();
    expect(valueAt(host)).toBe(RECEIVED);
    expect(host.changesMade()).toEqual([]);
    expect(host.undo()).toBeNull();
    host.redo();
    host.redo();
    expect(valueAt(host)).toBe(2);
    expect(host.redo()).toBeNull();
  });

  it('does not make once more what was taken back before another correction', async () => {
    const host = sampleHost();
    await put(host, 1);
    host.undo();
    await put(host, 3);
    expect(host.snapshot().canRedo).toBe(false);
    expect(valueAt(host)).toBe(3);
  });

  it('takes a paste over several cells back in one step', async () => {
    const host = sampleHost();
    const cells = [10, 11, 12].map((row) => ({ row, column: 3, value: row }));
    await host.correct([{ sheet: 'B203', cells }]);
    host.undo();
    expect(host.changesMade()).toEqual([]);
  });

  it('remembers five hundred steps and no more', async () => {
    const host = sampleHost();
    for (let value = 1; value <= 502; value++) await put(host, value);
    let steps = 0;
    while (host.undo()) steps++;
    expect(steps).toBe(500);
    expect(valueAt(host)).toBe(2);
  });

  it('knows a cell given back its received value as unchanged', async () => {
    const host = sampleHost();
    await put(host, 1);
    await put(host, RECEIVED);
    expect(host.snapshot()).toMatchObject({ changed: false, unsaved: false, canUndo: true });
  });

  it('counts no step for a value that is there already', async () => {
    const host = sampleHost();
    await put(host, RECEIVED);
    expect(host.snapshot().canUndo).toBe(false);
  });

  it('leaves explanations and the receipt where they are when corrections are taken back', async () => {
    const host = sampleHost();
    const explained = { sheet: OWN_SHEETS.explain, row: 4, column: 1 };
    await put(host, 1);
    await host.write([{ sheet: explained.sheet, cells: [{ row: 4, column: 1, value: '设备检修' }] }]);
    host.undo();
    expect(host.undo()).toBeNull();
    expect(valueAt(host, explained)).toBe('设备检修');
    expect(valueAt(host)).toBe(RECEIVED);
  });

  it('keeps a text that was written over a correction of the same cell', async () => {
    const host = sampleHost();
    const at = { sheet: OWN_SHEETS.explain, row: 4, column: 1 };
    await host.write([{ sheet: at.sheet, cells: [{ row: 3, column: 1, value: '第一行' }] }]);
    await put(host, '改过', at);
    await host.write([{ sheet: at.sheet, cells: [{ row: 4, column: 1, value: '新说明' }] }]);
    host.undo();
    expect(valueAt(host, at)).toBe('新说明');
  });

  it('corrects nothing in the view of the office, takes nothing back there, and says so to those who watch', async () => {
    const host = sampleHost();
    const told: string[] = [];
    await host.watch(({ kind }) => void told.push(kind));
    await put(host, 1);
    host.allowCorrections(false);
    expect(await put(host, 2)).toMatchObject({ code: 'unsupported' });
    expect(host.undo()).toBeNull();
    expect((await host.abilities()).correct).toBe(false);
    expect(valueAt(host)).toBe(1);
    expect(told).toEqual(['cells', 'protection']);
  });

  it('tells of a correction as one by a person, also when it is taken back', async () => {
    const host = sampleHost();
    const told: unknown[] = [];
    await host.watch((change) => void told.push(change));
    await put(host, 1);
    host.undo();
    const range = { top: 16, left: 3, bottom: 16, right: 3 };
    const change = { kind: 'cells', sheet: 'B203', range, own: false };
    expect(told).toEqual([change, change]);
  });

  it('refuses a text longer than a cell holds: no copy with it could be opened', async () => {
    const host = sampleHost();
    expect(await put(host, '文'.repeat(32_768))).toMatchObject({ code: 'too-large', at: { sheet: 'B203' } });
    expect(host.changesMade()).toEqual([]);
    expect(await put(host, '文'.repeat(32_767))).toBeNull();
  });

  it('refuses to correct a sheet that is not there', async () => {
    const host = sampleHost();
    expect(await put(host, 1, { ...TOTAL, sheet: '没有' })).toMatchObject({ code: 'gone' });
    expect(host.changesMade()).toEqual([]);
  });
});

describe('what is in no copy yet', () => {
  it('is everything changed since the copy downloaded last', async () => {
    const host = sampleHost();
    await put(host, 1);
    expect(host.unsaved).toBe(true);
    host.markSaved(host.changesMade());
    expect(host.unsaved).toBe(false);
    await put(host, 2);
    expect(host.unsaved).toBe(true);
    host.undo();
    expect(host.unsaved).toBe(false);
  });

  it('is nothing where everything was taken back: the file is as it was received', async () => {
    const host = sampleHost();
    await put(host, 1);
    host.markSaved(host.changesMade());
    host.undo();
    expect(host.snapshot()).toMatchObject({ changed: false, unsaved: false });
  });

  it('counts what was written while the copy was being made', async () => {
    const host = sampleHost();
    await put(host, 1);
    const inCopy = host.changesMade();
    await put(host, 2);
    host.markSaved(inCopy);
    expect(host.unsaved).toBe(true);
  });

  it('tells each change to those who draw it, with a new state', async () => {
    const host = sampleHost();
    const states = [host.snapshot()];
    host.subscribe(() => void states.push(host.snapshot()));
    await put(host, 1);
    host.markSaved(host.changesMade());
    expect(states.map(({ unsaved }) => unsaved)).toEqual([false, true, false]);
    expect(new Set(states).size).toBe(3);
  });
});

import { hostFailure, type HostFailure } from '../../core/host/host-failure';
import type { SheetChanges } from '../../core/host/sheet-changes';
import type { CellMark, HostAbilities, HostAnswer, WorkbookChange, WorkbookHost } from '../../core/host/workbook-host';
import type { CellRef } from '../../core/model/cell';
import type { WorkbookGrid } from '../../core/model/grid';
import { changedBook, type BookChanges } from './changed-book';
import { CellChanges } from './changed-sheet';

/** What a workbook from a file needs of the page around it. */
export interface FileHostParts {
  readonly name: string;
  /** read with the texts of its formulas */
  readonly book: WorkbookGrid;
  /** sheets of ours, the only ones that `write` touches: 说明 and 回执 */
  readonly ownSheets: ReadonlySet<string>;
  /** shows a cell on the page's own grid; absent where there is none */
  readonly show?: (at: CellRef) => void;
  /** whether values of the return may be corrected here: never in the office's view */
  readonly correct: boolean;
}

/**
 * A workbook from a file in place of one open in Excel. What is written or corrected is kept beside the file as
 * received and shown to readers; the file itself is never changed.
 */
export class FileWorkbook implements WorkbookHost {
  readonly kind = 'file';
  private changes: BookChanges = new Map();
  private corrected = false;
  private marks: readonly CellMark[] = [];
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(private readonly parts: FileHostParts) {}

  title(): Promise<string | null> {
    return Promise.resolve(this.parts.name);
  }

  abilities(): Promise<HostAbilities> {
    const { show, correct } = this.parts;
    const grid = show !== undefined;
    return Promise.resolve({ select: grid, write: true, marks: grid, watch: true, correct });
  }

  read(): Promise<WorkbookGrid> {
    return Promise.resolve(changedBook(this.parts.book, this.changes, this.corrected));
  }

  reread(): Promise<WorkbookGrid> {
    return this.read();
  }

  select(at: CellRef): Promise<HostAnswer> {
    if (!this.parts.book.sheets.some(({ name }) => name === at.sheet) && !this.changes.has(at.sheet)) {
      return Promise.resolve(hostFailure('gone', { at }));
    }
    if (!this.parts.show) return Promise.resolve(hostFailure('unsupported', { at }));
    this.parts.show(at);
    return Promise.resolve(null);
  }

  write(changes: readonly SheetChanges[]): Promise<HostAnswer> {
    const foreign = changes.find(({ sheet }) => !this.parts.ownSheets.has(sheet));
    if (foreign) return Promise.resolve(hostFailure('protected', { at: { sheet: foreign.sheet } }));
    this.put(changes, true);
    return Promise.resolve(null);
  }

  correct(changes: readonly SheetChanges[]): Promise<HostAnswer> {
    if (!this.parts.correct) return Promise.resolve(hostFailure('unsupported'));
    const names = new Set(this.parts.book.sheets.map(({ name }) => name));
    const gone = changes.find(({ sheet }) => !names.has(sheet));
    if (gone) return Promise.resolve(hostFailure('gone', { at: { sheet: gone.sheet } }));
    this.corrected = true;
    this.put(changes, false);
    return Promise.resolve(null);
  }

  watch(listener: (change: WorkbookChange) => void): Promise<(() => Promise<void>) | HostFailure> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  mark(marks: readonly CellMark[]): Promise<HostAnswer> {
    if (!this.parts.show) return Promise.resolve(hostFailure('unsupported'));
    this.marks = marks;
    return Promise.resolve(null);
  }

  unmark(): Promise<HostAnswer> {
    this.marks = [];
    return Promise.resolve(null);
  }

  marked(): Promise<boolean> {
    return Promise.resolve(this.marks.length > 0);
  }

  /** What was written and corrected since the file was opened, by sheet. */
  changesMade(): readonly SheetChanges[] {
    return [...this.changes].map(([sheet, changes]) => ({ sheet, cells: changes.all() }));
  }

  /** The cells marked now, for the grid of the page. */
  marksNow(): readonly CellMark[] {
    return this.marks;
  }

  private put(changes: readonly SheetChanges[], own: boolean): void {
    const next = new Map(this.changes);
    for (const { sheet, cells } of changes) {
      const changed = next.get(sheet)?.copy() ?? new CellChanges();
      for (const cell of cells) changed.put(cell);
      next.set(sheet, changed);
    }
    this.changes = next;
    for (const change of changes) this.tell(change, own);
  }

  private tell({ sheet, cells }: SheetChanges, own: boolean): void {
    const rows = cells.map(({ row }) => row);
    const columns = cells.map(({ column }) => column);
    const range = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    for (const listener of this.listeners) {
      listener({ kind: 'cells', sheet, range: cells.length === 0 ? null : range, own });
    }
  }
}

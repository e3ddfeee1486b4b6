import { hostFailure, type HostFailure } from '../../core/host/host-failure';
import type { SheetChanges } from '../../core/host/sheet-changes';
import type { CellMark, HostAbilities, HostAnswer, WorkbookChange, WorkbookHost } from '../../core/host/workbook-host';
import { LONGEST_TEXT, type CellPosition, type CellRef } from '../../core/model/cell';
import type { WorkbookGrid } from '../../core/model/grid';
import { editsOf, listed, sameChanges, withEdits, type CellEdit } from './cell-edits';
import { changedBook, changesBySheet, type BookChanges } from './changed-book';
import { CorrectionHistory } from './correction-history';
import { rangesOf } from './edited-ranges';

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
  /** received from somebody else and only looked at: nothing is written or corrected, in whichever view */
  readonly forReading?: boolean;
  /** whether problems are marked on the grid from the beginning */
  readonly marked?: boolean;
  /** work kept from before: what was changed, and what of it was in the copy downloaded last */
  readonly kept?: { readonly changes: readonly SheetChanges[]; readonly saved: readonly SheetChanges[] };
}

/** How a file being worked on stands. A new object whenever something changed. */
export interface FileState {
  /** something differs from the file as received */
  readonly changed: boolean;
  /** … and is in no copy downloaded */
  readonly unsaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * A workbook from a file in place of one open in Excel. What is written or corrected is kept beside the file as
 * received and shown to readers; the file itself is never changed.
 */
export class FileWorkbook implements WorkbookHost {
  readonly kind = 'file';
  readonly name: string;
  /** the workbook as received */
  readonly received: WorkbookGrid;
  /** only looked at: its figures are corrected by its own enterprise */
  readonly forReading: boolean;
  private readonly history = new CorrectionHistory();
  private changes: BookChanges;
  /** the changes in the copy downloaded last */
  private saved: BookChanges;
  private mayCorrect: boolean;
  private shownBook: WorkbookGrid | null = null;
  private state: FileState;
  private marks: readonly CellMark[] = [];
  private marking: boolean;
  private readonly watchers = new Set<(change: WorkbookChange) => void>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: FileHostParts) {
    this.name = parts.name;
    this.received = parts.book;
    this.changes = changesBySheet(parts.kept?.changes ?? []);
    this.saved = changesBySheet(parts.kept?.saved ?? []);
    this.forReading = parts.forReading ?? false;
    this.mayCorrect = parts.correct && !this.forReading;
    this.marking = parts.marked ?? false;
    this.state = this.stateNow();
  }

  title(): Promise<string | null> {
    return Promise.resolve(this.name);
  }

  abilities(): Promise<HostAbilities> {
    const grid = this.parts.show !== undefined;
    const { mayCorrect: correct, forReading } = this;
    return Promise.resolve({ select: grid, write: !forReading, marks: grid, watch: true, correct });
  }

  read(): Promise<WorkbookGrid> {
    return Promise.resolve(this.book());
  }

  reread(): Promise<WorkbookGrid> {
    return this.read();
  }

  select(at: CellRef): Promise<HostAnswer> {
    if (!this.received.sheets.some(({ name }) => name === at.sheet) && !this.changes.has(at.sheet)) {
      return Promise.resolve(hostFailure('gone', { at }));
    }
    if (!this.parts.show) return Promise.resolve(hostFailure('unsupported', { at }));
    this.parts.show(at);
    return Promise.resolve(null);
  }

  write(changes: readonly SheetChanges[]): Promise<HostAnswer> {
    if (this.forReading) return Promise.resolve(hostFailure('read-only'));
    const foreign = changes.find(({ sheet }) => !this.parts.ownSheets.has(sheet));
    if (foreign) return Promise.resolve(hostFailure('protected', { at: { sheet: foreign.sheet } }));
    this.apply(editsOf(this.received, this.changes, changes), true);
    return Promise.resolve(null);
  }

  correct(changes: readonly SheetChanges[]): Promise<HostAnswer> {
    if (!this.mayCorrect) return Promise.resolve(hostFailure('unsupported'));
    const names = new Set(this.book().sheets.map(({ name }) => name));
    const gone = changes.find(({ sheet }) => !names.has(sheet));
    if (gone) return Promise.resolve(hostFailure('gone', { at: { sheet: gone.sheet } }));
    const formula = changes.find(({ sheet, cells }) => cells.some((cell) => this.holdsFormula(sheet, cell)));
    if (formula) return Promise.resolve(hostFailure('protected', { at: { sheet: formula.sheet } }));
    const long = changes.find(({ cells }) =>
      cells.some(({ value }) => typeof value === 'string' && value.length > LONGEST_TEXT),
    );
    if (long) return Promise.resolve(hostFailure('too-large', { at: { sheet: long.sheet } }));
    const edits = editsOf(this.received, this.changes, changes).filter(
      ({ before, after }) => before?.value !== after?.value || (before === undefined) !== (after === undefined),
    );
    if (edits.length === 0) return Promise.resolve(null);
    this.history.add(edits);
    this.apply(edits, false);
    return Promise.resolve(null);
  }

  /** A formula gives its value by itself: no correction takes its place. */
  private holdsFormula(sheet: string, { row, column }: CellPosition): boolean {
    return this.received.sheets.find(({ name }) => name === sheet)?.cellAt(row, column).formula ?? false;
  }

  watch(listener: (change: WorkbookChange) => void): Promise<(() => Promise<void>) | HostFailure> {
    this.watchers.add(listener);
    return Promise.resolve(() => {
      this.watchers.delete(listener);
      return Promise.resolve();
    });
  }

  mark(marks: readonly CellMark[]): Promise<HostAnswer> {
    if (!this.parts.show) return Promise.resolve(hostFailure('unsupported'));
    this.marks = marks;
    this.marking = true;
    return Promise.resolve(null);
  }

  unmark(): Promise<HostAnswer> {
    this.marks = [];
    this.marking = false;
    return Promise.resolve(null);
  }

  marked(): Promise<boolean> {
    return Promise.resolve(this.marking);
  }

  /** The cells marked now, for the grid of the page. */
  marksNow(): readonly CellMark[] {
    return this.marks;
  }

  /** The workbook with the changes made. The same object until something changes. */
  book(): WorkbookGrid {
    this.shownBook ??= changedBook(this.received, this.changes);
    return this.shownBook;
  }

  /** What was written and corrected since the file was opened, by sheet. */
  changesMade(): readonly SheetChanges[] {
    return listed(this.changes);
  }

  /** What of it was in the copy downloaded last. */
  changesSaved(): readonly SheetChanges[] {
    return listed(this.saved);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly snapshot = (): FileState => this.state;

  /** Something was written or corrected that is in no copy downloaded. */
  get unsaved(): boolean {
    return this.state.unsaved;
  }

  /** A copy with these changes was downloaded. @param changes as `changesMade` gave them for the copy */
  markSaved(changes: readonly SheetChanges[]): void {
    this.saved = changesBySheet(changes);
    this.settle();
  }

  /** Whether values may be corrected from now on: not in the office's view, and never in a file that is only looked at. */
  allowCorrections(allowed: boolean): void {
    const may = allowed && !this.forReading;
    if (this.mayCorrect === may) return;
    this.mayCorrect = may;
    this.settle();
    this.tell({ kind: 'protection', sheet: null, range: null, own: false });
  }

  /** Takes the last correction back. Explanations and the receipt stay. @returns where it was; null = nothing to take back */
  undo(): CellRef | null {
    return this.mayCorrect ? this.replay(this.history.undo()) : null;
  }

  /** Makes the correction taken back last once more. */
  redo(): CellRef | null {
    return this.mayCorrect ? this.replay(this.history.redo()) : null;
  }

  private replay(step: readonly CellEdit[] | null): CellRef | null {
    if (step === null) return null;
    // a cell that was written meanwhile, such as one of 说明, keeps what was written
    const edits = step.filter(({ sheet, row, column, before }) => this.changes.get(sheet)?.at(row, column) === before);
    this.apply(edits, false);
    const [first] = step;
    return first ? { sheet: first.sheet, row: first.row, column: first.column } : null;
  }

  private apply(edits: readonly CellEdit[], own: boolean): void {
    this.changes = withEdits(this.changes, edits);
    this.shownBook = null;
    this.settle();
    for (const [sheet, range] of rangesOf(edits)) this.tell({ kind: 'cells', sheet, range, own });
  }

  private stateNow(): FileState {
    const changed = this.changes.size > 0;
    return {
      changed,
      unsaved: changed && !sameChanges(this.changes, this.saved),
      canUndo: this.mayCorrect && this.history.canUndo,
      canRedo: this.mayCorrect && this.history.canRedo,
    };
  }

  private settle(): void {
    this.state = this.stateNow();
    for (const listener of this.listeners) listener();
  }

  private tell(change: WorkbookChange): void {
    for (const watcher of this.watchers) watcher(change);
  }
}

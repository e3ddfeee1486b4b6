import type { CellRef } from '../model/cell';
import type { CellRange, WorkbookGrid } from '../model/grid';
import type { Refusal } from '../model/refusal';
import type { RuleClass } from '../model/rule';
import type { HostFailure } from './host-failure';
import type { SheetChanges } from './sheet-changes';

/** What a host can do here and now; the pane asks before it offers. */
export interface HostAbilities {
  /** a cell can be shown and selected */
  readonly select: boolean;
  /** cells of 说明 and 回执 can be written */
  readonly write: boolean;
  /** cells can be marked and the marks removed exactly */
  readonly marks: boolean;
  /** edits are told as they happen */
  readonly watch: boolean;
  /** values of the return itself can be corrected from the pane (the page's own grid); never in the office's view */
  readonly correct: boolean;
}

/** Something changed in the workbook. */
export interface WorkbookChange {
  readonly kind: 'cells' | 'sheets' | 'protection';
  /** null = the host does not say which sheet */
  readonly sheet: string | null;
  /** null = the host does not say which cells: the whole sheet must be looked at again */
  readonly range: CellRange | null;
  /** made by us (an explanation, a mark), not by a person */
  readonly own: boolean;
}

/** A cell to mark and how badly it needs attention. */
export interface CellMark {
  readonly at: CellRef;
  readonly class: RuleClass;
}

/** What came of a call that gives nothing back: null = done. */
export type HostAnswer = HostFailure | null;

/**
 * The one thing the pane talks to: a workbook somewhere, in Excel or in a file dropped into a page.
 * No method throws for what a user, a workbook or a host can cause; a failure is a value with a code, a place and a reason.
 */
export interface WorkbookHost {
  readonly kind: 'excel' | 'file';
  /** name of the workbook as the user knows it; null when it has none yet */
  title(): Promise<string | null>;
  abilities(): Promise<HostAbilities>;
  /** The workbook as a reader of files would give it (equal filings and findings), within the reader's limits. */
  read(): Promise<WorkbookGrid | Refusal | HostFailure>;
  /**
   * The workbook again after `changed`: only those sheets are asked for, the others are as last read.
   * Reads everything when there was no reading before.
   */
  reread(changed: readonly string[]): Promise<WorkbookGrid | Refusal | HostFailure>;
  /** Shows and selects a cell; the keyboard stays where it is. */
  select(at: CellRef): Promise<HostAnswer>;
  /** Writes cells of our own sheets (说明, 回执), all of them or none; makes a sheet that is not there. Refuses any other sheet. */
  write(changes: readonly SheetChanges[]): Promise<HostAnswer>;
  /** Corrects values of the return itself; only where `abilities().correct`, otherwise a failure `unsupported`. */
  correct(changes: readonly SheetChanges[]): Promise<HostAnswer>;
  /** Tells of changes until the answered function is called. */
  watch(listener: (change: WorkbookChange) => void): Promise<(() => Promise<void>) | HostFailure>;
  /** Replaces all marks by these; a user's own formats are never touched. */
  mark(marks: readonly CellMark[]): Promise<HostAnswer>;
  /** Removes every mark of ours, also those an earlier, crashed session left. */
  unmark(): Promise<HostAnswer>;
  /** Whether marks of ours are on the sheets, maybe from an earlier session. */
  marked(): Promise<boolean | HostFailure>;
}

import type { CellEdit } from './cell-edits';

/** Steps that can be taken back; the oldest go first. */
const MOST_STEPS = 500;

/** What was corrected, step by step, to be taken back and done again. */
export class CorrectionHistory {
  private done: (readonly CellEdit[])[] = [];
  private undone: (readonly CellEdit[])[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** A new step; what had been taken back before can no longer be done again. */
  add(step: readonly CellEdit[]): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone = [];
  }

  /** The last step turned round; null where there is none. */
  undo(): readonly CellEdit[] | null {
    const step = this.done.pop();
    if (!step) return null;
    this.undone.push(step);
    return step.map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
  }

  /** The step taken back last; null where there is none. */
  redo(): readonly CellEdit[] | null {
    const step = this.undone.pop();
    if (!step) return null;
    this.done.push(step);
    return step;
  }
}

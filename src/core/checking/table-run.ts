import { TableKernels, type Kernel } from '../expression/kernel';
import type { FlatTable } from '../model/flat-table';
import type { TableRule, TableRuleResult } from './table-rule';
import { TableTally } from './table-tally';

/** As a row of the outcome, but with records (from 0) of the table instead of rows of the sheet. */
export interface RecordResult extends Omit<TableRuleResult, 'failingRows' | 'undecidedRows'> {
  readonly failing: Int32Array;
  readonly undecidedAt: Int32Array;
}

/** Rules on their way through a table: a step is a chunk of rows, so that whoever runs it can pause and stop. */
export class TableRun {
  private readonly kernels: TableKernels;
  private readonly tasks;
  private readonly running: { kernel: Kernel; tally: TableTally }[] = [];
  /** records gone through */
  done = 0;

  constructor(
    rules: readonly TableRule[],
    private readonly table: FlatTable,
  ) {
    this.kernels = new TableKernels(table);
    this.tasks = rules.map((rule) => {
      const compiled = rule.tree
        ? this.kernels.compile(rule.tree)
        : { ok: false as const, problems: rule.problems ?? [] };
      return { rule, compiled, tally: new TableTally() };
    });
    for (const { compiled, tally } of this.tasks) {
      if (compiled.ok) this.running.push({ kernel: compiled.kernel, tally });
    }
  }

  /** Goes through the next rows. @returns false when there was none left */
  step(): boolean {
    const start = this.done;
    const n = this.kernels.load(start);
    if (n === 0) return false;
    for (const { kernel, tally } of this.running) tally.add(kernel.run(n), start, n);
    this.done += n;
    return true;
  }

  /** What the rules came to over the rows gone through. */
  results(): readonly RecordResult[] {
    return this.tasks.map(({ rule, compiled, tally }) => ({
      id: rule.id,
      class: rule.class ?? null,
      message: rule.message ?? null,
      holds: tally.holds,
      fails: tally.fails,
      undecided: tally.undecided,
      broken: compiled.ok ? 0 : this.table.rowCount,
      failing: tally.failingRecords(),
      undecidedAt: tally.undecidedRecords(),
      problems: compiled.ok ? [] : compiled.problems,
    }));
  }
}

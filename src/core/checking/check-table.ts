import { TableKernels, type Kernel } from '../expression/kernel';
import type { Problem } from '../expression/problem';
import type { ExprNode } from '../expression/tree';
import { rowNumberOf, type FlatTable } from '../model/flat-table';
import type { RuleClass } from '../model/rule';
import { TableTally } from './table-tally';

/** A rule for a flat table: parsed, or with the problems of its text. */
export interface TableRule {
  readonly id: string;
  readonly class?: RuleClass;
  readonly message?: string;
  /** null when the text could not be parsed */
  readonly tree: ExprNode | null;
  readonly problems?: readonly Problem[];
}

/** What one rule came to over all rows (a row of `shenbao.table/1`); the four counts add up to the rows of the table. */
export interface TableRuleResult {
  readonly id: string;
  readonly class: RuleClass | null;
  readonly message: string | null;
  readonly holds: number;
  readonly fails: number;
  readonly undecided: number;
  readonly broken: number;
  /** sheet or file rows, names = row 1, ascending */
  readonly failingRows: readonly number[];
  readonly undecidedRows: readonly number[];
  /** why it is broken; empty when it ran */
  readonly problems: readonly Problem[];
}

/**
 * Runs rules over a flat table with column kernels. A row is undecided where a value the rule needs is blank,
 * or is text in a column of numbers, or a base is zero. A rule that cannot run is broken for every row;
 * the others still run.
 */
export function checkTable(rules: readonly TableRule[], table: FlatTable): readonly TableRuleResult[] {
  const kernels = new TableKernels(table);
  const tasks = rules.map((rule) => {
    const compiled = rule.tree ? kernels.compile(rule.tree) : { ok: false as const, problems: rule.problems ?? [] };
    return { rule, compiled, tally: new TableTally() };
  });
  const running: { kernel: Kernel; tally: TableTally }[] = [];
  for (const { compiled, tally } of tasks) if (compiled.ok) running.push({ kernel: compiled.kernel, tally });
  kernels.forEachChunk((start, n) => {
    for (const { kernel, tally } of running) tally.add(kernel.run(n), start, n);
  });
  const rowsOf = (records: readonly number[]): number[] => records.map((record) => rowNumberOf(table, record));
  return tasks.map(({ rule, compiled, tally }) => ({
    id: rule.id,
    class: rule.class ?? null,
    message: rule.message ?? null,
    holds: tally.holds,
    fails: tally.fails,
    undecided: tally.undecided,
    broken: compiled.ok ? 0 : table.rowCount,
    failingRows: rowsOf(tally.failingRecords()),
    undecidedRows: rowsOf(tally.undecidedRecords()),
    problems: compiled.ok ? [] : compiled.problems,
  }));
}

import type { Problem } from '../expression/problem';
import type { ExprNode } from '../expression/tree';
import { rowNumberOf, type FlatTable } from '../model/flat-table';
import type { RuleClass } from '../model/rule';
import { TableRun } from './table-run';

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
  const run = new TableRun(rules, table);
  while (run.step());
  const rowsOf = (records: Int32Array): number[] => Array.from(records, (record) => rowNumberOf(table, record));
  return run.results().map(({ failing, undecidedAt, ...result }) => ({
    ...result,
    failingRows: rowsOf(failing),
    undecidedRows: rowsOf(undecidedAt),
  }));
}

import { rowNumberOf, type FlatTable } from '../model/flat-table';
import type { TableRule, TableRuleResult } from './table-rule';
import { TableRun } from './table-run';

export type { TableRule, TableRuleResult } from './table-rule';

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

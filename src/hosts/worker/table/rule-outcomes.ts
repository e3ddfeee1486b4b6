import type { RecordExplainer } from '../../../core/checking/explain-record';
import type { RecordResult } from '../../../core/checking/table-run';
import { flatCell } from '../../../core/model/flat-cell';
import { rowNumberOf, type FlatTable } from '../../../core/model/flat-table';
import { MOST_ROWS_SENT, type RowReason, type RowsThat, type RuleOutcome } from './table-messages';

/** A rule that was run, as the room keeps it. */
export interface RuleThatRan {
  readonly result: RecordResult;
  readonly explainer: RecordExplainer | null;
}

function rowsSent(table: FlatTable, records: Int32Array): Int32Array {
  return records.slice(0, MOST_ROWS_SENT).map((record) => rowNumberOf(table, record));
}

/** What goes to the page of a rule that ran. */
export function outcomeOf({ result, explainer }: RuleThatRan, table: FlatTable): RuleOutcome {
  const { id, class: ruleClass, holds, fails, undecided, broken, problems, failing, undecidedAt } = result;
  return {
    id,
    class: ruleClass,
    ...{ holds, fails, undecided, broken, problems },
    columns: explainer?.columns ?? [],
    failingRows: rowsSent(table, failing),
    undecidedRows: rowsSent(table, undecidedAt),
  };
}

/** Records in which the rule does not hold, or could not be decided. */
export const recordsThat = ({ result }: RuleThatRan, that: RowsThat): Int32Array =>
  that === 'fails' ? result.failing : result.undecidedAt;

/** Why the rule does not hold in a record. */
export function reasonOf({ explainer }: RuleThatRan, table: FlatTable, record: number): RowReason {
  const told = explainer?.explain(record) ?? null;
  const comparison = told?.comparison ?? null;
  return {
    row: rowNumberOf(table, record),
    record,
    values: (explainer?.columns ?? []).map((column) => flatCell(table.columns[column]!, record)),
    sides: comparison === null ? null : { left: comparison.left, right: comparison.right },
    missing: told?.operands ?? [],
    why: told?.why ?? null,
  };
}

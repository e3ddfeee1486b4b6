import type { TableRule } from '../../../core/checking/check-table';
import { TableRun, type RecordResult } from '../../../core/checking/table-run';
import type { Cancel } from '../../../core/model/cancel';
import type { FlatTable } from '../../../core/model/flat-table';
import { pause } from './pause';

/** Chunks between two pauses: 16 thousand rows, a few milliseconds a rule. */
const STEPS = 16;

/** Runs the rules with pauses. @returns null when cancelled in one of them */
export async function runInSteps(
  rules: readonly TableRule[],
  table: FlatTable,
  tell: (rows: number) => void,
  cancel: Cancel,
): Promise<readonly RecordResult[] | null> {
  const run = new TableRun(rules, table);
  for (let steps = 1; run.step(); steps++) {
    if (steps % STEPS !== 0) continue;
    tell(run.done);
    await pause();
    if (cancel.cancelled) return null;
  }
  return run.results();
}

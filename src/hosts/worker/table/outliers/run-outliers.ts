import type { Cancel } from '../../../../core/model/cancel';
import type { OutlierResult } from '../../../../core/outliers/outlier-result';
import type { OutlierRun } from '../../../../core/outliers/outlier-run';
import { pause } from '../pause';

/** Rows judged between two pauses: some milliseconds. */
const ROWS = 16_000;

/** Runs a search with pauses. @returns null when cancelled in one of them */
export async function runOutliersInSteps(
  run: OutlierRun,
  tell: (rows: number) => void,
  cancel: Cancel,
): Promise<OutlierResult | null> {
  let told = 0;
  while (run.step()) {
    if (run.done - told < ROWS) continue;
    told = run.done;
    tell(told);
    await pause();
    if (cancel.cancelled) return null;
  }
  return run.result();
}

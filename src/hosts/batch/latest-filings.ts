import type { Filing } from '../../core/model/filing';
import { formatPeriod } from '../../core/model/period';
import { filerKey } from './filing-key';

/** Returns of many months, each of them once. */
export interface LatestFilings {
  /** one an enterprise, form and month: of several the one received last */
  readonly kept: readonly Filing[];
  /** without an enterprise or a month: they cannot be counted anywhere */
  readonly unplaced: readonly Filing[];
}

/** @param filings in the order received */
export function latestFilings(filings: readonly Filing[]): LatestFilings {
  const kept = new Map<string, Filing>();
  const unplaced: Filing[] = [];
  for (const filing of filings) {
    const filer = filerKey(filing);
    if (filer === null || filing.period === null) unplaced.push(filing);
    else kept.set(`${filer} ${filing.form.id} ${formatPeriod(filing.period)}`, filing);
  }
  return { kept: [...kept.values()], unplaced };
}

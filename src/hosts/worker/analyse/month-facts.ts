import type { Filing } from '../../../core/model/filing';
import { monthIndex, type Period } from '../../../core/model/period';
import { filerKey } from '../../batch/filing-key';
import type { MonthFacts } from './analyse-messages';

/** The months that the returns state, newest first; returns that state none are in none. */
export function monthFacts(filings: readonly Filing[]): readonly MonthFacts[] {
  const months = new Map<number, { period: Period; filings: number; filers: Set<string> }>();
  for (const filing of filings) {
    if (filing.period === null) continue;
    const at = monthIndex(filing.period);
    const month = months.get(at) ?? { period: filing.period, filings: 0, filers: new Set<string>() };
    months.set(at, month);
    month.filings++;
    const filer = filerKey(filing);
    if (filer !== null) month.filers.add(filer);
  }
  return [...months]
    .sort(([a], [b]) => b - a)
    .map(([, { period, filings: count, filers }]) => ({ period, filings: count, filers: filers.size }));
}

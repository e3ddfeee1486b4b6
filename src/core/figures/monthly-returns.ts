import type { ReturnToCheck } from '../checking/check-input';
import { filingsThatCount } from '../checking/filings-that-count';
import type { Filing } from '../model/filing';
import { addMonths, monthIndex, type Period } from '../model/period';

/** How many months a series has at most: this one and the twelve before it. */
export const SERIES_MONTHS = 13;

/** A month with what was filed for it. */
export interface MonthlyReturn {
  readonly period: Period;
  /** null where nothing was filed for the month */
  readonly input: ReturnToCheck | null;
}

/**
 * The months before a return with their filings, oldest first, as returns of their own.
 * @param history earlier filings of the same enterprise, in any order; what `input` brings of last month and last year
 *   counts too, and a filing given twice counts once
 */
export function earlierReturns(
  input: ReturnToCheck,
  history: readonly Filing[],
  period: Period,
): readonly MonthlyReturn[] {
  const byMonth = new Map<number, Filing[]>();
  for (const filing of new Set([...history, ...input.previous, ...input.lastYear])) {
    if (filing.period === null) continue;
    const month = monthIndex(filing.period);
    const filings = byMonth.get(month) ?? [];
    byMonth.set(month, filings);
    filings.push(filing);
  }
  const filed = (at: Period): readonly Filing[] => byMonth.get(monthIndex(at)) ?? [];
  return Array.from({ length: SERIES_MONTHS - 1 }, (_, i): MonthlyReturn => {
    const at = addMonths(period, i - SERIES_MONTHS + 1);
    const filings = filingsThatCount(filed(at), at);
    if (filings.length === 0) return { period: at, input: null };
    const previous = filed(addMonths(at, -1));
    const lastYear = filed(addMonths(at, -12));
    return { period: at, input: { ...input, filings, previous, lastYear, asked: at } };
  });
}

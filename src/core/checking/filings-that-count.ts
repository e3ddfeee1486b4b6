import type { Filing } from '../model/filing';
import { samePeriod, type Period } from '../model/period';

/**
 * Of each form the filing that counts beside the other forms: the latest, but one that says another month than was
 * asked for never takes the place of one that does not.
 * @param filings of one enterprise, in the order received
 */
export function filingsThatCount(filings: readonly Filing[], asked: Period | null): readonly Filing[] {
  const counting = new Map<string, Filing>();
  const strays = ({ period }: Filing): boolean => period !== null && asked !== null && !samePeriod(period, asked);
  for (const filing of filings) {
    const before = counting.get(filing.form.id);
    if (!before || !strays(filing) || strays(before)) counting.set(filing.form.id, filing);
  }
  return [...counting.values()];
}

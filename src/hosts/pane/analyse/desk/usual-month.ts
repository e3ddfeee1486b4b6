import type { Period } from '../../../../core/model/period';
import type { MonthFacts } from '../../../worker/analyse/analyse-messages';

/**
 * The month that is analysed unless a person says another: the latest for which at least half as many enterprises filed
 * as for the fullest. A few returns of the month to come do not make it the month.
 * @param months newest first
 */
export function usualMonth(months: readonly MonthFacts[]): Period | null {
  const fullest = Math.max(0, ...months.map(({ filers }) => filers));
  return months.find(({ filers }) => filers * 2 >= fullest)?.period ?? null;
}

import { monthIndex, type Period } from '../model/period';
import type { RegisterEntry } from '../model/register';

/** Why an enterprise of the register does not have to file for a month. */
export type NotDueWhy = 'preparing' | 'below-scale' | 'before-first-month' | 'after-last-month';

/**
 * Why an enterprise need not file for the month; null when it has to: in scope, above scale where that is known, not
 * still being set up. A stopped or closed one files zeros.
 */
export function notDueWhy(entry: RegisterEntry, period: Period): NotDueWhy | null {
  const month = monthIndex(period);
  if (entry.status === 'preparing') return 'preparing';
  if (entry.aboveScale === false) return 'below-scale';
  if (entry.firstMonth !== null && month < monthIndex(entry.firstMonth)) return 'before-first-month';
  return entry.lastMonth !== null && month > monthIndex(entry.lastMonth) ? 'after-last-month' : null;
}

import { monthIndex, type Period } from '../../model/period';
import type { RegisterEntry } from '../../model/register';

/** Whether the month lies within those that the register gives; an open end is no limit. */
export function isWithinMonths({ firstMonth, lastMonth }: RegisterEntry, period: Period): boolean {
  const month = monthIndex(period);
  if (firstMonth !== null && month < monthIndex(firstMonth)) return false;
  return lastMonth === null || month <= monthIndex(lastMonth);
}

/**
 * Whether an enterprise has to file for the month: within its months, above scale where that is known, not being set
 * up (筹建). 停产 and 歇业 file zeros.
 */
export function isDue(entry: RegisterEntry, period: Period): boolean {
  return entry.status !== 'preparing' && entry.aboveScale !== false && isWithinMonths(entry, period);
}

/** Whether what it files counts: as `isDue`, and those below scale that file all the same. */
export function counts(entry: RegisterEntry, period: Period): boolean {
  return entry.status !== 'preparing' && isWithinMonths(entry, period);
}

/** Whether it has a certificate valid in the month (高新技术企业); an open end is no limit. */
export function isHighTech({ highTech }: RegisterEntry, period: Period): boolean {
  if (highTech === null) return false;
  const month = monthIndex(period);
  if (highTech.from !== null && month < monthIndex(highTech.from)) return false;
  return highTech.to === null || month <= monthIndex(highTech.to);
}

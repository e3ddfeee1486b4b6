import { defined, PERCENT, type DefinedIndicator } from './indicator';

/**
 * How much of the year is over (序时进度): month/12·100, to hold a completion against.
 * @param month 1–12
 * @returns percent, unrounded
 * @source domain.md §4
 * @example elapsedShare(9) // 75 %
 */
export function elapsedShare(month: number): DefinedIndicator {
  return defined((month / 12) * 100, PERCENT);
}

import { defined, missingOf, POINTS, undefinedBecause, type Amount, type Indicator } from './indicator';

/** A part now and then, and the total of last year, in one unit. */
export interface PartOfGrowth {
  readonly now: Amount;
  readonly then: Amount;
  readonly totalThen: Amount;
}

/**
 * Contribution of a part to the growth of its total (拉动): (c_k − p_k)/P·100. Over a partition they add up to the growth.
 * @returns points, unrounded; undefined when a figure is missing, and when last year's total is zero or negative
 * @source domain.md §4
 * @example contribution({ now: 130, then: 100, totalThen: 400 }) // 7.5 个百分点
 * @example contribution({ now: 130, then: 100, totalThen: 0 }) // undefined: base-is-zero
 */
export function contribution({ now, then, totalThen }: PartOfGrowth): Indicator {
  const missing = missingOf({ now, then, totalThen });
  if (missing !== null) return undefinedBecause('missing', POINTS, { operand: missing });
  if (totalThen === 0) return undefinedBecause('base-is-zero', POINTS, { operand: 'totalThen' });
  if (totalThen! < 0) return undefinedBecause('base-is-negative', POINTS, { operand: 'totalThen' });
  return defined(((now! - then!) / totalThen!) * 100, POINTS);
}

import type { PartOfGrowth } from './contribution';
import { growth } from './growth';
import { defined, missingOf, PERCENT, undefinedBecause, type Amount, type Indicator } from './indicator';

/** A part and its total, now and then, in one unit. */
export interface PartAndTotalGrowth extends PartOfGrowth {
  readonly totalNow: Amount;
}

/**
 * Share of a part in the growth of its total (贡献率): (c_k − p_k)/(C − P)·100. It may exceed 100 %.
 * @returns percent, unrounded; undefined when a figure is missing, and when the total falls or its growth prints as
 *   0.0 %: the sign of the share would mislead
 * @source domain.md §4
 * @example contributionShare({ now: 130, then: 100, totalNow: 420, totalThen: 400 }) // 150 %
 * @example contributionShare({ now: 130, then: 100, totalNow: 390, totalThen: 400 }) // undefined: total-not-growing
 */
export function contributionShare({ now, then, totalNow, totalThen }: PartAndTotalGrowth): Indicator {
  const missing = missingOf({ now, then, totalNow, totalThen });
  if (missing !== null) return undefinedBecause('missing', PERCENT, { operand: missing });
  const more = totalNow! - totalThen!;
  const hardly = growth({ now: totalNow, then: totalThen }).sign === 'unchanged';
  if (more <= 0 || hardly) return undefinedBecause('total-not-growing', PERCENT, { operand: 'totalNow' });
  return defined(((now! - then!) / more) * 100, PERCENT);
}

import { missingOf, PERCENT, undefinedBecause, type Indicator } from './indicator';
import type { NowAndThen } from './growth';
import { ratio } from './ratio';

/**
 * Share of those that grow (增长面): number of growing / number of all, of enterprises or of industries.
 * Those with a value missing, now or then, can neither grow nor fall and are left out of both numbers.
 * @returns percent, unrounded; undefined when nobody has both values
 * @source domain.md §4; the treatment of missing values is a convention of ours
 * @example growingShare([{ now: 2, then: 1 }, { now: 1, then: 1 }, { now: 1, then: 3 }, { now: 9, then: 8 }]) // 50 %
 * @example growingShare([{ now: 2, then: null }]) // undefined: missing
 */
export function growingShare(all: readonly NowAndThen[]): Indicator {
  const known = all.filter(({ now, then }) => missingOf({ now, then }) === null);
  if (known.length === 0) return undefinedBecause('missing', PERCENT, { operand: 'all' });
  const growing = known.filter(({ now, then }) => now! > then!).length;
  return ratio({ growing, all: known.length }, 100, PERCENT);
}

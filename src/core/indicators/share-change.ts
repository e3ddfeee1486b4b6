import { defined, missingOf, POINTS, undefinedBecause, type Amount, type Indicator } from './indicator';
import { rateDifference } from './rate-difference';
import { share, type PartAndTotal } from './share';

/**
 * Change of a share on the same period of last year, from the four figures.
 * @returns points; undefined as a share is
 * @source domain.md §4
 * @example shareChange({ part: 30, total: 100 }, { part: 20, total: 80 }) // 5 个百分点
 */
export function shareChange(now: PartAndTotal, then: PartAndTotal): Indicator {
  return rateDifference(share(now), share(then));
}

/** What a text prints of a share: last year's, and how part and total grew; all in percent. */
export interface ShareAndGrowth {
  readonly shareThen: Amount;
  readonly growthOfPart: Amount;
  readonly growthOfTotal: Amount;
}

/**
 * The same change from rates alone: Δs = s₋₁·(g_H − g_T)/(1 + g_T).
 * @returns points; undefined when a rate is missing, or the total fell to nothing
 * @source domain.md §4
 * @example shareChangeFromGrowth({ shareThen: 25, growthOfPart: 50, growthOfTotal: 25 }) // 5 个百分点
 */
export function shareChangeFromGrowth({ shareThen, growthOfPart, growthOfTotal }: ShareAndGrowth): Indicator {
  const missing = missingOf({ shareThen, growthOfPart, growthOfTotal });
  if (missing !== null) return undefinedBecause('missing', POINTS, { operand: missing });
  if (growthOfTotal! <= -100) return undefinedBecause('fell-to-nothing', POINTS, { operand: 'growthOfTotal' });
  return defined((shareThen! * (growthOfPart! - growthOfTotal!)) / (100 + growthOfTotal!), POINTS);
}

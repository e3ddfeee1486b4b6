import { growth } from './growth';
import type { Amount, Indicator } from './indicator';

/** The cumulatives of February, this year and last, in one unit. */
export interface FebruaryCumulatives {
  readonly cumulative: Amount;
  readonly lastYearCumulative: Amount;
}

/**
 * Growth of January and February together (1—2月): the first rate of a year.
 * @returns as `growth`
 * @source domain.md §4; methods.md §10
 * @example januaryFebruaryGrowth({ cumulative: 208.8, lastYearCumulative: 200 }) // 4.4 %
 */
export function januaryFebruaryGrowth({ cumulative, lastYearCumulative }: FebruaryCumulatives): Indicator {
  return growth({ now: cumulative, then: lastYearCumulative });
}

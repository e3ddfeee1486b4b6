import { growth, type NowAndThen } from './growth';
import { PERCENT, undefinedBecause, type Indicator } from './indicator';

/** Two values of a single month, and which month it is. */
export interface MonthNowAndThen extends NowAndThen {
  /** 1–12 */
  readonly month: number;
}

/**
 * Growth of a single month. January and February have none (春节 moves between them): use `januaryFebruaryGrowth`.
 * @returns as `growth`; undefined for January and February
 * @source domain.md §4
 * @example monthGrowth({ now: 110, then: 100, month: 9 }) // 10 %
 * @example monthGrowth({ now: 110, then: 100, month: 2 }) // undefined: spring-festival
 */
export function monthGrowth({ now, then, month }: MonthNowAndThen): Indicator {
  return month <= 2 ? undefinedBecause('spring-festival', PERCENT) : growth({ now, then });
}

import { defined, missingOf, undefinedBecause, type Amount, type Indicator } from './indicator';

/** Cumulatives at the end of a quarter and of the one before, in one unit. */
export interface QuarterCumulatives {
  readonly cumulative: Amount;
  readonly before: Amount;
  /** 1–4 */
  readonly quarter: number;
  readonly unit: string;
}

/**
 * A quarter from the cumulatives: 三季度 = 1—9月 − 1—6月. Its growth is `growth` of this year's and last year's quarter.
 * @returns in the unit given; the first quarter is the cumulative itself. Undefined when a cumulative is missing.
 * @source domain.md §4
 * @example quarterFromCumulative({ cumulative: 843, before: 552, quarter: 3, unit: '万元' }) // 291 万元
 */
export function quarterFromCumulative({ cumulative, before, quarter, unit }: QuarterCumulatives): Indicator {
  const missing = missingOf(quarter === 1 ? { cumulative } : { cumulative, before });
  if (missing !== null) return undefinedBecause('missing', unit, { operand: missing });
  return defined(cumulative! - (quarter === 1 ? 0 : before!), unit);
}

import { defined, missingOf, undefinedBecause, type Amount, type Indicator } from './indicator';

/** Cumulatives of this month and the month before, in one unit. */
export interface Cumulatives {
  readonly cumulative: Amount;
  readonly before: Amount;
  /** 1–12 */
  readonly month: number;
  readonly unit: string;
  /** whether January has a filing of its own; the monthly industrial forms have none (免报) */
  readonly januaryFiled?: boolean;
}

/**
 * The month as the cumulatives say it: cum(t) − cum(t−1). Shown apart from the reported 本月, never in its place.
 * @returns in the unit given. In January the cumulative itself. Undefined in February where January is not filed, and
 *   when a cumulative is missing.
 * @source domain.md §4, P1 and P2 of §3
 * @example monthFromCumulative({ cumulative: 843, before: 741, month: 9, unit: '万元' }) // 102 万元
 * @example monthFromCumulative({ cumulative: 150, before: null, month: 2, unit: '千元' }) // undefined: two-months
 */
export function monthFromCumulative({ cumulative, before, month, unit, januaryFiled = false }: Cumulatives): Indicator {
  if (month === 2 && !januaryFiled) return undefinedBecause('two-months', unit);
  const missing = missingOf(month === 1 ? { cumulative } : { cumulative, before });
  if (missing !== null) return undefinedBecause('missing', unit, { operand: missing });
  return defined(cumulative! - (month === 1 ? 0 : before!), unit);
}

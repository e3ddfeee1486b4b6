/** A cumulative that stands where the month should. */
export interface CumulativeAsMonth {
  /** the month that the cumulatives say: this one less the one before; null without the one before */
  readonly meant: number | null;
}

/**
 * Whether the cumulative was filed as the month: from the second month on, the two are equal although something had been
 * filed before. In January, and where the cumulative before is 0, they are rightly equal.
 * @param before the cumulative of the month before; NaN = not known, then the month must be the cumulative and `months` > 1
 * @param months months that the cumulative spans @source methods.md §5, cheap patterns
 * @example cumulativeAsMonth({ month: 9000, cumulative: 9000, before: 8000, months: 9 }) // { meant: 1000 }
 * @example cumulativeAsMonth({ month: 9000, cumulative: 9000, before: 0, months: 9 }) // null
 */
export function cumulativeAsMonth({
  month,
  cumulative,
  before,
  months,
}: {
  readonly month: number;
  readonly cumulative: number;
  readonly before: number;
  readonly months: number;
}): CumulativeAsMonth | null {
  if (!(month > 0) || month !== cumulative || months < 2) return null;
  if (Number.isNaN(before)) return { meant: null };
  return before > 0 ? { meant: Math.max(0, cumulative - before) } : null;
}

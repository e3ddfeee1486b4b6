/** A figure that goes into an indicator: null or NaN where there is none. */
export type Amount = number | null;

/** How two values of one thing compare, for wording. The loss words are those of results (利润); locales has words for other things too. */
export type SignWord =
  | 'rise'
  | 'fall'
  | 'unchanged'
  | 'profit-to-loss'
  | 'loss-to-profit'
  | 'loss-to-zero'
  | 'loss-narrowed'
  | 'loss-widened';

/** Why an indicator has no value. */
export type UndefinedWhy =
  /** a figure it needs is not there; `operand` names which */
  | 'missing'
  /** it is there, but its cell holds no readable number */
  | 'unreadable'
  /** the figure to compare with, or to divide by, is zero */
  | 'base-is-zero'
  /** one of the two values is negative: a rate would mislead, `sign` says what happened instead */
  | 'negative'
  /** the figure to divide by is negative */
  | 'base-is-negative'
  /** January and February are not compared month by month (春节): use 1—2月 */
  | 'spring-festival'
  /** February's cumulative covers two months, where January is not filed */
  | 'two-months'
  /** the total does not grow, or hardly: a share of its growth would mislead */
  | 'total-not-growing'
  /** December is the last month: no pace is required any more */
  | 'year-over'
  /** the two figures are of units that cannot be compared */
  | 'units-differ'
  /** fell by 100 % or more: no mean growth */
  | 'fell-to-nothing'
  /** not published: one respondent could be read from it (统计法) */
  | 'withheld';

/** What a reader should be told beside the value. */
export type IndicatorNote = 'low-base';

/** An indicator that has a value. */
export interface DefinedIndicator {
  readonly state: 'value';
  /** unrounded */
  readonly value: number;
  readonly unit: string;
  readonly sign: SignWord | null;
  readonly notes: readonly IndicatorNote[];
}

/** An indicator that has none, with the reason. It is shown as a dash, with the reason or the sign word. */
export interface UndefinedIndicator {
  readonly state: 'undefined';
  readonly why: UndefinedWhy;
  /** the operand that the reason is about: `now`, `then` … */
  readonly operand: string | null;
  /** the unit it would have */
  readonly unit: string;
  readonly sign: SignWord | null;
  /** the x of 减亏 x % and 增亏 x %, unrounded; null for all others */
  readonly percent: number | null;
}

/** The outcome of an indicator: a value with its unit, or why there is none. */
export type Indicator = DefinedIndicator | UndefinedIndicator;

export const PERCENT = '%';
/** Differences of rates: 个百分点. */
export const POINTS = '个百分点';

export function defined(
  value: number,
  unit: string,
  sign: SignWord | null = null,
  notes: readonly IndicatorNote[] = [],
): DefinedIndicator {
  return { state: 'value', value, unit, sign, notes };
}

export function undefinedBecause(
  why: UndefinedWhy,
  unit: string,
  about: { readonly operand?: string; readonly sign?: SignWord | null; readonly percent?: number } = {},
): UndefinedIndicator {
  const { operand = null, sign = null, percent = null } = about;
  return { state: 'undefined', why, operand, unit, sign, percent };
}

/** The name of the first figure that is not there; null when all are. */
export function missingOf(figures: Readonly<Record<string, Amount>>): string | null {
  for (const [name, value] of Object.entries(figures)) if (value === null || !Number.isFinite(value)) return name;
  return null;
}

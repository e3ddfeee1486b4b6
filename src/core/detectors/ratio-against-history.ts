import { medianOf } from './quantile';

export interface RatioHistoryOptions {
  /** how far the ratio may move from its usual value, as a share of it */
  readonly allow?: number;
  /** fewest earlier ratios */
  readonly minimum?: number;
}

export type RatioAgainstHistory =
  | {
      readonly state: 'decided';
      readonly ratio: number;
      /** median of the earlier ratios */
      readonly usual: number;
      /** ratio over the usual one, less 1 */
      readonly change: number;
      /** numerators that would not be flagged, given the denominator */
      readonly expected: readonly [low: number, high: number];
      readonly flagged: boolean;
    }
  | { readonly state: 'undecided'; readonly why: 'too-few' | 'missing' };

/**
 * A ratio of two figures of one enterprise against its own earlier ones: output per kilowatt-hour, output per head, value
 * added in output, revenue of one form against sales of another. The usual ratio is the median of the earlier ones.
 * @param history earlier numerators and denominators, any order; pairs without both above 0 are left out
 * @returns undecided when a figure is missing or not above 0, or fewer than three earlier ratios are there
 * @source domain.md §3 P11, P13, F7, F12
 * @example ratioAgainstHistory(1500, 100, [[1000, 100], [990, 100], [1020, 101], [1005, 99]]).usual // 10.049505
 */
export function ratioAgainstHistory(
  numerator: number,
  denominator: number,
  history: readonly (readonly [numerator: number, denominator: number])[],
  { allow = 0.3, minimum = 3 }: RatioHistoryOptions = {},
): RatioAgainstHistory {
  if (!(numerator > 0 && denominator > 0)) return { state: 'undecided', why: 'missing' };
  const ratios = Float64Array.from(history.filter(([a, b]) => a > 0 && b > 0).map(([a, b]) => a / b));
  if (ratios.length < minimum) return { state: 'undecided', why: 'too-few' };
  const usual = medianOf(ratios, ratios.length);
  const ratio = numerator / denominator;
  const change = ratio / usual - 1;
  const expected = [usual * (1 - allow) * denominator, usual * (1 + allow) * denominator] as const;
  return { state: 'decided', ratio, usual, change, expected, flagged: Math.abs(change) > allow };
}

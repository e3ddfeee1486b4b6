import { medianAndScale } from './mad-fence';
import { quartiles } from './quartiles';
import { robustStl } from './robust-stl';

export interface SeriesOptions {
  /** places in a year: 11, January and February being one (春节) */
  readonly period?: number;
  /** seasonal strength from which a season is taken out */
  readonly strength?: number;
  /** interquartile ranges to the fence, for long series */
  readonly width?: number;
  /** robust standard deviations to the fence, for short series */
  readonly k?: number;
  /** growths looked back on, for short series */
  readonly window?: number;
}

export interface SeriesFlag {
  readonly index: number;
  /** distance from the fence's middle in robust standard deviations, with its sign */
  readonly score: number;
  /** values that would not be flagged */
  readonly expected: readonly [low: number, high: number];
}

export type SeriesResult =
  | {
      readonly state: 'decided';
      readonly method: 'decomposition' | 'growth';
      /** of a decomposition: whether a season was taken out */
      readonly seasonal: boolean;
      readonly flagged: readonly SeriesFlag[];
    }
  | { readonly state: 'undecided'; readonly why: 'too-few' | 'no-spread'; readonly n: number };

/** Interquartile range of a normal distribution in standard deviations. */
const IQR_TO_SIGMA = 1.3489795003921634;
/** Fewer growths say nothing about their spread. */
const LEAST_GROWTHS = 5;
/** A spread below this share is the noise of rounding, not of business. */
const LEAST_SPREAD = 1e-6;

const variance = (values: Float64Array): number => {
  const there = values.filter((value) => !Number.isNaN(value));
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  return there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / there.length;
};

/** Long series: what is left of the logarithms without trend and season, beyond three interquartile ranges. */
function byDecomposition(
  logs: Float64Array,
  { period, strength, width }: { period: number; strength: number; width: number },
): SeriesResult {
  const { trend, seasonal, remainder } = robustStl(logs, period);
  const detrended = logs.map((value, i) => value - trend[i]!);
  const isSeasonal = 1 - variance(remainder) / variance(detrended) >= strength;
  const left = isSeasonal ? remainder : detrended;
  const there = left.filter((value) => !Number.isNaN(value));
  const [q1, q2, q3] = quartiles(there.slice(), 7);
  const spread = q3 - q1;
  if (!(spread > LEAST_SPREAD)) return { state: 'undecided', why: 'no-spread', n: there.length };
  const [low, high] = [q1 - width * spread, q3 + width * spread];
  const flagged: SeriesFlag[] = [];
  left.forEach((value, index) => {
    if (Number.isNaN(value) || (value >= low && value <= high)) return;
    const usual = trend[index]! + (isSeasonal ? seasonal[index]! : 0);
    const expected = [Math.exp(usual + low), Math.exp(usual + high)] as const;
    flagged.push({ index, score: ((value - q2) * IQR_TO_SIGMA) / spread, expected });
  });
  return { state: 'decided', method: 'decomposition', seasonal: isSeasonal, flagged };
}

/** Short series: the last growth against those before it, after what all peers did is taken out. */
function byGrowth(
  logs: Float64Array,
  peers: ArrayLike<number> | null,
  { k, window }: { k: number; window: number },
): SeriesResult {
  const last = logs.length - 1;
  const own = logs.map((value, i) => (i === 0 ? NaN : value - logs[i - 1]! - (peers === null ? 0 : peers[i]! || 0)));
  const before = own.slice(Math.max(1, last - window), last).filter((value) => !Number.isNaN(value));
  if (before.length < LEAST_GROWTHS || Number.isNaN(own[last]!)) {
    return { state: 'undecided', why: 'too-few', n: before.length };
  }
  const { median, scale } = medianAndScale(before.slice());
  if (!(scale > LEAST_SPREAD)) return { state: 'undecided', why: 'no-spread', n: before.length };
  const score = (own[last]! - median) / scale;
  if (Math.abs(score) <= k) return { state: 'decided', method: 'growth', seasonal: false, flagged: [] };
  const from = logs[last - 1]! + (peers === null ? 0 : peers[last]! || 0) + median;
  const expected = [Math.exp(from - k * scale), Math.exp(from + k * scale)] as const;
  return { state: 'decided', method: 'growth', seasonal: false, flagged: [{ index: last, score, expected }] };
}

/**
 * What is unlikely in the series of one enterprise. More than two years: robust decomposition of the logarithms, the
 * season taken out only where it is strong; flagged beyond three interquartile ranges. From six values on: the last growth
 * against the twelve before it in robust standard deviations, after the peers' median growth is taken out.
 * @param values one a period, oldest first; not above 0 or NaN = missing
 * @param peers median growth (difference of natural logarithms) of the peers into each period; null = not known
 * @returns undecided with fewer values, without the last one, or without spread @source methods.md §5
 * @example seriesOutliers([100, 104, 101, 107, 103, 109, 106, 1100]).flagged.length // 1
 */
export function seriesOutliers(
  values: ArrayLike<number>,
  peers: ArrayLike<number> | null = null,
  { period = 11, strength = 0.6, width = 3, k = 5, window = 12 }: SeriesOptions = {},
): SeriesResult {
  const logs = Float64Array.from({ length: values.length }, (_, i) => (values[i]! > 0 ? Math.log(values[i]!) : NaN));
  const n = logs.filter((value) => !Number.isNaN(value)).length;
  if (n > 2 * period) return byDecomposition(logs, { period, strength, width });
  return byGrowth(logs, peers, { k, window });
}

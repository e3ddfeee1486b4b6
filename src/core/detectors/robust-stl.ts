import { loess } from './loess';
import { medianOf } from './quantile';

/** A series taken apart: value = trend + seasonal + remainder. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  /** NaN where the value is missing */
  readonly remainder: Float64Array;
}

/** Passes with new weights: enough to settle, as in R's `stl(robust = TRUE)`. */
const PASSES = 15;

const oddFrom = (value: number): number => {
  const up = Math.ceil(value);
  return up % 2 === 1 ? up : up + 1;
};

/** Means of `width` places one after the other; shorter by `width` − 1. */
function movingMean(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    if (i >= width) sum -= values[i - width]!;
    if (i >= width - 1) means[i - width + 1] = sum / width;
  }
  return means;
}

/**
 * The middle of each place in the year, repeated over the series and one year to either side: the weighted mean, and the
 * median where nothing has weight. Begun with means, one wild value among three or four years would bend its own season
 * so far that all of them lost their weight.
 */
function yearly(values: Float64Array, weights: Float64Array | null, period: number): Float64Array {
  const middles = Float64Array.from({ length: period }, (_, phase) => {
    const there = values.filter((value, i) => i % period === phase && !Number.isNaN(value));
    let [sum, weight] = [0, 0];
    for (let i = phase; weights !== null && i < values.length; i += period) {
      if (Number.isNaN(values[i]!)) continue;
      sum += weights[i]! * values[i]!;
      weight += weights[i]!;
    }
    if (weight > 0) return sum / weight;
    return there.length > 0 ? medianOf(there, there.length) : 0;
  });
  return Float64Array.from({ length: values.length + 2 * period }, (_, i) => middles[i % period]!);
}

/** The bisquare weights of remainders: 0 beyond six times their median size. */
function weightsOf(remainder: Float64Array): Float64Array {
  const sizes = remainder.map(Math.abs);
  const there = sizes.filter((size) => !Number.isNaN(size));
  const limit = 6 * medianOf(there, there.length);
  return sizes.map((size) => {
    if (Number.isNaN(size)) return 0;
    if (!(limit > 0)) return 1;
    const share = size / limit;
    return share >= 1 ? 0 : (1 - share * share) ** 2;
  });
}

/**
 * Robust decomposition of a series into trend, a season that is the same every year, and remainder.
 * @param values by place, oldest first, without gaps in time; NaN = missing
 * @param period places in a year: 11 where January and February are one
 * @example robustStl([1, 3, 2, 4, 3, 5, 4, 6], 2).remainder[3] // 0
 * @source Cleveland, Cleveland, McRae and Terpenning (1990), with a periodic season
 */
export function robustStl(values: ArrayLike<number>, period: number): Decomposition {
  const n = values.length;
  const given = Float64Array.from({ length: n }, (_, i) => values[i]!);
  const trendSpan = oddFrom((1.5 * period) / (1 - 1.5 / (10 * n + 1)));
  const even = new Float64Array(n).fill(1);
  let weights: Float64Array | null = null;
  let trend: Float64Array = new Float64Array(n);
  let seasonal: Float64Array = new Float64Array(n);
  let remainder: Float64Array = given;
  for (let pass = 0; pass <= PASSES; pass++) {
    const detrended = given.map((value, i) => value - trend[i]!);
    const cycle = yearly(detrended, weights, period);
    const low = loess(movingMean(movingMean(movingMean(cycle, period), period), 3), even, oddFrom(period));
    seasonal = Float64Array.from({ length: n }, (_, i) => cycle[i + period]! - low[i]!);
    trend = loess(
      given.map((value, i) => value - seasonal[i]!),
      weights ?? even,
      trendSpan,
    );
    remainder = given.map((value, i) => value - trend[i]! - seasonal[i]!);
    weights = weightsOf(remainder);
  }
  return { trend, seasonal, remainder };
}

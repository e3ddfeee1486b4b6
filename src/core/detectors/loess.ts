/** Cube of the cube of a distance below 1: 1 at 0, 0 from 1 on. */
function tricube(distance: number): number {
  if (distance >= 1) return 0;
  const inner = 1 - distance ** 3;
  return inner ** 3;
}

/** Distance to the `span`-th nearest of the places 0 … n − 1; beyond n it grows in proportion, as in STL. */
function reach(at: number, n: number, span: number): number {
  if (span >= n) return Math.max(at, n - 1 - at) + Math.floor((span - n) / 2);
  // the window of `span` places that is nearest lies around `at`, pushed inside at the ends
  const start = Math.min(Math.max(0, at - Math.floor((span - 1) / 2)), n - span);
  return Math.max(at - start, start + span - 1 - at);
}

/** The local line at one place; the local mean where all weight is on one place. */
function fitAt(at: number, values: ArrayLike<number>, weights: ArrayLike<number>, width: number): number {
  let [sum, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i]! > 0) || Number.isNaN(values[i]!)) continue;
    const x = i - at;
    const weight = weights[i]! * tricube(Math.abs(x) / (width + 1e-9));
    sum += weight;
    sumX += weight * x;
    sumY += weight * values[i]!;
    sumXX += weight * x * x;
    sumXY += weight * x * values[i]!;
  }
  if (sum === 0) return NaN;
  const spread = sumXX * sum - sumX * sumX;
  if (spread <= 1e-12 * sumXX * sum) return sumY / sum;
  return (sumY * sumXX - sumX * sumXY) / spread;
}

/**
 * Local linear regression on the places 0, 1, 2 … with tricube weights: a smooth curve through a series.
 * @param values by place; NaN = missing, which is smoothed over @param weights of the values, 0 = left out
 * @param span places that take part at each place; more than there are: all, with a wider reach
 * @returns the curve at every place; NaN where nothing with weight is near
 * @source Cleveland (1979); Cleveland et al. (1990) for spans beyond the ends
 * @example loess([1, 2, NaN, 4, 5], [1, 1, 1, 1, 1], 5)[2] // 3
 */
export function loess(values: ArrayLike<number>, weights: ArrayLike<number>, span: number): Float64Array {
  return Float64Array.from({ length: values.length }, (_, at) =>
    fitAt(at, values, weights, Math.max(1, reach(at, values.length, span))),
  );
}

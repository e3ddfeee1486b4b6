import { quantile, type QuantileType } from './quantile';

/** Of a normal distribution, the distance from median to quartile in standard deviations. */
export const QUARTILE_TO_SIGMA = 0.6744897501960817;

/** The three quartiles; the values are reordered. */
export function quartiles(values: Float64Array, type: QuantileType): readonly [q1: number, q2: number, q3: number] {
  const n = values.length;
  return [quantile(values, n, 0.25, type), quantile(values, n, 0.5, type), quantile(values, n, 0.75, type)];
}

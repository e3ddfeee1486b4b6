import { orderStatistic } from './order-statistic';

/**
 * How a quantile between two values is placed. 7: position 1 + (n − 1)p, Excel's QUARTILE.INC; 6: position (n + 1)p,
 * Excel's QUARTILE.EXC. The choice changes who is flagged, so it is always named.
 */
export type QuantileType = 6 | 7;

/**
 * A quantile of the first `size` values, which are reordered in place.
 * @param p 0 … 1 @returns NaN of no values @source Hyndman and Fan (1996), types 6 and 7
 * @example quantile(Float64Array.of(1, 2, 3, 4), 4, 0.25, 7) // 1.75
 * @example quantile(Float64Array.of(1, 2, 3, 4), 4, 0.25, 6) // 1.25
 */
export function quantile(values: Float64Array, size: number, p: number, type: QuantileType): number {
  if (size === 0) return NaN;
  const position = type === 7 ? (size - 1) * p : (size + 1) * p - 1;
  const inside = Math.min(Math.max(position, 0), size - 1);
  // 0.1 · 30 and the like: a position that is whole but for the noise of doubles is whole
  const near = Math.round(inside);
  const exact = Math.abs(inside - near) < 1e-9 ? near : inside;
  const below = Math.floor(exact);
  const low = orderStatistic(values, size, below);
  if (exact === below) return low;
  // those above stand behind it now: the next one is the least of them
  let high = values[below + 1]!;
  for (let i = below + 2; i < size; i++) if (values[i]! < high) high = values[i]!;
  return low + (exact - below) * (high - low);
}

/** The median of the first `size` values, which are reordered in place. @example medianOf(Float64Array.of(3, 1, 2), 3) // 2 */
export function medianOf(values: Float64Array, size: number): number {
  return quantile(values, size, 0.5, 7);
}

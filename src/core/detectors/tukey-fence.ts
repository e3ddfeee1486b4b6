import type { FenceResult } from './detection';
import { judgeByFence, type Fence } from './fence';
import type { QuantileType } from './quantile';
import { QUARTILE_TO_SIGMA, quartiles } from './quartiles';

export interface TukeyOptions {
  /** interquartile ranges beyond the quartiles */
  readonly k?: number;
  readonly strong?: number;
  readonly type?: QuantileType;
}

/**
 * Quartiles and 1.5 interquartile ranges beyond them; strong beyond 3. Undecided below 5 values and where the quartiles
 * agree. @source methods.md §2
 * @example tukeyFence([102, 98, 101, 99, 100, 97, 103, 160]).bounds // [93.5, 107.5]
 */
export function tukeyFence(values: ArrayLike<number>, options: TukeyOptions = {}): FenceResult {
  const { k = 1.5, strong = 3, type = 7 } = options;
  const made = (kept: Float64Array, width: number): Fence | null => {
    const [q1, middle, q3] = quartiles(kept, type);
    const range = q3 - q1;
    if (!(range > 0)) return null;
    const sigma = range / (2 * QUARTILE_TO_SIGMA);
    return { middle, low: q1 - width * range, high: q3 + width * range, scaleLow: sigma, scaleHigh: sigma };
  };
  const more = strong - k;
  return judgeByFence(
    values,
    (kept) => made(kept, k),
    (fence) => {
      const range = fence.scaleLow * 2 * QUARTILE_TO_SIGMA;
      return { ...fence, low: fence.low - more * range, high: fence.high + more * range };
    },
  );
}

import type { FenceResult } from './detection';
import { judgeByFence, type Fence } from './fence';
import { medianOf } from './quantile';
import type { Workspace } from './workspace';

/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const MAD_TO_SIGMA = 1.4826;

export interface MadOptions {
  /** robust standard deviations to the fence */
  readonly k?: number;
  /** and to the second one */
  readonly strong?: number;
  /** scale as a share of the median where more than half of the values are equal */
  readonly floor?: number;
  /** used again from group to group */
  readonly room?: Workspace;
}

/** Median and 1.4826 × the median absolute deviation about it. The values are replaced by their distances from it. */
export function medianAndScale(values: Float64Array): { readonly median: number; readonly scale: number } {
  const median = medianOf(values, values.length);
  for (let i = 0; i < values.length; i++) values[i] = Math.abs(values[i]! - median);
  return { median, scale: MAD_TO_SIGMA * medianOf(values, values.length) };
}

/**
 * Median ± k robust standard deviations. Where more than half of the values are equal the scale is 5 % of the median.
 * Never the mean and three standard deviations: an outlier widens its own fence.
 * Undecided below 5 values, and where the scale is still 0. @source methods.md §2
 * @example madFence([102, 98, 101, 99, 100, 97, 103, 160]).bounds // [91.6044, 109.3956]
 */
export function madFence(values: ArrayLike<number>, options: MadOptions = {}): FenceResult {
  const { k = 3, strong = 20, floor = 0.05, room } = options;
  const around = (middle: number, scale: number, width: number): Fence => ({
    middle,
    low: middle - width * scale,
    high: middle + width * scale,
    scaleLow: scale,
    scaleHigh: scale,
  });
  return judgeByFence(
    values,
    (kept) => {
      const { median, scale } = medianAndScale(kept);
      const used = scale > 0 ? scale : Math.abs(floor * median);
      return used > 0 ? around(median, used, k) : null;
    },
    ({ middle, scaleLow }) => around(middle, scaleLow, strong),
    room,
  );
}

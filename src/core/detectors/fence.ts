import type { FenceResult, Flag } from './detection';
import { Workspace } from './workspace';

/** A fence around the middle of a group, and what one robust standard deviation is on either side of it. */
export interface Fence {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  /** robust standard deviation below and above the middle */
  readonly scaleLow: number;
  readonly scaleHigh: number;
}

/** Fewer values say nothing about a spread. */
export const MINIMUM = 5;

function flagOf(index: number, value: number, { middle, low, high, scaleLow, scaleHigh }: Fence, wide: Fence): Flag {
  const scale = value < middle ? scaleLow : scaleHigh;
  return {
    index,
    strong: value < wide.low || value > wide.high,
    score: (value - middle) / scale,
    expected: [low, high],
  };
}

/**
 * Flags the values strictly outside a fence that is made from those present.
 * @param make a fence from the values, which it may reorder; null = they have no spread
 * @param wide the second fence; the same one where a method has only one level
 */
export function judgeByFence(
  values: ArrayLike<number>,
  make: (kept: Float64Array) => Fence | null,
  wide: (fence: Fence) => Fence = (fence) => fence,
  room = new Workspace(),
): FenceResult {
  const kept = room.floats(0, values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) kept[n++] = values[i]!;
  if (n < MINIMUM) return { state: 'undecided', why: 'too-few', n };
  const fence = make(kept.subarray(0, n));
  if (!fence) return { state: 'undecided', why: 'no-spread', n };
  const outer = wide(fence);
  const flagged: Flag[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // an infinite one takes no part
    if ((value < fence.low || value > fence.high) && Number.isFinite(value)) {
      flagged.push(flagOf(i, value, fence, outer));
    }
  }
  return { state: 'decided', n, bounds: [fence.low, fence.high], flagged };
}

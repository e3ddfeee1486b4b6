import { present, type FenceResult, type Flag } from './detection';
import { MINIMUM } from './fence';
import { medianAndScale } from './mad-fence';
import { quantile } from './quantile';

export interface SigmaGapOptions {
  /** gap, in robust standard deviations, beyond which a value is unusual */
  readonly unusual?: number;
  /** and beyond which it must be corrected (strong) */
  readonly mustFix?: number;
  /** percentile from which the walk to the right begins; to the left from 100 minus it */
  readonly start?: number;
  readonly sides?: 'both' | 'right' | 'left';
}

interface Edges {
  /** first rank beyond the first wide gap; the number of values where there is none */
  readonly unusual: number;
  readonly mustFix: number;
}

/** Walks a sorted list to the right, from the last value at or below `from`, to the first gaps that are too wide. */
function walk(sorted: Float64Array, from: number, unusual: number, mustFix: number): Edges {
  let at = 0;
  while (at + 1 < sorted.length && sorted[at + 1]! <= from) at++;
  let first = sorted.length;
  for (; at + 1 < sorted.length; at++) {
    const gap = sorted[at + 1]! - sorted[at]!;
    if (gap > mustFix) return { unusual: Math.min(first, at + 1), mustFix: at + 1 };
    if (gap > unusual) first = Math.min(first, at + 1);
  }
  return { unusual: first, mustFix: sorted.length };
}

/**
 * For values in clumps, where ratios fail: beyond the first gap wider than β robust standard deviations, walking outwards
 * from a percentile, everything is unusual or must be corrected. Undecided below 5 values and without spread.
 * @example sigmaGap([5, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7, 24, 24, 25, 25, 25, 25, 27, 28, 100], { start: 80, sides: 'right' }).bounds[1] // 28
 * @returns bounds and expected ranges are the outermost values not flagged @source methods.md §3
 */
export function sigmaGap(values: ArrayLike<number>, options: SigmaGapOptions = {}): FenceResult {
  const { unusual = 1.5, mustFix = 3, start = 75, sides = 'both' } = options;
  const { kept, at } = present(values);
  const n = kept.length;
  if (n < MINIMUM) return { state: 'undecided', why: 'too-few', n };
  const { median, scale: sigma } = medianAndScale(kept.slice());
  if (!(sigma > 0)) return { state: 'undecided', why: 'no-spread', n };
  const sorted = kept.slice().sort();
  const none: Edges = { unusual: n, mustFix: n };
  const edges = (list: Float64Array, percent: number): Edges =>
    walk(list, quantile(list.slice(), n, percent / 100, 6), unusual * sigma, mustFix * sigma);
  const right = sides === 'left' ? none : edges(sorted, start);
  // the mirror image: signs turned, order reversed
  const mirrored = sorted.map((value) => -value).reverse();
  const left = sides === 'right' ? none : edges(mirrored, start);
  const top = (rank: number): number => sorted[rank - 1] ?? -Infinity;
  const bottom = (rank: number): number => -(mirrored[rank - 1] ?? -Infinity);
  const [low, high] = [bottom(left.unusual), top(right.unusual)];
  const [lowest, highest] = [bottom(left.mustFix), top(right.mustFix)];
  const flagged: Flag[] = [];
  for (let i = 0; i < n; i++) {
    const value = kept[i]!;
    if (value >= low && value <= high) continue;
    const strong = value < lowest || value > highest;
    flagged.push({ index: at[i]!, strong, score: (value - median) / sigma, expected: [low, high] });
  }
  return { state: 'decided', n, bounds: [low, high], flagged };
}

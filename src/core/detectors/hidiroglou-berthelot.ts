import type { UndecidedGroup } from './detection';
import { MINIMUM } from './fence';
import { normalQuantile } from './normal-quantile';
import { medianOf, quantile, type QuantileType } from './quantile';

export interface HbOptions {
  /** weight of size: 0 = the size of a unit does not matter, 1 = it matters fully */
  readonly u?: number;
  /** least distance from the middle, as a share of it */
  readonly a?: number;
  /** distances to the fence; below and above alike, or each its own */
  readonly c?: number | readonly [low: number, high: number];
  /** distances to the second fence */
  readonly strong?: number;
  /** the quantile that stands for the spread: 0.25, or 0.10 where more than a quarter share one ratio */
  readonly pct?: number;
  readonly type?: QuantileType;
  /** groups below are undecided */
  readonly minimum?: number;
}

/** Why a unit takes no part. */
export type ExcludedWhy = 'current-missing' | 'previous-missing' | 'current-not-positive' | 'previous-not-positive';

export interface HbFlag {
  readonly index: number;
  readonly strong: boolean;
  /** current over previous */
  readonly ratio: number;
  /** E, the effect of the unit */
  readonly effect: number;
  /** robust standard deviations from the middle, with its sign */
  readonly score: number;
  /** current values that would not be flagged, given the previous one */
  readonly expected: readonly [low: number, high: number];
}

export interface Excluded {
  readonly index: number;
  readonly why: ExcludedWhy;
}

interface Common {
  /** units that took part */
  readonly n: number;
  readonly excluded: readonly Excluded[];
}

export type HbResult = Common &
  (
    | { readonly state: 'undecided'; readonly why: UndecidedGroup }
    | {
        readonly state: 'decided';
        /** fewer than ten units: for reference only */
        readonly reference: boolean;
        readonly medianRatio: number;
        /** of the effects, at `pct`, one half and 1 − `pct` */
        readonly quartiles: readonly [q1: number, q2: number, q3: number];
        readonly bounds: readonly [low: number, high: number];
        readonly flagged: readonly HbFlag[];
      }
  );

/** Fewer units are judged, and said to be for reference only. */
const REFERENCE = 10;
/** Spread where more than a quarter share one ratio. */
const WIDER = 0.1;
/** Halvings of an interval: below the noise of doubles. */
const HALVINGS = 200;

function whyExcluded(current: number, previous: number): ExcludedWhy | null {
  if (!Number.isFinite(current)) return 'current-missing';
  if (!Number.isFinite(previous)) return 'previous-missing';
  if (current <= 0) return 'current-not-positive';
  return previous <= 0 ? 'previous-not-positive' : null;
}

/** E of a unit: how far its ratio is from the median ratio, either way alike, times its size to the power U. */
function effectOf(current: number, previous: number, medianRatio: number, u: number): number {
  const ratio = current / previous;
  const distance = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
  return distance * Math.max(current, previous) ** u;
}

/** The current value at which the effect reaches a limit; the effect grows with the current value. */
function currentAt(limit: number, previous: number, medianRatio: number, u: number): number {
  let low = 0;
  let high = previous * medianRatio;
  for (let step = 0; step < HALVINGS && effectOf(high, previous, medianRatio, u) < limit; step++) high *= 2;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (effectOf(middle, previous, medianRatio, u) < limit) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Distance from the middle to a quantile on one side; where it is 0, to a wider one, then the least distance allowed. */
function spread(effects: Float64Array, middle: number, p: number, a: number, type: QuantileType): number {
  const to = (q: number): number => Math.abs(quantile(effects, effects.length, q, type) - middle);
  const least = Math.abs(a * middle);
  const near = Math.max(to(p), least);
  if (near > 0) return near;
  const wide = to(p < 0.5 ? WIDER : 1 - WIDER);
  return wide > 0 ? wide : a;
}

/**
 * Units whose ratio to the previous period is unlikely among their peers, large ones sooner than small ones.
 * Units with both values above 0 take part; the others are returned with the reason. Undecided below 5 units, and where
 * there is no spread at all.
 * @example hidiroglouBerthelot([4, 14, 18, 7, 1, 5, 3, 16, 2, 6], [19, 5, 19, 6, 1, 2, 8, 14, 3, 2]).bounds // [-3.971239, 8.965315]
 * @source Hidiroglou and Berthelot (1986); methods.md §1
 */
export function hidiroglouBerthelot(
  current: ArrayLike<number>,
  previous: ArrayLike<number>,
  options: HbOptions = {},
): HbResult {
  const { u = 0.5, a = 0.05, c = 4, strong = 20, pct = 0.25, type = 7, minimum = MINIMUM } = options;
  const [cLow, cHigh] = typeof c === 'number' ? [c, c] : c;
  const excluded: Excluded[] = [];
  const at: number[] = [];
  for (let i = 0; i < current.length; i++) {
    const why = whyExcluded(current[i]!, previous[i] ?? NaN);
    if (why) excluded.push({ index: i, why });
    else at.push(i);
  }
  const n = at.length;
  if (n < minimum) return { state: 'undecided', why: 'too-few', n, excluded };
  const ratios = Float64Array.from(at, (i) => current[i]! / previous[i]!);
  const medianRatio = medianOf(ratios.slice(), n);
  const effects = Float64Array.from(at, (i) => effectOf(current[i]!, previous[i]!, medianRatio, u));
  const scratch = effects.slice();
  const middle = medianOf(scratch, n);
  const below = spread(scratch, middle, pct, a, type);
  const above = spread(scratch, middle, 1 - pct, a, type);
  if (!(below > 0 && above > 0)) return { state: 'undecided', why: 'no-spread', n, excluded };
  const bounds = [middle - cLow * below, middle + cHigh * above] as const;
  const sigma = normalQuantile(1 - pct);
  const flagged: HbFlag[] = [];
  effects.forEach((effect, k) => {
    if (effect >= bounds[0] && effect <= bounds[1]) return;
    const index = at[k]!;
    const before = previous[index]!;
    flagged.push({
      index,
      strong: effect < middle - strong * below || effect > middle + strong * above,
      ratio: ratios[k]!,
      effect,
      score: (sigma * (effect - middle)) / (effect < middle ? below : above),
      expected: [currentAt(bounds[0], before, medianRatio, u), currentAt(bounds[1], before, medianRatio, u)],
    });
  });
  const q = [quantile(scratch, n, pct, type), middle, quantile(scratch, n, 1 - pct, type)] as const;
  return { state: 'decided', n, excluded, reference: n < REFERENCE, medianRatio, quartiles: q, bounds, flagged };
}

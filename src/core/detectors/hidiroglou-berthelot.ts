import type { UndecidedGroup } from './detection';
import { MINIMUM } from './fence';
import { normalQuantile } from './normal-quantile';
import { medianOf, quantile, type QuantileType } from './quantile';
import { Workspace } from './workspace';

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
  /** used again from group to group */
  readonly room?: Workspace;
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
/** Steps of Newton's method; it is there to the last bit after five or six. */
const STEPS = 60;

function whyExcluded(current: number, previous: number): ExcludedWhy | null {
  if (!Number.isFinite(current)) return 'current-missing';
  if (!Number.isFinite(previous)) return 'previous-missing';
  if (current <= 0) return 'current-not-positive';
  return previous <= 0 ? 'previous-not-positive' : null;
}

const powerOf = (size: number, u: number): number => (u === 0.5 ? Math.sqrt(size) : u === 0 ? 1 : size ** u);

/** E of a unit: how far its ratio is from the median ratio, either way alike, times its size to the power U. */
function effectOf(current: number, previous: number, medianRatio: number, u: number): number {
  const ratio = current / previous;
  const distance = ratio < medianRatio ? 1 - medianRatio / ratio : ratio / medianRatio - 1;
  return distance * powerOf(Math.max(current, previous), u);
}

/** Where a function that Newton's method comes to from one side is 0. */
function rootFrom(start: number, step: (x: number) => number): number {
  let x = start;
  for (let i = 0; i < STEPS; i++) {
    const next = x - step(x);
    if (!(Math.abs(next - x) > 1e-15 * x)) return next > 0 ? next : x;
    x = next;
  }
  return x;
}

/**
 * The current value at which the effect reaches a limit, given the previous value p. Up to p the size is p, and the value
 * follows at once. Beyond p it is x itself, and x solves x^U · (x/m − 1) = limit above the usual value m = p · median
 * ratio, x^U · (1 − m/x) = limit below it.
 */
export function currentAt(limit: number, previous: number, medianRatio: number, u: number): number {
  const usual = previous * medianRatio;
  const distance = limit / powerOf(previous, u);
  const near = limit < 0 ? usual / (1 - distance) : usual * (1 + distance);
  if (near <= previous) return near;
  const size = (x: number): number => powerOf(x, u);
  if (limit < 0) {
    return rootFrom(
      previous,
      (x) => (x * (size(x) * (1 - usual / x) - limit)) / (size(x) * (u + ((1 - u) * usual) / x)),
    );
  }
  return rootFrom(Math.max(near, usual), (x) => {
    const value = size(x) * (x / usual - 1) - limit;
    return (x * value) / (size(x) * (((1 + u) * x) / usual - u));
  });
}

/** Distance from the middle to a quantile on one side; where it is 0, to a wider one, then the least distance allowed. */
function spread(near: number, middle: number, a: number, wider: () => number): number {
  const distance = Math.max(Math.abs(near - middle), Math.abs(a * middle));
  if (distance > 0) return distance;
  const wide = Math.abs(wider() - middle);
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
  const {
    u = 0.5,
    a = 0.05,
    c = 4,
    strong = 20,
    pct = 0.25,
    type = 7,
    minimum = MINIMUM,
    room = new Workspace(),
  } = options;
  const [cLow, cHigh] = typeof c === 'number' ? [c, c] : c;
  const excluded: Excluded[] = [];
  const at = room.ints(current.length);
  let n = 0;
  for (let i = 0; i < current.length; i++) {
    const why = whyExcluded(current[i]!, previous[i] ?? NaN);
    if (why) excluded.push({ index: i, why });
    else at[n++] = i;
  }
  if (n < minimum) return { state: 'undecided', why: 'too-few', n, excluded };
  const scratch = room.floats(0, n);
  for (let k = 0; k < n; k++) scratch[k] = current[at[k]!]! / previous[at[k]!]!;
  const medianRatio = medianOf(scratch, n);
  const effects = room.floats(1, n);
  for (let k = 0; k < n; k++) effects[k] = effectOf(current[at[k]!]!, previous[at[k]!]!, medianRatio, u);
  scratch.set(effects);
  const middle = medianOf(scratch, n);
  const effectAt = (p: number): number => quantile(scratch, n, p, type);
  const q = [effectAt(pct), middle, effectAt(1 - pct)] as const;
  const below = spread(q[0], middle, a, () => effectAt(WIDER));
  const above = spread(q[2], middle, a, () => effectAt(1 - WIDER));
  if (!(below > 0 && above > 0)) return { state: 'undecided', why: 'no-spread', n, excluded };
  const bounds = [middle - cLow * below, middle + cHigh * above] as const;
  const sigma = normalQuantile(1 - pct);
  const flagged: HbFlag[] = [];
  for (let k = 0; k < n; k++) {
    const effect = effects[k]!;
    if (effect >= bounds[0] && effect <= bounds[1]) continue;
    const index = at[k]!;
    const before = previous[index]!;
    flagged.push({
      index,
      strong: effect < middle - strong * below || effect > middle + strong * above,
      ratio: current[index]! / before,
      effect,
      score: (sigma * (effect - middle)) / (effect < middle ? below : above),
      expected: [currentAt(bounds[0], before, medianRatio, u), currentAt(bounds[1], before, medianRatio, u)],
    });
  }
  return { state: 'decided', n, excluded, reference: n < REFERENCE, medianRatio, quartiles: q, bounds, flagged };
}

import { medianOf } from '../detectors/quantile';
import { seriesOutliers, type SeriesFlag } from '../detectors/series';
import type { Period } from '../model/period';
import { isWitness } from './corroborate';
import type { SeriesHistory, TotalSeries } from './series-history';
import type { SuspicionOptions, TotalSuspicion } from './total-suspicion';
import type { TotalColumns } from './zone-columns';

/** What the series of each member says about its value in one total; null = nothing unlikely, or it cannot be told. */
export interface SeriesSuspicion {
  readonly suspicion: Float64Array;
  readonly flags: readonly (SeriesFlag | null)[];
}

/** Values with which a growth can be judged: the first look at a member. */
const SHORT = 13;
/** Robust standard deviations that make the first look a flag, and at which a value is as good as wrong. */
const FROM = 5;
const TO = 12;
/** Fewest members whose growth has a middle. */
const LEAST_PEERS = 5;

/** The span of a total that is one month of it: the month itself, else a difference; at the year's start January–February. */
function isMonthly({ plan, span }: TotalColumns, { month }: Period): boolean {
  if (span === 'month') return month > 2;
  return plan.isLevel || plan.terms.month === undefined || month === 2;
}

/** One month of the value of each member. */
function monthNow({ plan, span, now, before }: TotalColumns, { month }: Period): Float64Array {
  return span === 'month' || plan.isLevel || month === 2 ? now : now.map((value, i) => value - before[i]!);
}

/** Median growth (logarithms) of all members into each place of their series; NaN with fewer than five. */
function medianGrowths(series: readonly (Float64Array | null)[], length: number): Float64Array {
  const growths = new Float64Array(length).fill(NaN);
  const there = new Float64Array(series.length);
  for (let at = 1; at < length; at++) {
    let n = 0;
    for (const values of series) {
      const growth = values ? Math.log(values[at]! / values[at - 1]!) : NaN;
      if (Number.isFinite(growth)) there[n++] = growth;
    }
    if (n >= LEAST_PEERS) growths[at] = medianOf(there.slice(0, n), n);
  }
  return growths;
}

const lastOf = (values: Float64Array, peers: Float64Array | null): SeriesFlag | null => {
  const result = seriesOutliers(values, peers);
  return result.state === 'decided' ? (result.flagged.find(({ index }) => index === values.length - 1) ?? null) : null;
};

/**
 * The flag of the last value: looked at in short first, and again over all years where there are enough.
 * @param path what the middle of all members grew to since the first place, as a factor
 */
function flagOfLast(values: Float64Array, peers: Float64Array, path: Float64Array): SeriesFlag | null {
  const start = Math.max(0, values.length - SHORT);
  const short = lastOf(values.subarray(start), peers.subarray(start));
  if (!short || start === 0) return short;
  const beside = values.map((value, at) => value / path[at]!);
  const own = lastOf(beside, null);
  const back = path[path.length - 1]!;
  return own && { ...own, expected: [own.expected[0] * back, own.expected[1] * back] };
}

function flagsOf(
  { now, history }: { readonly now: Float64Array; readonly history: TotalSeries },
  ids: readonly string[],
  takesPart: (member: number) => boolean,
): readonly (SeriesFlag | null)[] {
  const length = history.periods.length + 1;
  const series = ids.map((id, i) => {
    const earlier = history.values.get(id);
    if (!earlier || !takesPart(i) || Number.isNaN(now[i]!)) return null;
    const values = new Float64Array(length);
    values.set(earlier);
    values[length - 1] = now[i]!;
    return values;
  });
  const peers = medianGrowths(series, length);
  let sum = 0;
  const path = peers.map((growth) => Math.exp((sum += Number.isNaN(growth) ? 0 : growth)));
  return series.map((values) => values && flagOfLast(values, peers, path));
}

/**
 * How likely the value of each member is wrong by its own series over more months than last month and last year. Where the
 * series of a witness (electricity, staff, the other form) breaks the same way, little of it is left.
 * @param takesPart members in scope
 * @returns by total, for those that the history has; others are not in it
 * @source methods.md §5
 */
export function suspectSeries(
  totals: readonly TotalSuspicion[],
  ids: readonly string[],
  history: SeriesHistory,
  period: Period,
  takesPart: (member: number) => boolean,
  { corroborated, least }: Pick<SuspicionOptions, 'corroborated' | 'least'>,
): ReadonlyMap<TotalSuspicion, SeriesSuspicion> {
  const flags = new Map<TotalSuspicion, readonly (SeriesFlag | null)[]>();
  for (const one of totals) {
    const known = history.get(one.total.plan.definition.id);
    if (!known || one.total.plan.definition.kind === 'result' || !isMonthly(one.total, period)) continue;
    flags.set(one, flagsOf({ now: monthNow(one.total, period), history: known }, ids, takesPart));
  }
  return new Map(
    [...flags].map(([one, own]) => {
      const others = [...flags].filter(([other]) => isWitness(one.total, other.total)).map(([, each]) => each);
      const now = monthNow(one.total, period);
      const suspicion = Float64Array.from(own, (flag, i) => {
        if (!flag) return 0;
        const [low, high] = flag.expected;
        if (!(Math.abs(Math.log(now[i]! / Math.sqrt(low * high))) >= least)) return 0;
        const amount = Math.min(1, Math.max(0, (Math.abs(flag.score) - FROM) / (TO - FROM)));
        const moved = others.some((each) => (each[i]?.score ?? 0) * flag.score > 0);
        return moved ? amount * corroborated : amount;
      });
      return [one, { suspicion, flags: own }] as const;
    }),
  );
}

import { powerSlip } from '../detectors/power-slip';
import { unitOf } from '../model/unit';
import { signFlip } from '../detectors/sign-flip';
import type { PeerGroups } from '../ranking/peer-groups';
import { peerDeviation, type PeerDeviation } from './peer-deviation';
import type { TotalColumns } from './zone-columns';

/** What the figures of one total say about each of its members, without any rule. */
export interface TotalSuspicion {
  readonly total: TotalColumns;
  /** 0 … 1 */
  readonly suspicion: Float64Array;
  /** what each may be expected to report; NaN = nothing to expect from */
  readonly expected: Float64Array;
  /** 1 = something else moved alike, which took most of the suspicion away */
  readonly moved: Uint8Array;
  readonly byYear: PeerDeviation;
  readonly byMonth: PeerDeviation;
  /** of the growth on last year against the growth of the year so far: season and trend are its own */
  readonly byTrend: PeerDeviation;
}

export interface GrossSlip {
  readonly kind: 'power-of-ten' | 'sign';
  readonly meant: number;
}

export interface SuspicionOptions {
  /** robust standard deviations from which a deviation is looked at, and at which it is as good as wrong */
  readonly from: number;
  readonly to: number;
  /** deviations (of logarithms) below this are never unlikely: 0.18 is about a fifth */
  readonly least: number;
  /** what is left of a suspicion when things that cannot be slips moved alike */
  readonly corroborated: number;
}

export const SUSPICION_DEFAULTS: SuspicionOptions = { from: 3, to: 8, least: 0.18, corroborated: 0.15 };

/**
 * A slip of unit or sign of one figure against everything of it that was filed earlier.
 * @param least power of ten: 2 for a figure alone; 1 where a relation fails on it, or where nothing else moved along
 */
export function grossSlip(
  { now, lastYear, before, plan }: TotalColumns,
  member: number,
  least: 1 | 2,
): GrossSlip | null {
  const value = now[member]!;
  const references = [lastYear[member]!, before[member]!].filter((one) => !Number.isNaN(one));
  const power = powerSlip(value, references, { least });
  if (power) return { kind: 'power-of-ten', meant: power.meant };
  // a result may well turn into a loss
  if (plan.definition.kind === 'result') return null;
  const sign = signFlip(value, references);
  return sign ? { kind: 'sign', meant: sign.meant } : null;
}

function amount(deviation: number, score: number, { from, to, least }: SuspicionOptions): number {
  if (Number.isNaN(score)) return NaN;
  if (Math.abs(deviation) < least) return 0;
  return Math.min(1, Math.max(0, (Math.abs(score) - from) / (to - from)));
}

/**
 * How likely the value of each member is wrong, among its peers: by its growth on last year against its own growth of the
 * year so far, which has its season and its trend in it; where that is not known, by its ratios to last year and to last
 * month, both of which must be unlikely: a value that moved on as its peers did since last month is not new.
 * @returns suspicions before anything else is known about the member
 */
export function suspectTotal(
  total: TotalColumns,
  peers: PeerGroups,
  leftOut: (member: number) => boolean,
  options: SuspicionOptions = SUSPICION_DEFAULTS,
): TotalSuspicion {
  const { dimension } = unitOf(total.plan.unit);
  const counted = dimension === 'count' || dimension === 'persons' || dimension === 'other';
  const byYear = peerDeviation(total.now, total.lastYear, peers, { leftOut, counted });
  const byMonth = peerDeviation(total.now, total.before, peers, { leftOut, counted });
  const growth = total.now.map((value, i) => value / total.lastYear[i]!);
  const byTrend = peerDeviation(growth, total.growthBefore, peers, { leftOut });
  const suspicion = total.now.map((value, i) => {
    if (Number.isNaN(value)) return 0;
    const trend = amount(byTrend.log[i]!, byTrend.score[i]!, options);
    if (!Number.isNaN(trend)) return trend;
    const year = amount(byYear.log[i]!, byYear.score[i]!, options);
    const month = amount(byMonth.log[i]!, byMonth.score[i]!, options);
    if (Number.isNaN(year)) return Number.isNaN(month) ? 0 : month;
    return Number.isNaN(month) ? year : Math.min(year, month);
  });
  const expected = total.now.map((_, i) => {
    const trend = total.lastYear[i]! * byTrend.expected[i]!;
    if (!Number.isNaN(trend)) return trend;
    const month = byMonth.expected[i]!;
    return Number.isNaN(month) ? byYear.expected[i]! : month;
  });
  return { total, suspicion, expected, moved: new Uint8Array(suspicion.length), byYear, byMonth, byTrend };
}

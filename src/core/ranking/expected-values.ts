import { medianOf } from '../detectors/quantile';
import { LEAST_PEERS, type PeerGroups } from './peer-groups';

/** One measure of all members in one unit; NaN = missing. */
export interface MeasureHistory {
  readonly now: Float64Array;
  /** the same period of last year */
  readonly lastYear: Float64Array;
  /** the period before */
  readonly before: Float64Array;
}

/** The median ratio of each group, and of all where a group has too few; NaN where all have too few. */
function medianRatios(
  now: Float64Array,
  then: Float64Array,
  groups: PeerGroups,
  leftOut: (member: number) => boolean,
): Float64Array {
  const lists = Array.from({ length: groups.count }, (): number[] => []);
  const all: number[] = [];
  for (let i = 0; i < now.length; i++) {
    if (!(now[i]! > 0 && then[i]! > 0) || leftOut(i)) continue;
    const ratio = now[i]! / then[i]!;
    lists[groups.of[i]!]!.push(ratio);
    all.push(ratio);
  }
  const middle = (list: readonly number[]): number => medianOf(Float64Array.from(list), list.length);
  const zone = all.length > 0 ? middle(all) : NaN;
  return Float64Array.from(lists, (list) => (list.length >= LEAST_PEERS ? middle(list) : zone));
}

/**
 * What each member may be expected to report: its own value of the same period of last year times the median ratio of its
 * peers; without one, its value of the period before times the median ratio since. Peers are those of its group, or all
 * where the group has fewer than five.
 * @param leftOut members that say nothing about their peers: an outlier that has been explained (it stays in the totals)
 * @returns one value a member, in the unit of the measure; NaN where there is nothing to expect from
 * @source methods.md §6
 */
export function expectedValues(
  { now, lastYear, before }: MeasureHistory,
  groups: PeerGroups,
  leftOut: (member: number) => boolean = () => false,
): Float64Array {
  const yearly = medianRatios(now, lastYear, groups, leftOut);
  const monthly = medianRatios(now, before, groups, leftOut);
  return now.map((_, i) => {
    const group = groups.of[i]!;
    if (lastYear[i]! > 0 && !Number.isNaN(yearly[group]!)) return lastYear[i]! * yearly[group]!;
    if (before[i]! > 0 && !Number.isNaN(monthly[group]!)) return before[i]! * monthly[group]!;
    return NaN;
  });
}

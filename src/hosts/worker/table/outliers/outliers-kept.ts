import type { FlatTable } from '../../../../core/model/flat-table';
import type { OutlierFlag, OutlierResult } from '../../../../core/outliers/outlier-result';
import type { OutlierAsked } from './outlier-messages';

/** What a search came to, in the orders in which it is looked at. */
export interface OutliersKept {
  readonly table: FlatTable;
  readonly asked: OutlierAsked;
  readonly result: OutlierResult;
  /** the least likely first */
  readonly flags: readonly OutlierFlag[];
  /** groups by their place in the list, most flagged rows first */
  readonly order: readonly number[];
  /** the other way round: place of a group */
  readonly placeOf: Int32Array;
  /** flagged rows by group */
  readonly counts: Int32Array;
}

export function keepOutliers(table: FlatTable, asked: OutlierAsked, result: OutlierResult): OutliersKept {
  const flags = [...result.flagged].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const counts = new Int32Array(result.groups.length);
  for (const { group } of flags) counts[group]!++;
  const order = Array.from(counts, (_, group) => group).sort((a, b) => counts[b]! - counts[a]!);
  const placeOf = new Int32Array(order.length);
  order.forEach((group, place) => void (placeOf[group] = place));
  return { table, asked, result, flags, order, placeOf, counts };
}

/** Flagged rows of a group by its place in the list, or of all. */
export function flagsOf({ flags, order }: OutliersKept, place: number | null): readonly OutlierFlag[] {
  return place === null ? flags : flags.filter(({ group }) => group === order[place]);
}

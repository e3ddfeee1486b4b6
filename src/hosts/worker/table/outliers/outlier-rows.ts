import { flatCell } from '../../../../core/model/flat-cell';
import { rowNumberOf } from '../../../../core/model/flat-table';
import type { RowExcludedWhy } from '../../../../core/outliers/outlier-result';
import type { ShownValue } from '../shown-value';
import { MOST_NAMED, type FlagRow, type GroupRow, type LeftOutRow, type OutliersFound } from './outlier-messages';
import { flagsOf, type OutliersKept } from './outliers-kept';

const cellOf = ({ table }: OutliersKept, column: number | null, record: number): ShownValue =>
  column === null ? null : flatCell(table.columns[column]!, record);

/** What goes to the page at once. */
export function foundOf({ table, result, order, counts }: OutliersKept): OutliersFound {
  const leftOut = new Map<RowExcludedWhy, number>();
  for (const { reason } of result.excluded) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  return {
    rows: table.rowCount,
    flagged: result.flagged.length,
    groups: result.groups.length,
    undecided: result.groups.filter(({ undecided }) => undecided !== null).length,
    named: order.slice(0, MOST_NAMED).map((group) => ({ by: result.groups[group]!.by, flagged: counts[group]! })),
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
  };
}

/** Some of the flagged rows, of one group or of all. */
export function flagRows(kept: OutliersKept, group: number | null, from: number, to: number): FlagRow[] {
  return flagsOf(kept, group)
    .slice(from, to)
    .map((flag) => ({
      ...flag,
      row: rowNumberOf(kept.table, flag.record),
      label: cellOf(kept, kept.asked.label, flag.record),
      group: kept.placeOf[flag.group]!,
    }));
}

export function groupRows({ result, order, counts }: OutliersKept, from: number, to: number): GroupRow[] {
  return order.slice(from, to).map((group) => {
    const { by, n, undecided, reference, medianRatio, bounds } = result.groups[group]!;
    return { by, n, undecided, reference, medianRatio, bounds, flagged: counts[group]! };
  });
}

export function leftOutRows(kept: OutliersKept, from: number, to: number): LeftOutRow[] {
  const { table, asked, result } = kept;
  return result.excluded.slice(from, to).map(({ record, reason }) => ({
    record,
    row: rowNumberOf(table, record),
    label: cellOf(kept, asked.label, record),
    reason,
    current: cellOf(kept, asked.current, record),
    previous: cellOf(kept, asked.previous, record),
  }));
}

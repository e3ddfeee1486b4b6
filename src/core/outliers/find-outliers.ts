import type { FlatColumn, FlatTable } from '../model/flat-table';
import { groupRecords } from './group-records';
import { judgeGroup } from './judge-group';
import type {
  OutlierFlag,
  OutlierGroup,
  OutlierRequest,
  OutlierResult,
  OutlierRowLeftOut,
  RowExcludedWhy,
} from './outlier-result';

/** A column that was asked for and is not there, or comes twice. */
export interface OutlierProblem {
  readonly code: 'column-missing' | 'column-twice' | 'needs-previous';
  readonly name: string;
}

type Role = 'current' | 'previous';

/** Why a figure of a row cannot take part; null when it can. */
function whyNot(column: FlatColumn, record: number, role: Role, positive: boolean): RowExcludedWhy | null {
  if (column.kind === 'text') return column.codes[record]! < 0 ? `${role}-missing` : `${role}-unreadable`;
  const value = column.values[record]!;
  if (!Number.isFinite(value)) return column.texts?.has(record) ? `${role}-unreadable` : `${role}-missing`;
  return positive && value <= 0 ? `${role}-not-positive` : null;
}

function valuesOf(column: FlatColumn, records: readonly number[]): Float64Array {
  return Float64Array.from(records, (record) => (column.kind === 'number' ? column.values[record]! : NaN));
}

/** The columns asked for, or what is wrong with them. */
function columnsOf(table: FlatTable, names: readonly string[]): FlatColumn[] | OutlierProblem {
  const found: FlatColumn[] = [];
  for (const name of names) {
    const at = table.names.indexOf(name);
    if (at < 0) return { code: 'column-missing', name };
    if (table.names.includes(name, at + 1)) return { code: 'column-twice', name };
    found.push(table.columns[at]!);
  }
  return found;
}

/**
 * Rows of a table whose figure, or its ratio to an earlier one, is unlikely among the rows of their group.
 * A ratio needs both figures above 0; rows that take no part are returned with the reason, none is left out in silence.
 * @returns groups in the order in which they first come, flags and excluded rows in the order of the table
 * @source methods.md §1–3
 */
export function findOutliers(table: FlatTable, request: OutlierRequest): OutlierResult | OutlierProblem {
  const { method, previous } = request;
  if (method === 'hidiroglou-berthelot' && previous === null) return { code: 'needs-previous', name: method };
  const found = columnsOf(table, [request.current, ...(previous === null ? [] : [previous]), ...request.by]);
  if ('code' in found) return found;
  const [current, ...rest] = found as [FlatColumn, ...FlatColumn[]];
  const before = previous === null ? null : rest.shift()!;
  const groups = groupRecords(table, rest);
  const excluded: OutlierRowLeftOut[] = [];
  const flagged: OutlierFlag[] = [];
  const judged = groups.records.map((records, group): OutlierGroup => {
    const taking: number[] = [];
    for (const record of records) {
      const reason =
        whyNot(current, record, 'current', before !== null) ?? (before && whyNot(before, record, 'previous', true));
      if (reason) excluded.push({ record, reason });
      else taking.push(record);
    }
    const { flagged: flags, ...about } = judgeGroup(
      valuesOf(current, taking),
      before && valuesOf(before, taking),
      request,
    );
    for (const { index, ...flag } of flags) flagged.push({ ...flag, record: taking[index]!, group });
    return {
      by: groups.names[group]!,
      n: about.n,
      undecided: about.undecided,
      reference: about.reference,
      medianRatio: about.medianRatio,
      quartiles: about.quartiles,
      bounds: about.bounds,
    };
  });
  const inOrder = (a: { record: number }, b: { record: number }): number => a.record - b.record;
  return { groups: judged, groupOf: groups.of, flagged: flagged.sort(inOrder), excluded: excluded.sort(inOrder) };
}

import type { FlatColumn, FlatTable } from '../model/flat-table';
import { OutlierRun } from './outlier-run';
import type { OutlierRequest, OutlierResult } from './outlier-result';

/** A column that was asked for and is not there, or comes twice. */
export interface OutlierProblem {
  readonly code: 'column-missing' | 'column-twice' | 'needs-previous';
  readonly name: string;
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

/** A search that goes on group by group, for a caller that tells how far it is and may stop. */
export function startOutliers(table: FlatTable, request: OutlierRequest): OutlierRun | OutlierProblem {
  const { method, previous } = request;
  if (method === 'hidiroglou-berthelot' && previous === null) return { code: 'needs-previous', name: method };
  const found = columnsOf(table, [request.current, ...(previous === null ? [] : [previous]), ...request.by]);
  if ('code' in found) return found;
  const [current, ...rest] = found as [FlatColumn, ...FlatColumn[]];
  const before = previous === null ? null : rest.shift()!;
  return new OutlierRun(table, { current, previous: before, by: rest }, request);
}

/**
 * Rows of a table whose figure, or its ratio to an earlier one, is unlikely among the rows of their group.
 * A ratio needs both figures above 0; rows that take no part are returned with the reason, none is left out in silence.
 * @returns groups in the order in which they first come, flags and excluded rows in the order of the table
 * @source methods.md §1–3
 */
export function findOutliers(table: FlatTable, request: OutlierRequest): OutlierResult | OutlierProblem {
  const run = startOutliers(table, request);
  if ('code' in run) return run;
  while (run.step()) continue;
  return run.result();
}

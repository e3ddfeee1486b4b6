import type { CellRange } from '../../../../src/core/model/grid';
import type { SimSheet } from '../book/sim-sheet';
import { HostError } from '../host-error';
import type { Session } from '../session';
import { mustAllow } from './writable';

/** Lines hidden by one call. */
const MOST_LINES = 100_000;

/** Whether rows or columns are hidden: all, none, or null = some. */
export function lineHidden(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const at of hidden) if (at >= first && at <= last) count += 1;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

export function hideLines(
  session: Session,
  sheet: SimSheet,
  lines: 'rows' | 'columns',
  area: CellRange,
  hidden: boolean,
): void {
  const rows = lines === 'rows';
  mustAllow(sheet, rows ? 'allowFormatRows' : 'allowFormatColumns', rows ? 'Range.rowHidden' : 'Range.columnHidden');
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right];
  if (last - first > MOST_LINES)
    throw new HostError('OperationCellsExceedLimit', 'The operation exceeds the limit of cells.');
  const set = rows ? sheet.hiddenRows : sheet.hiddenColumns;
  for (let at = first; at <= last; at++) {
    if (hidden) set.add(at);
    else set.delete(at);
  }
  if (rows) session.book.emit({ kind: 'rows-hidden', sheet, area, hidden });
  else session.book.emit({ kind: 'look', sheet });
}

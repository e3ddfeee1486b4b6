import { createContext, useContext } from 'react';
import type { TableWords } from '../../../locales/table-words';
import type { TableDesk } from './desk/table-desk';
import type { TableSnapshot } from './desk/table-snapshot';

/** The desk of a table and the words of its view: what does not change with every figure. */
export interface TableRoom {
  readonly desk: TableDesk;
  readonly texts: TableWords;
  /** whether tables come from the open workbook rather than out of a file */
  readonly inWorkbook: boolean;
  /** shows a row in the workbook; null = the preview does */
  readonly showRow: ((row: number) => void) | null;
}

export const TableContext = createContext<TableRoom | null>(null);
export const SnapshotContext = createContext<TableSnapshot | null>(null);

/** For the parts of long lists, which are drawn anew only when what they are given changes. */
export function useTableRoom(): TableRoom {
  const room = useContext(TableContext);
  if (!room) throw new Error('outside of the view of a table');
  return room;
}

/** With what the desk shows at this moment. */
export function useTable(): TableRoom & { readonly now: TableSnapshot } {
  const now = useContext(SnapshotContext);
  if (!now) throw new Error('outside of the view of a table');
  return { ...useTableRoom(), now };
}

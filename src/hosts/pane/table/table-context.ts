import { createContext, useContext } from 'react';
import type { TableWords } from '../../../locales/table-words';
import type { TableDesk } from './desk/table-desk';
import type { TableSnapshot } from './desk/table-snapshot';

/** The desk of a table with what it shows at this moment, and the words of its view. */
export interface TableInUse {
  readonly desk: TableDesk;
  readonly now: TableSnapshot;
  readonly texts: TableWords;
  /** whether tables come from the open workbook rather than out of a file */
  readonly inWorkbook: boolean;
  /** shows a row in the workbook; null = the preview does */
  readonly showRow: ((row: number) => void) | null;
}

export const TableContext = createContext<TableInUse | null>(null);

export function useTable(): TableInUse {
  const table = useContext(TableContext);
  if (!table) throw new Error('outside of the view of a table');
  return table;
}

import type { CellRef } from '../../../core/model/cell';
import type { SheetGrid } from '../../../core/model/grid';
import type { SheetMarks } from './mark-index';
import type { Revealed } from './sheet-room';

/** Hidden rows and columns of a sheet that are shown because a finding is there, or somebody was pointed there. */
export function revealedIn(sheet: SheetGrid, marks: SheetMarks | null, pointedTo: readonly CellRef[]): Revealed {
  const here = pointedTo.filter((at) => at.sheet === sheet.name);
  const rows = [...(marks?.rows ?? []), ...here.map(({ row }) => row)];
  const columns = [...(marks?.columns ?? []), ...here.map(({ column }) => column)];
  return {
    rows: new Set(rows.filter((row) => sheet.isRowHidden(row))),
    columns: new Set(columns.filter((column) => sheet.isColumnHidden(column))),
  };
}

/** Equal for equal sets, so that a sheet is laid out anew only when they change. */
export const revealedKey = ({ rows, columns }: Revealed): string => `${[...rows].join()};${[...columns].join()}`;

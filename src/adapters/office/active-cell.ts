import type { CellRef } from '../../core/model/cell';
import { isHostFailure } from '../../core/host/host-failure';
import { inExcel } from './in-excel';

/** The cell the user stands on, or null where Excel does not say (a chart is selected, a cell is being edited). */
export async function activeCell(): Promise<CellRef | null> {
  const found = await inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
  return isHostFailure(found) ? null : found;
}

import type { HostAnswer } from '../../core/host/workbook-host';
import { addressOf, type CellRef } from '../../core/model/cell';
import { inExcel } from './in-excel';

/** Brings the sheet to the front and selects the cell. A hidden sheet is not shown: Excel refuses, and that is said. */
export async function selectCell(at: CellRef): Promise<HostAnswer> {
  return await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    sheet.activate();
    sheet.getRange(addressOf(at)).select();
    await context.sync();
    return null;
  }, at);
}

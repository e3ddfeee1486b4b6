import { addSheets } from '../../adapters/office/add-sheets';
import { ExcelTables } from '../../adapters/office/table-source';
import type { MoreRooms } from '../pane/components/PaneModes';
import { startWorker } from '../worker/start-worker';
import { openReceived } from './open-received';

/** What the pane in Excel offers beside the open workbook: many received files, and any table of it. */
export function excelRooms(): MoreRooms {
  const tables = new ExcelTables();
  return {
    startWorker,
    intoWorkbook: addSheets,
    tableSource: tables,
    // a row that can no longer be shown is told by the table itself, which is read anew when it changed
    showRow: (row) => void tables.showRow(row),
    openFile: openReceived,
    ownSwitch: false,
  };
}

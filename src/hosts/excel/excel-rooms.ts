import type { ExcelTables } from '../../adapters/office/table-source';
import type { MoreRooms } from '../pane/components/PaneModes';
import { startWorker } from '../worker/start-worker';
import { openReceived } from './open-received';

let tables: Promise<ExcelTables> | null = null;

/** Loaded when a table is first asked for: the pane on a return has no need of it. */
function excelTables(): Promise<ExcelTables> {
  tables ??= import(/* webpackChunkName: "excel-tables" */ '../../adapters/office/table-source').then(
    (room) => new room.ExcelTables(),
  );
  return tables;
}

/** What the pane in Excel offers beside the open workbook: many received files, the analysis of a zone, and any table of it. */
export function excelRooms(): MoreRooms {
  return {
    startWorker,
    intoWorkbook: async (sheets) => {
      const room = await import(/* webpackChunkName: "add-sheets" */ '../../adapters/office/add-sheets');
      return await room.addSheets(sheets);
    },
    analysisIntoWorkbook: async (sheets) => {
      const room = await import(/* webpackChunkName: "add-sheets" */ '../../adapters/office/add-sheets');
      return await room.addSheets(sheets, { live: true });
    },
    tableSource: {
      choices: async () => await (await excelTables()).choices(),
      read: async (choice, reader) => await (await excelTables()).read(choice, reader),
    },
    // a row that can no longer be shown is told by the table itself, which is read anew when it changed
    showRow: (row) => void excelTables().then(async (open) => await open.showRow(row)),
    openFile: openReceived,
    ownSwitch: false,
  };
}

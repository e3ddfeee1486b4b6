import type { JSHandle } from 'playwright-core';
import type { ExcelHostShape } from '../../excel-host/engine/host';

/** Everything a user put into the simulated workbook, as texts to be compared: a sheet each. */
export async function bookState(host: JSHandle<ExcelHostShape>): Promise<readonly string[]> {
  return await host.evaluate(({ book }) =>
    book.sheets.map((sheet) =>
      JSON.stringify({
        name: sheet.name,
        visibility: sheet.visibility,
        cells: [...sheet.cells].sort(([a], [b]) => a - b),
        merges: sheet.merges,
        protection: sheet.protection,
        frozen: sheet.frozen,
        conditionalFormats: sheet.conditionalFormats,
        comments: sheet.comments,
        hiddenRows: [...sheet.hiddenRows],
        rowHeights: [...sheet.rowHeights],
        columnWidths: [...sheet.columnWidths],
        rowStyles: [...sheet.rowStyles],
        columnStyles: [...sheet.columnStyles],
        sheetStyle: sheet.sheetStyle,
      }),
    ),
  );
}

/** Conditional formats of each sheet. */
export async function formatCounts(host: JSHandle<ExcelHostShape>): Promise<readonly number[]> {
  return await host.evaluate(({ book }) => book.sheets.map(({ conditionalFormats }) => conditionalFormats.length));
}

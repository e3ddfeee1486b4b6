import { isHostFailure, type HostFailure } from '../../core/host/host-failure';
import type { TableChoice, TableReader, TableSource } from '../../core/host/table-source';
import type { HostAnswer } from '../../core/host/workbook-host';
import { rangeText } from '../../core/model/range-text';
import { inExcel } from './in-excel';
import { parseRange } from './range-address';
import { readTable } from './read-table';
import { namedChoices, selectedChoice } from './table-choices';

/** The tables of the workbook open in Excel, each read below a megabyte a request. */
export class ExcelTables implements TableSource {
  /** the one asked for last: rows are shown in it */
  private last: TableChoice | null = null;

  async choices(): Promise<readonly TableChoice[] | HostFailure> {
    const named = await inExcel(namedChoices);
    if (isHostFailure(named)) return named;
    // a chart or several areas may be selected: the other tables are there all the same
    const selected = await inExcel(selectedChoice);
    return isHostFailure(selected) ? named : [...selected, ...named];
  }

  async read(choice: TableChoice, reader: TableReader): Promise<HostFailure | null> {
    this.last = choice;
    return await inExcel((context) => readTable(context, choice, reader), { sheet: choice.sheet });
  }

  /** Shows a row of the sheet, as wide as the table asked for last, and selects it. */
  async showRow(row: number): Promise<HostAnswer> {
    const { last } = this;
    const area = last && parseRange(last.address);
    if (!last || !area) return null;
    return await inExcel(
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(last.sheet);
        sheet.activate();
        sheet.getRange(rangeText({ ...area, top: row - 1, bottom: row - 1 })).select();
        await context.sync();
        return null;
      },
      { sheet: last.sheet },
    );
  }
}

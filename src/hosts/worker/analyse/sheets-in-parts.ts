import { DICTIONARY } from '../../../adapters/ledger-book/book-limits';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import type { TablePart } from '../../../core/host/table-source';
import type { SheetGrid, WorkbookGrid } from '../../../core/model/grid';
import type { Refusal } from '../../../core/model/refusal';
import { SheetArraysFill } from '../../../core/model/sheet-arrays-fill';
import { plainSheet, putValue } from '../table/sheet-collector';

/** Columns of the dictionary of a ledger's sheets: table, column, kind, records. */
const [TABLE, COLUMN, RECORDS] = [0, 1, 3] as const;

/** Tables without records, with their columns: a sheet of headings alone is not offered by a workbook as a table. */
function emptyTables(dictionary: SheetGrid | undefined): ReadonlyMap<string, string[]> {
  const tables = new Map<string, string[]>();
  for (let row = 1; dictionary && row < dictionary.rowCount; row++) {
    const [table, column, records] = [TABLE, COLUMN, RECORDS].map((at) => dictionary.cellAt(row, at));
    if (table?.type !== 'text' || column?.type !== 'text' || records?.type !== 'number' || records.value > 0) continue;
    const columns = tables.get(table.value) ?? [];
    tables.set(table.value, columns);
    columns.push(column.value);
  }
  return tables;
}

/** A sheet of headings alone. */
function headed(name: string, columns: readonly string[]): SheetGrid {
  const fill = new SheetArraysFill();
  columns.forEach((heading, column) => {
    putValue(fill, 0, column, heading);
  });
  return plainSheet(name, fill.finish());
}

/** Sheets of the open workbook, which come one after another in parts, within the limits of a file. */
export class SheetsInParts {
  private readonly sheets = new Map<string, SheetArraysFill>();
  private open = new SheetArraysFill();

  /** The parts that follow are of this sheet, from its beginning. */
  begin(sheet: string): void {
    this.open = new SheetArraysFill();
    this.sheets.set(sheet, this.open);
  }

  /** @returns the refusal of more cells than a workbook may have */
  take({ row, values }: TablePart): Refusal | null {
    values.forEach((cells, below) => {
      cells.forEach((value, column) => {
        if (value !== null && value !== '') putValue(this.open, row - 1 + below, column, value);
      });
    });
    const size = [...this.sheets.values()].reduce((sum, fill) => sum + fill.size, 0);
    const limit = DEFAULT_LIMITS.cells;
    return size > limit ? { kind: 'refusal', code: 'too-many-cells', measured: size, limit } : null;
  }

  /** The workbook of the sheets taken. */
  book(): WorkbookGrid {
    const sheets = [...this.sheets].map(([name, fill]): SheetGrid => plainSheet(name, fill.finish()));
    const missing = [...emptyTables(sheets.find(({ name }) => name === DICTIONARY))].filter(
      ([name]) => !this.sheets.has(name),
    );
    return {
      format: 'excel',
      sheets: [...sheets, ...missing.map(([name, columns]) => headed(name, columns))],
      ...{ names: [], dateSystem: 1900, formats: [] },
      features: { macros: false, externalLinks: false, hiddenSheets: false },
    };
  }
}

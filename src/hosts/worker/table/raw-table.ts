import type { FlatTable } from '../../../core/model/flat-table';
import { CellType, type SheetGrid } from '../../../core/model/grid';
import type { Refusal } from '../../../core/model/refusal';
import { tableFromGrid } from '../../../core/reading/flat-table-from-grid';
import { NAMES_LOOKED_AT } from '../../../core/reading/guess-names-row';

/** What was read, before it is settled which row has the names. */
export interface RawTable {
  /** row of the sheet with which the table begins, from 1 */
  readonly firstRow: number;
  /** texts of its first rows as they stand */
  readonly top: readonly (readonly string[])[];
  table(namesRow: number): FlatTable | Refusal | Promise<FlatTable | Refusal>;
}

function topOf(sheet: SheetGrid, firstRow: number): string[][] {
  const above = firstRow - 1;
  return Array.from({ length: Math.max(0, Math.min(NAMES_LOOKED_AT, sheet.rowCount - above)) }, (_, below) => {
    const row = above + below;
    const texts: string[] = [];
    for (let i = sheet.firstOfRow(row); i < sheet.firstOfRow(row + 1); i++) {
      const value = sheet.numbers[i]!;
      texts.push(sheet.types[i] === CellType.text ? (sheet.strings[value] ?? '') : String(value));
    }
    return texts;
  });
}

/** The table of a sheet, its cells kept, so that the row of the names can be changed without reading again. */
export function rawTableOf(sheet: SheetGrid, firstRow = 1): RawTable {
  return { firstRow, top: topOf(sheet, firstRow), table: (namesRow) => tableFromGrid(sheet, { namesRow }) };
}

import { CellType } from './grid';
import type { CellRange, SheetGrid, Visibility } from './grid';
import { columnCountOf, firstAtOrAfter, indexOfCell, storedCell } from './stored-cell';

/** The stored cells and facts of one sheet, as plain data: can be posted between threads and processes. */
export interface SheetArrays {
  readonly name: string;
  readonly visibility: Visibility;
  readonly kind: SheetGrid['kind'];
  /** cells in reading order (by row, then column); the arrays may be longer */
  readonly size: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly types: Uint8Array;
  readonly numbers: Float64Array;
  readonly flags: Uint8Array;
  readonly formats: Uint16Array;
  readonly strings: readonly string[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** formula texts by index of the cell, where they were kept */
  readonly formulas?: ReadonlyMap<number, string>;
}

/** What programs other than the file itself write for a boolean; '' for everything else. */
function rawOf({ types, numbers }: SheetArrays, at: number): string {
  if (types[at] !== CellType.boolean) return '';
  return numbers[at] === 1 ? 'TRUE' : 'FALSE';
}

/** A `SheetGrid` over arrays already filled. @param formatCodes the workbook's number formats, for `cellAt` */
export function sheetFromArrays(arrays: SheetArrays, formatCodes: readonly string[]): SheetGrid {
  const { rows, size } = arrays;
  const indexOf = (row: number, column: number): number => indexOfCell(arrays, row, column);
  return {
    ...arrays,
    rowCount: size === 0 ? 0 : rows[size - 1]! + 1,
    columnCount: columnCountOf(arrays),
    indexOf,
    firstOfRow: (row) => firstAtOrAfter(arrays, row, 0),
    cellAt: (row, column) => {
      const at = indexOf(row, column);
      return storedCell(arrays, at, { row, column }, formatCodes, rawOf(arrays, at));
    },
    formulaAt: (row, column) => arrays.formulas?.get(indexOf(row, column)) ?? null,
    isRowHidden: (row) => arrays.hiddenRows.has(row),
    isColumnHidden: (column) => arrays.hiddenColumns.has(column),
  };
}

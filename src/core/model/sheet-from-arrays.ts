import type { Cell } from './cell';
import { CellFlag, CellType } from './grid';
import type { CellRange, SheetGrid, Visibility } from './grid';

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

/** A `SheetGrid` over arrays already filled. @param formatCodes the workbook's number formats, for `cellAt` */
export function sheetFromArrays(arrays: SheetArrays, formatCodes: readonly string[]): SheetGrid {
  const { rows, columns, size } = arrays;
  let columnCount = 0;
  for (let i = 0; i < size; i++) if (columns[i]! >= columnCount) columnCount = columns[i]! + 1;

  /** first index whose position is at or after (row, column) */
  const lowerBound = (row: number, column: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const r = rows[middle]!;
      if (r < row || (r === row && columns[middle]! < column)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const indexOf = (row: number, column: number): number => {
    const i = lowerBound(row, column);
    return i < size && rows[i] === row && columns[i] === column ? i : -1;
  };
  return {
    ...arrays,
    rowCount: size === 0 ? 0 : rows[size - 1]! + 1,
    columnCount,
    indexOf,
    firstOfRow: (row) => lowerBound(row, -1),
    cellAt: (row, column) => cellFrom(arrays, indexOf(row, column), row, column, formatCodes),
    formulaAt: (row, column) => arrays.formulas?.get(indexOf(row, column)) ?? null,
    isRowHidden: (row) => arrays.hiddenRows.has(row),
    isColumnHidden: (column) => arrays.hiddenColumns.has(column),
  };
}

function cellFrom(arrays: SheetArrays, i: number, row: number, column: number, formatCodes: readonly string[]): Cell {
  if (i < 0) return { type: 'blank', row, column, raw: '', format: 'General', formula: false, uncached: false };
  const flags = arrays.flags[i]!;
  const common = {
    row,
    column,
    format: formatCodes[arrays.formats[i]!] ?? 'General',
    formula: (flags & CellFlag.formula) !== 0,
    uncached: (flags & CellFlag.uncached) !== 0,
  };
  const number = arrays.numbers[i]!;
  const text = arrays.strings[number] ?? '';
  switch (arrays.types[i]) {
    case CellType.number:
      return { ...common, type: 'number', value: number, raw: String(number) };
    case CellType.boolean:
      return { ...common, type: 'boolean', value: number === 1, raw: number === 1 ? 'TRUE' : 'FALSE' };
    case CellType.text:
      return { ...common, type: 'text', value: text, raw: text };
    case CellType.error:
      return { ...common, type: 'error', value: text, raw: text };
    default:
      return { ...common, type: 'blank', raw: '' };
  }
}

import type { Cell } from '../../core/model/cell';
import { CellFlag, CellType } from '../../core/model/grid';
import type { CellRange, SheetGrid, Visibility } from '../../core/model/grid';
import type { ColumnRanges } from './column-ranges';
import type { CellArrays, SheetFacts } from './cell-arrays';

/** What a sheet has for few cells, rows and columns only. */
interface Sparse {
  readonly raws: ReadonlyMap<number, string>;
  readonly formulas: ReadonlyMap<number, string>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ColumnRanges;
}

/** A `SheetGrid` as our reader makes it. Formula texts of cells that share another cell's formula are not kept. */
export class StoredSheet implements SheetGrid {
  readonly name: string;
  readonly visibility: Visibility;
  readonly kind: SheetGrid['kind'];
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly types: Uint8Array;
  readonly numbers: Float64Array;
  readonly flags: Uint8Array;
  readonly formats: Uint16Array;
  readonly strings: readonly string[];
  readonly merges: readonly CellRange[];
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly formatCodes: readonly string[];

  constructor(
    facts: SheetFacts,
    readonly size: number,
    arrays: CellArrays,
    private readonly sparse: Sparse,
  ) {
    this.name = facts.name;
    this.visibility = facts.visibility;
    this.kind = facts.kind;
    this.strings = facts.strings;
    this.formatCodes = facts.formatCodes;
    this.rows = arrays.rows;
    this.columns = arrays.columns;
    this.types = arrays.types;
    this.numbers = arrays.numbers;
    this.flags = arrays.flags;
    this.formats = arrays.formats;
    this.merges = sparse.merges;
    let widest = -1;
    for (let at = 0; at < size; at++) {
      if (this.columns[at]! > widest) widest = this.columns[at]!;
    }
    this.columnCount = widest + 1;
    this.rowCount = size ? this.rows[size - 1]! + 1 : 0;
  }

  firstOfRow(row: number): number {
    return this.search(row, 0);
  }

  indexOf(row: number, column: number): number {
    const at = this.search(row, column);
    return at < this.size && this.rows[at] === row && this.columns[at] === column ? at : -1;
  }

  cellAt(row: number, column: number): Cell {
    const at = this.indexOf(row, column);
    if (at < 0) return { type: 'blank', row, column, raw: '', format: 'General', formula: false, uncached: false };
    const flags = this.flags[at]!;
    const common = {
      row,
      column,
      raw: this.sparse.raws.get(at) ?? '',
      format: this.formatCodes[this.formats[at]!] ?? 'General',
      formula: (flags & CellFlag.formula) !== 0,
      uncached: (flags & CellFlag.uncached) !== 0,
    };
    const value = this.numbers[at]!;
    switch (this.types[at]) {
      case CellType.number:
        return { ...common, type: 'number', value, raw: common.raw || String(value) };
      case CellType.boolean:
        return { ...common, type: 'boolean', value: value === 1, raw: common.raw || String(value) };
      case CellType.text:
        return { ...common, type: 'text', value: this.strings[value]!, raw: this.strings[value]! };
      case CellType.error:
        return { ...common, type: 'error', value: this.strings[value]!, raw: this.strings[value]! };
      default:
        return { ...common, type: 'blank' };
    }
  }

  formulaAt(row: number, column: number): string | null {
    const at = this.indexOf(row, column);
    return at < 0 ? null : (this.sparse.formulas.get(at) ?? null);
  }

  isRowHidden(row: number): boolean {
    return this.sparse.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.sparse.hiddenColumns.has(column);
  }

  /** Index of the first cell at or after the place, in reading order. */
  private search(row: number, column: number): number {
    const { rows, columns } = this;
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = rows[middle]!;
      if (there < row || (there === row && columns[middle]! < column)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

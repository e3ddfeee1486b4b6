import type { Cell } from '../../core/model/cell';
import type { CellRange, SheetGrid, SheetValidation, Visibility } from '../../core/model/grid';
import { columnCountOf, firstAtOrAfter, indexOfCell, storedCell } from '../../core/model/stored-cell';
import type { ColumnRanges } from './column-ranges';
import type { CellArrays, SheetFacts } from './cell-arrays';

/** What a sheet has for few cells, rows and columns only. */
interface Sparse {
  readonly raws: ReadonlyMap<number, string>;
  readonly formulas: ReadonlyMap<number, string>;
  readonly merges: readonly CellRange[];
  /** null = too many to keep */
  readonly validations: readonly SheetValidation[] | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ColumnRanges;
}

/** A `SheetGrid` as our reader makes it. The text of a formula that fills several cells is not kept. */
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
  readonly validations?: readonly SheetValidation[];
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
    if (sparse.validations) this.validations = sparse.validations;
    this.columnCount = columnCountOf(this);
    this.rowCount = size ? this.rows[size - 1]! + 1 : 0;
  }

  firstOfRow(row: number): number {
    return firstAtOrAfter(this, row, 0);
  }

  indexOf(row: number, column: number): number {
    return indexOfCell(this, row, column);
  }

  cellAt(row: number, column: number): Cell {
    const at = this.indexOf(row, column);
    return storedCell(this, at, { row, column }, this.formatCodes, this.sparse.raws.get(at));
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
}

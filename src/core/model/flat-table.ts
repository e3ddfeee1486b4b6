/** A column that is mostly numbers. */
export interface NumberColumn {
  readonly kind: 'number';
  /** a value a row; NaN where missing or not a number */
  readonly values: Float64Array;
  /** the filled cells that are no number, by record index: undecided as unreadable, not as missing */
  readonly texts?: ReadonlyMap<number, string>;
}

/** A column that is mostly text: each row an index into a dictionary. */
export interface TextColumn {
  readonly kind: 'text';
  /** index into `dictionary`; -1 where missing */
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

export type FlatColumn = NumberColumn | TextColumn;

/**
 * A flat table as a struct of arrays: first row names, a row a record (`shenbao table check`).
 * Record `i` is row `rowNumbers[i]` of the sheet or file, or `firstRow + i` where no row was left out; rows count from 1,
 * which is that of the names unless others stand above it.
 */
export interface FlatTable {
  /** as written in the first row, trimmed; a repeated name stays repeated */
  readonly names: readonly string[];
  readonly rowCount: number;
  readonly columns: readonly FlatColumn[];
  readonly firstRow: number;
  /** present only where blank rows were left out */
  readonly rowNumbers?: Int32Array;
}

/** What stands for a missing value besides a blank, unless the caller says otherwise. */
export const MISSING_TEXTS: readonly string[] = ['NA', 'N/A', '—', '空'];

/** The sheet or file row of a record, names = row 1. */
export function rowNumberOf(table: FlatTable, record: number): number {
  return table.rowNumbers?.[record] ?? table.firstRow + record;
}

/** The rows of one group in one filing, column by column; NaN = missing; texts as codes of the scope's `TextCodes`. */
export interface GroupTable {
  readonly rowCount: number;
  readonly columns: readonly Float64Array[];
}

/**
 * What a compiled rule reads: the numbers of one return and of the filings beside it.
 * `null` = that filing was not received: every value of it is missing. NaN = missing.
 */
export interface Frame {
  readonly tables: readonly (Float64Array | null)[];
  readonly groups: readonly (GroupTable | null)[];
  readonly scalars: Float64Array;
}

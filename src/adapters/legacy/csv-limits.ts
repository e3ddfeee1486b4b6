/** Bounds of a .csv file; a return is small, a flat table may be large. */
export interface CsvLimits {
  readonly maxBytes: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxCells: number;
  readonly maxStringLength: number;
}

/** As for a workbook (anchors.md C3). */
export const RETURN_CSV_LIMITS: CsvLimits = {
  maxBytes: 50 * 2 ** 20,
  maxRows: 1_048_576,
  maxColumns: 16_384,
  maxCells: 6_000_000,
  maxStringLength: 32_767,
};

/** A text of 256 MiB is half of what a JavaScript string holds; 60 million doubles are 480 MB. */
export const TABLE_CSV_LIMITS: CsvLimits = {
  ...RETURN_CSV_LIMITS,
  maxBytes: 256 * 2 ** 20,
  maxRows: 10_000_000,
  maxCells: 60_000_000,
};

import type { Cell } from './cell';

/** Cell type codes of the struct-of-arrays grid. */
export const CellType = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellTypeCode = (typeof CellType)[keyof typeof CellType];

/** Bits of `SheetGrid.flags`. */
export const CellFlag = { formula: 1, uncached: 2 } as const;

/** A rectangle of cells, zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** What may be typed into some cells (数据有效性), as a file states it. */
export interface SheetValidation {
  readonly ranges: readonly CellRange[];
  /** whole, decimal, list, date, textLength, custom, none … */
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
}

/**
 * One worksheet as a struct of arrays: the stored cells in reading order (by row, then column), an entry each.
 * Blank cells are stored only when they carry a formula without a cached value.
 * `Cell` objects are made on demand by `cellAt`; loops over many cells use the arrays.
 */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: Visibility;
  /** a chart, dialog or macro sheet has no cells */
  readonly kind: 'worksheet' | 'chartsheet' | 'other';
  /** number of stored cells; the arrays below may be longer */
  readonly size: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly types: Uint8Array;
  /** numbers; 0/1 for booleans; index into `strings` for text and errors */
  readonly numbers: Float64Array;
  readonly flags: Uint8Array;
  /** index into the workbook's `formats` */
  readonly formats: Uint16Array;
  readonly strings: readonly string[];
  /** index in the arrays of the cell at that position, or -1 */
  indexOf(row: number, column: number): number;
  /** index of the first stored cell at or below `row`: cells of a row are `firstOfRow(r) … firstOfRow(r + 1)` */
  firstOfRow(row: number): number;
  /** the cell there; a blank one when nothing is stored */
  cellAt(row: number, column: number): Cell;
  /** the text of the formula, where it was kept (see `ReadOptions.formulas`) */
  formulaAt(row: number, column: number): string | null;
  readonly merges: readonly CellRange[];
  /** left out = not known, as from Excel or a .csv */
  readonly validations?: readonly SheetValidation[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** one past the last row / column that holds a stored cell */
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface DefinedName {
  readonly name: string;
  /** the text behind the name, such as `Sheet1!$A$1` */
  readonly refersTo: string;
  /** the sheet it is local to, or null */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** What a received book contains besides values; each is a fact for findings, none is ever followed or run. */
export interface BookFeatures {
  readonly macros: boolean;
  readonly externalLinks: boolean;
  readonly hiddenSheets: boolean;
}

export type BookFormat = 'xlsx' | 'xlsm' | 'xls' | 'et' | 'ods' | 'xlsb' | 'csv' | 'excel';

/** A workbook as received: read only, whatever host it came from. */
export interface WorkbookGrid {
  readonly format: BookFormat;
  readonly sheets: readonly SheetGrid[];
  readonly names: readonly DefinedName[];
  /** which day is number 1; a date system changes what a number shows, never the number */
  readonly dateSystem: 1900 | 1904;
  readonly formats: readonly string[];
  readonly features: BookFeatures;
}

import type { CellRange, CellTypeCode, SheetValidation } from '../../core/model/grid';
import type { Limits } from '../ooxml/limits';
import type { FormatTable } from './number-formats';
import type { StringTable } from './string-table';
import type { StyleFormats } from './styles-part';

/**
 * Takes the cells of a sheet as they are scanned, in the order of the file. `raw` and `formula`, where they come, belong
 * to the cell given last.
 */
export interface SheetSink {
  /**
   * @param value the number; 0 or 1 for a boolean; index into the workbook's strings for a text or error
   * @param format index into the workbook's formats
   * @param flags bits of `CellFlag`
   */
  cell(row: number, column: number, type: CellTypeCode, value: number, format: number, flags: number): void;
  /** the text of a value, where it is not the value's own shortest text */
  raw(text: string): void;
  formula(text: string): void;
  merge(range: CellRange): void;
  /** null = there are too many to keep: none is known then */
  validation?(validation: SheetValidation | null): void;
  hiddenRow(row: number): void;
  /** columns from first to last, both included */
  hiddenColumns(first: number, last: number): void;
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly part: string;
  readonly strings: StringTable;
  readonly styles: StyleFormats;
  readonly formats: FormatTable;
  readonly dateSystem: 1900 | 1904;
  readonly limits: Limits;
  /** whether formula texts are wanted */
  readonly formulas: boolean;
  /** counts of the whole workbook; characters of shared formulas written out in further cells */
  readonly counts: { cells: number; merges: number; sharedFormulas: number };
}

import type { CellRange } from '../../../../src/core/model/grid';
import type { FormulaValue } from '../../../../src/core/formula/value';
import type { CellStyle } from './cell-style';

/** One sheet. Rows and columns count from 0. */
export interface SimSheet {
  /** stable over renames */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly selection: CellRange;
  readonly merges: readonly CellRange[];
  readonly protected: boolean;
  /** smallest area around every cell with a value, a formula or a format; null = empty */
  readonly extent: CellRange | null;
  valueAt(row: number, column: number): FormulaValue;
  /** with its sign of equality, or null */
  formulaAt(row: number, column: number): string | null;
  /** as shown, formatted */
  textAt(row: number, column: number): string;
  /** the cell's own style */
  styleAt(row: number, column: number): CellStyle;
  /** with the conditional formats laid over it */
  shownStyleAt(row: number, column: number): CellStyle;
  /** pixels; 0 = hidden */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

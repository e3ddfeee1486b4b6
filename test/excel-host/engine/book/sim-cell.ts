import type { FormulaValue } from '../../../../src/core/formula/value';
import type { CellStyle } from './cell-style';

/** A stored cell. */
export interface SimCell {
  value: FormulaValue;
  /** without its sign of equality, or null */
  formula: string | null;
  /** null = the style of its row, its column or the sheet */
  style: CellStyle | null;
}

const COLUMNS = 16_384;

/** Key of a cell in a sheet's map. */
export const keyOf = (row: number, column: number): number => row * COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / COLUMNS);
export const columnOf = (key: number): number => key % COLUMNS;

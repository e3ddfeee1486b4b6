import type { CellPosition } from '../model/cell';

/** A value to be put in a cell: a text stays a text ('01', '=x' are never a number or a formula); null empties it. */
export interface CellChange extends CellPosition {
  readonly value: string | number | null;
}

/** Values to be put in the cells of one sheet. */
export interface SheetChanges {
  readonly sheet: string;
  readonly cells: readonly CellChange[];
}

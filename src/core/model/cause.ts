import type { CellRef } from './cell';

/** A cell that could be changed, and to what. */
export interface ChangedCell {
  /** reference in the rule language, with the form: `B2041.r04.month` */
  readonly name: string;
  readonly form: string;
  readonly at: CellRef | null;
  /** as received */
  readonly value: number;
  readonly unit: string;
  /** least and greatest value that would do, the other cells of the set following; null = open on that side */
  readonly low: number | null;
  readonly high: number | null;
}

/** One cause of everything that fails in a part of a return. */
export interface ReturnCause {
  /** ids of the mandatory rules that fail in it */
  readonly rules: readonly string[];
  /** the smallest sets of cells that would settle it, all ties; none when more cells are wrong than could be tried */
  readonly sets: readonly (readonly ChangedCell[])[];
}

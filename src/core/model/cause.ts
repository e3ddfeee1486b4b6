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

/**
 * `too-many`: more cells are wrong than could be tried, or the search was given up; `needs-large`: more than the small
 * solver tries together, and no large one was at hand.
 */
export type CauseState = 'found' | 'too-many' | 'needs-large';

/** One cause of everything that fails in a part of a return. */
export interface ReturnCause {
  /** id of the form it is told with: that of its first cell */
  readonly form: string;
  /** ids of the mandatory rules that fail in it */
  readonly rules: readonly string[];
  readonly state: CauseState;
  /** the smallest sets of cells that would settle it, all ties; none unless `state` is `found` */
  readonly sets: readonly (readonly ChangedCell[])[];
  /** false where the search for further ties was ended by a limit */
  readonly complete: boolean;
}

export interface ShiftOptions {
  /** how near a value must be to the reference of another row, in |log10| */
  readonly near?: number;
  /** fewest values that fit after the shift */
  readonly fewest?: number;
  /** share of the values compared that must fit after the shift */
  readonly quorum?: number;
}

export interface Shift {
  /** rows by which values stand too low (1) or too high (−1) */
  readonly by: 1 | -1;
  /** places whose value fits the row they were meant for */
  readonly at: readonly number[];
}

const fits = (value: number, reference: number, near: number): boolean =>
  value > 0 && reference > 0 && Math.abs(Math.log10(value / reference)) < near;

/** The longest run of places, one after the other, whose value fits the row `by` above and not its own. */
function longestRun(values: ArrayLike<number>, references: ArrayLike<number>, by: number, near: number): number[] {
  let best: number[] = [];
  let run: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const meant = i - by;
    const other = meant >= 0 && meant < references.length ? references[meant]! : NaN;
    const isShifted = fits(values[i]!, other, near) && !fits(values[i]!, references[i]!, near);
    run = isShifted ? [...run, i] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}

/**
 * Whether a run of values of one column was typed a row too low or too high: each fits the reference of the neighbouring
 * row and not its own. At least three in a row, and at least half of the values that can be compared.
 * @param values one column of a form, by row; NaN = missing @param references what each row may be compared with
 * @returns null when there is no such run @source methods.md §5, cheap patterns
 * @example shiftedRow([NaN, 100, 2000, 35, 480], [100, 2000, 35, 480, 9]).by // 1
 * @example shiftedRow([100, 2000, 35, 480, 9], [101, 2100, 34, 470, 9]) // null
 */
export function shiftedRow(
  values: ArrayLike<number>,
  references: ArrayLike<number>,
  { near = 0.1, fewest = 3, quorum = 0.5 }: ShiftOptions = {},
): Shift | null {
  let compared = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) compared++;
  const runs = ([1, -1] as const).map((by) => ({ by, at: longestRun(values, references, by, near) }));
  const best = runs.reduce((a, b) => (b.at.length > a.at.length ? b : a));
  return best.at.length >= fewest && best.at.length >= quorum * compared ? best : null;
}

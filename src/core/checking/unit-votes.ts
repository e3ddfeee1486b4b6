/** The power of ten that a set of comparisons agrees on. */
export interface UnitTally {
  /** k: values are 10^k times their reference; 0 = no slip */
  readonly exponent: number;
  readonly compared: number;
  readonly agreeing: number;
}

/** Half-width of agreement, in powers of ten. */
const NEAR = 0.3;
/** Share of the comparisons that must agree. */
const QUORUM = 0.8;

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Counts the votes δ = log10(value / reference) of a form: k = round(median δ) is a slip of the whole form
 * when |k| ≥ 1 and at least 80 % of the votes lie within 0.3 of it.
 * @param fewest votes needed (3, fewer where the form's own unit line says the same)
 * @source methods.md §4
 */
export function tallyUnitVotes(deltas: readonly number[], fewest = 3): UnitTally {
  const compared = deltas.length;
  if (compared < fewest || compared === 0) return { exponent: 0, compared, agreeing: 0 };
  const k = Math.round(median([...deltas].sort((a, b) => a - b)));
  const agreeing = deltas.filter((delta) => Math.abs(delta - k) < NEAR).length;
  return { exponent: Math.abs(k) >= 1 && agreeing >= QUORUM * compared ? k : 0, compared, agreeing };
}

/** Whether quantities that no unit of money touches moved by the same factor: then it is no slip but a real change. */
export function movedAlike(witnesses: readonly number[], exponent: number): boolean {
  const alike = witnesses.filter((delta) => Math.abs(delta - exponent) < NEAR).length;
  return witnesses.length > 0 && alike * 2 >= witnesses.length;
}

import type { Truth } from '../model/outcome';
import type { ComparisonOperator } from './tree';

/** Doubles nearer than this, relative to the larger, are one number: 0.1 + 0.2 is 0.3. */
export const RELATIVE = 1e-12;

/** Makes 0 as near to 0 as equal numbers are, and infinity not near to anything: below every number of the field. */
export const TINY = 1e-300;

/**
 * a ≤ b, when the two may miss each other by `slack` and by the noise of doubles. Neither is NaN.
 * Where it matters a is the larger, or as large as b to that noise; so |a| serves for both.
 */
const atMost = (a: number, b: number, slack: number): boolean => a - b < slack + (RELATIVE * Math.abs(a) + TINY);

const equal = (a: number, b: number, slack: number): boolean =>
  Math.abs(a - b) < slack + (RELATIVE * Math.abs(a) + TINY);

type Compare = (a: number, b: number, slack: number) => Truth;

/** A side is missing, or both overflowed. */
const undecidable = (a: number, b: number): boolean => Number.isNaN(a - b);

/**
 * Comparisons by operator, with a slack ≥ 0 inside which they hold; NaN when a side is missing.
 * Without slack a strict one is the exact opposite of its inverse. `!=` asks what was reported and knows no slack:
 * with it, it would always hold.
 */
export const COMPARE: Readonly<Record<ComparisonOperator, Compare>> = {
  '<=': (a, b, slack) => (undecidable(a, b) ? NaN : atMost(a, b, slack) ? 1 : 0),
  '>=': (a, b, slack) => (undecidable(a, b) ? NaN : atMost(b, a, slack) ? 1 : 0),
  '<': (a, b, slack) => (undecidable(a, b) ? NaN : (slack > 0 ? atMost(a, b, slack) : !atMost(b, a, 0)) ? 1 : 0),
  '>': (a, b, slack) => (undecidable(a, b) ? NaN : (slack > 0 ? atMost(b, a, slack) : !atMost(a, b, 0)) ? 1 : 0),
  '==': (a, b, slack) => (undecidable(a, b) ? NaN : equal(a, b, slack) ? 1 : 0),
  '!=': (a, b) => (undecidable(a, b) ? NaN : equal(a, b, 0) ? 0 : 1),
};

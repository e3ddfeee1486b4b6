import type { Truth } from '../model/outcome';
import type { ComparisonOperator } from './tree';

/** Doubles nearer than this, relative to the larger, are one number: 0.1 + 0.2 is 0.3. */
export const RELATIVE = 1e-12;

/** a ≤ b, when the two may miss each other by `slack` and by the noise of doubles. Neither is NaN. */
const atMost = (a: number, b: number, slack: number): boolean =>
  a <= b || a - b < slack + RELATIVE * Math.max(Math.abs(a), Math.abs(b));

const equal = (a: number, b: number, slack: number): boolean =>
  a === b || Math.abs(a - b) < slack + RELATIVE * Math.max(Math.abs(a), Math.abs(b));

type Compare = (a: number, b: number, slack: number) => Truth;

const undecidable = (a: number, b: number): boolean => a !== a || b !== b;

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

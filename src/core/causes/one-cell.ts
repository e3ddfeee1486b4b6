import { leeway, type LinearConstraint } from './linear-record';

/** Values between the two ends, both included; one may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The values of one variable that satisfy all constraints that read it, everything else as reported.
 * @returns null when there are none
 */
export function valuesOfOne(
  variable: number,
  constraints: readonly LinearConstraint[],
  values: Float64Array,
): Interval | null {
  let [low, high] = [-Infinity, Infinity];
  for (const constraint of constraints) {
    const own = constraint.terms.find((term) => term.variable === variable);
    if (!own || own.coefficient === 0) continue;
    const { coefficient } = own;
    const rest = constraint.terms.reduce(
      (sum, term) => (term === own ? sum : sum + term.coefficient * values[term.variable]!),
      0,
    );
    // its own size is no noise of the others: it may be what is wrong
    const others = { ...constraint, terms: constraint.terms.filter((term) => term !== own) };
    const free = leeway(others, values);
    const ends = [(constraint.low - free - rest) / coefficient, (constraint.high + free - rest) / coefficient];
    low = Math.max(low, Math.min(...ends));
    high = Math.min(high, Math.max(...ends));
  }
  return low <= high ? { low, high } : null;
}

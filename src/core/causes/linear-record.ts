/** coefficient · value of one variable. */
export interface VariableTerm {
  readonly variable: number;
  readonly coefficient: number;
}

/** low ≤ Σ terms ≤ high, allowed to be missed by `slack` for the rounding of its parts; one end may be infinite. */
export interface LinearConstraint {
  readonly id: string;
  readonly terms: readonly VariableTerm[];
  readonly low: number;
  readonly high: number;
  /** ≥ 0, in the unit of the sum */
  readonly slack: number;
}

/** Figures of one return and what must hold among them. */
export interface LinearRecord {
  /** as reported */
  readonly values: Float64Array;
  readonly constraints: readonly LinearConstraint[];
  /** smallest and largest value that each may have */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** how sure each is: the greater, the less likely it is wrong; > 0 */
  readonly weights: Float64Array;
}

/** Part of the size of the values that counts as equal: the noise of doubles, far below any slack. */
const NOISE = 1e-12;

/** How far a sum may be off, with the noise of its parts. */
export function leeway({ terms, slack }: LinearConstraint, values: Float64Array): number {
  const size = terms.reduce((sum, term) => sum + Math.abs(term.coefficient * values[term.variable]!), 0);
  return slack + NOISE * size;
}

/** Whether a constraint holds for the values. */
export function holds(constraint: LinearConstraint, values: Float64Array): boolean {
  const sum = constraint.terms.reduce((so, term) => so + term.coefficient * values[term.variable]!, 0);
  const free = leeway(constraint, values);
  return sum >= constraint.low - free && sum <= constraint.high + free;
}

/** Bounds of single values as constraints, beside the constraints of the record. */
export function allConstraints({ values, constraints, lower, upper }: LinearRecord): readonly LinearConstraint[] {
  const bounds: LinearConstraint[] = [];
  values.forEach((_, variable) => {
    const [low, high] = [lower[variable]!, upper[variable]!];
    if (low === -Infinity && high === Infinity) return;
    bounds.push({ id: `bound ${String(variable)}`, terms: [{ variable, coefficient: 1 }], low, high, slack: 0 });
  });
  return [...constraints, ...bounds];
}

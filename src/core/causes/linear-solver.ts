/** low ≤ Σ coefficient · x ≤ high. */
export interface SolverRow {
  readonly terms: readonly { readonly column: number; readonly coefficient: number }[];
  readonly low: number;
  readonly high: number;
}

/** Minimise Σ cost · x. */
export interface SolverProblem {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** columns that are 0 or 1 */
  readonly binary: readonly number[];
  readonly rows: readonly SolverRow[];
}

export type SolverAnswer =
  | { readonly state: 'optimal'; readonly values: readonly number[] }
  | { readonly state: 'infeasible' }
  /** no lower end: the cost falls for ever */
  | { readonly state: 'unbounded' }
  /** stopped by a limit, or numerically lost: nothing is known */
  | { readonly state: 'unknown' };

/** A maintained solver of linear and mixed-integer programmes behind one door; adapters/solver has them. */
export type LinearSolver = (problem: SolverProblem) => SolverAnswer;

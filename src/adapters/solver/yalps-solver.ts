import { solve, type Constraint } from 'yalps';
import type { LinearSolver, SolverProblem } from '../../core/causes/linear-solver';

/** Pivots before it is given up: programmes of ours have a few columns. */
const MOST_PIVOTS = 20_000;
const MOST_SECONDS = 5;

const plus = (column: number): string => `+${String(column)}`;
const minus = (column: number): string => `-${String(column)}`;

function constraintOf(low: number, high: number): Constraint | null {
  if (low === high) return { equal: low };
  const ends = { ...(Number.isFinite(low) ? { min: low } : {}), ...(Number.isFinite(high) ? { max: high } : {}) };
  return Object.keys(ends).length > 0 ? ends : null;
}

/** Columns of the library are never negative: each of ours is the difference of two of them. */
function modelOf({ cost, lower, upper, rows, binary }: SolverProblem): Parameters<typeof solve>[0] {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  const isBinary = new Set(binary);
  cost.forEach((price, column) => {
    variables.set(plus(column), new Map([['cost', price]]));
    if (!isBinary.has(column)) variables.set(minus(column), new Map([['cost', -price]]));
  });
  const put = (name: string, terms: SolverProblem['rows'][number]['terms'], low: number, high: number): void => {
    const constraint = constraintOf(low, high);
    if (!constraint) return;
    constraints.set(name, constraint);
    for (const { column, coefficient } of terms) {
      variables.get(plus(column))!.set(name, coefficient);
      variables.get(minus(column))?.set(name, -coefficient);
    }
  };
  rows.forEach(({ terms, low, high }, i) => {
    put(`row ${String(i)}`, terms, low, high);
  });
  cost.forEach((_, column) => {
    put(`bound ${String(column)}`, [{ column, coefficient: 1 }], lower[column]!, upper[column]!);
  });
  return { direction: 'minimize', objective: 'cost', constraints, variables, binaries: binary.map(plus) };
}

/** The pure-JavaScript simplex, for the pane, the single file and small programmes everywhere. */
export const yalpsSolver: LinearSolver = (problem) => {
  const { status, variables } = solve(modelOf(problem), { maxPivots: MOST_PIVOTS, timeout: MOST_SECONDS * 1000 });
  if (status === 'infeasible' || status === 'unbounded') return { state: status };
  if (status !== 'optimal') return { state: 'unknown' };
  const values = new Map(variables);
  return {
    state: 'optimal',
    values: problem.cost.map((_, column) => (values.get(plus(column)) ?? 0) - (values.get(minus(column)) ?? 0)),
  };
};

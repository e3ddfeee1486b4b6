import { leeway, type LinearConstraint } from './linear-record';
import type { LinearSolver, SolverProblem } from './linear-solver';
import type { Interval } from './one-cell';

/** A row of the small programme: the reported part of a sum moved to its ends. */
function rowOf(
  constraint: LinearConstraint,
  free: readonly number[],
  values: Float64Array,
): SolverProblem['rows'][number] {
  const fixed = constraint.terms.filter((term) => !free.includes(term.variable));
  const rest = fixed.reduce((sum, term) => sum + term.coefficient * values[term.variable]!, 0);
  const room = leeway({ ...constraint, terms: fixed }, values);
  return {
    terms: constraint.terms.flatMap(({ variable, coefficient }) => {
      const column = free.indexOf(variable);
      return column < 0 ? [] : [{ column, coefficient }];
    }),
    low: constraint.low - room - rest,
    high: constraint.high + room - rest,
  };
}

const sizeOf = (end: number): number => (Number.isFinite(end) ? Math.abs(end) : 0);

/**
 * Whether some variables can together take values that satisfy all constraints, and between which ends each can lie.
 * The programme is scaled by what the reported values ask of it, so that a wild value among the free ones does no harm.
 * @returns null when they cannot @throws RangeError when the solver gives up: nothing is then known
 */
export function valuesOfSeveral(
  free: readonly number[],
  constraints: readonly LinearConstraint[],
  values: Float64Array,
  solver: LinearSolver,
): readonly Interval[] | null {
  const rows = constraints
    .filter(({ terms }) => terms.some((term) => term.coefficient !== 0 && free.includes(term.variable)))
    .map((constraint) => rowOf(constraint, free, values));
  const scale = Math.max(1, ...rows.flatMap(({ low, high }) => [sizeOf(low), sizeOf(high)]));
  const scaled = rows.map(({ terms, low, high }) => ({ terms, low: low / scale, high: high / scale }));
  const ends = (column: number, sign: 1 | -1): number | null => {
    const answer = solver({
      cost: free.map((_, i) => (i === column ? sign : 0)),
      lower: free.map(() => -Infinity),
      upper: free.map(() => Infinity),
      binary: [],
      rows: scaled,
    });
    if (answer.state === 'infeasible') return null;
    if (answer.state === 'unbounded') return sign === 1 ? -Infinity : Infinity;
    if (answer.state === 'unknown') throw new RangeError('the solver gave up');
    return answer.values[column]! * scale;
  };
  const intervals: Interval[] = [];
  for (let column = 0; column < free.length; column++) {
    const [low, high] = [ends(column, 1), ends(column, -1)];
    if (low === null || high === null) return null;
    intervals.push({ low: Math.min(low, high), high: Math.max(low, high) });
  }
  return intervals;
}

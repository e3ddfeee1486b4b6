import { allConstraints, holds, leeway, type LinearRecord } from './linear-record';
import type { LinearSolver, SolverProblem, SolverRow } from './linear-solver';
import type { ChangeSet, MinimalSets } from './minimal-sets';
import { valuesOfOne } from './one-cell';
import { valuesOfSeveral } from './several-cells';

/** How many times its scale a value may move: beyond, a programme of this kind has no digits left. */
const FARTHEST = 100;
/** Most ties that are looked for. */
const MOST_TIES = 20;
/** Figures of one part of a return: a larger one is no return that a person filled in. */
const MOST_VARIABLES = 1_000;
const TIE = 1e-6;

/** Columns 0 … n − 1 are the values over the scale, n … 2n − 1 say which of them change. */
function programme(record: LinearRecord, excluded: readonly (readonly number[])[]): SolverProblem & { scale: number } {
  const { values, weights, lower, upper } = record;
  const n = values.length;
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const rows: SolverRow[] = record.constraints.map((constraint) => {
    const free = leeway(constraint, values);
    return {
      terms: constraint.terms.map(({ variable, coefficient }) => ({ column: variable, coefficient })),
      low: (constraint.low - free) / scale,
      high: (constraint.high + free) / scale,
    };
  });
  values.forEach((value, i) => {
    const at = value / scale;
    rows.push({
      terms: [
        { column: i, coefficient: 1 },
        { column: n + i, coefficient: -FARTHEST },
      ],
      low: -Infinity,
      high: at,
    });
    rows.push({
      terms: [
        { column: i, coefficient: 1 },
        { column: n + i, coefficient: FARTHEST },
      ],
      low: at,
      high: Infinity,
    });
  });
  for (const set of excluded) {
    const terms = set.map((variable) => ({ column: n + variable, coefficient: 1 }));
    rows.push({ terms, low: -Infinity, high: set.length - 1 });
  }
  const scaled = (ends: Float64Array): number[] => Array.from(ends, (end) => end / scale);
  return {
    scale,
    cost: [...new Array<number>(n).fill(0), ...weights],
    lower: [...scaled(lower), ...new Array<number>(n).fill(0)],
    upper: [...scaled(upper), ...new Array<number>(n).fill(1)],
    binary: Array.from({ length: n }, (_, i) => n + i),
    rows,
  };
}

/** As `valuesOfSeveral`; `unknown` where the solver gave up. */
function severalOrNone(...args: Parameters<typeof valuesOfSeveral>): ReturnType<typeof valuesOfSeveral> | 'unknown' {
  try {
    return valuesOfSeveral(...args);
  } catch (error) {
    if (error instanceof RangeError) return 'unknown';
    throw error;
  }
}

/**
 * The same question for records in which more than three cells are wrong, as a mixed-integer programme: one set after
 * another of the least weight, until a heavier one comes. Each is judged again by itself, so that the coarse arithmetic
 * of a programme with large constants proves nothing.
 * @source Fellegi and Holt (1976); de Waal (2003); methods.md §7
 */
export function mixedIntegerSets(record: LinearRecord, solver: LinearSolver): MinimalSets {
  const { values, weights } = record;
  const constraints = allConstraints(record);
  if (constraints.every((constraint) => holds(constraint, values))) return { state: 'consistent' };
  const n = values.length;
  if (n > MOST_VARIABLES) return { state: 'too-many' };
  const found: ChangeSet[] = [];
  const excluded: number[][] = [];
  let complete = false;
  while (excluded.length < MOST_TIES) {
    const answer = solver(programme(record, excluded));
    complete = answer.state === 'infeasible';
    if (answer.state !== 'optimal') break;
    const set = Array.from({ length: n }, (_, i) => i).filter((i) => answer.values[n + i]! > 0.5);
    if (set.length === 0) break;
    const weight = set.reduce((sum, variable) => sum + weights[variable]!, 0);
    if (found.length > 0 && weight > found[0]!.weight + TIE) {
      complete = true;
      break;
    }
    excluded.push(set);
    const one = set.length === 1 ? valuesOfOne(set[0]!, constraints, values) : null;
    const intervals = set.length === 1 ? one && [one] : severalOrNone(set, constraints, values, solver);
    if (intervals === 'unknown') break;
    if (intervals) found.push({ variables: set, weight, intervals });
  }
  return found.length > 0 ? { state: 'found', sets: found, complete } : { state: 'too-many' };
}

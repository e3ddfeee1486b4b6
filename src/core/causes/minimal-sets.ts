import { allConstraints, holds, type LinearConstraint, type LinearRecord } from './linear-record';
import type { LinearSolver } from './linear-solver';
import { valuesOfOne, type Interval } from './one-cell';
import { valuesOfSeveral } from './several-cells';

/** Cells that, changed together and nothing else, can make every constraint hold. */
export interface ChangeSet {
  readonly variables: readonly number[];
  /** Σ weights */
  readonly weight: number;
  /** by variable: the values it can take, the others of the set following */
  readonly intervals: readonly Interval[];
}

export type MinimalSets =
  /** nothing fails */
  | { readonly state: 'consistent' }
  /** every set of the least weight: all ties, in the order of the variables; `complete` = none can have been missed */
  | { readonly state: 'found'; readonly sets: readonly ChangeSet[]; readonly complete: boolean }
  /** more cells are wrong than are tried together, or the solver gave up */
  | { readonly state: 'too-many' };

export interface MinimalSetOptions {
  /** cells tried together */
  readonly most?: number;
  /** sets tried before it is given up */
  readonly tries?: number;
}

/** Weights this near are ties. */
const TIE = 1e-9;

const reads = ({ terms }: LinearConstraint, variable: number): boolean =>
  terms.some((term) => term.variable === variable && term.coefficient !== 0);

/**
 * Sets of candidates that have a cell in every failing constraint, up to `most` cells, built by branching on the first
 * constraint without one. No set is given twice, and none that holds another.
 */
function hittingSets(failing: readonly LinearConstraint[], most: number, tries: number): number[][] | null {
  const found = new Map<string, number[]>();
  let steps = 0;
  const grow = (set: readonly number[]): boolean => {
    if (++steps > tries) return false;
    const open = failing.find((constraint) => !set.some((variable) => reads(constraint, variable)));
    if (!open) {
      const sorted = [...set].sort((a, b) => a - b);
      found.set(sorted.join(), sorted);
      return true;
    }
    if (set.length === most) return true;
    return open.terms.every(({ variable, coefficient }) => coefficient === 0 || grow([...set, variable]));
  };
  return grow([]) ? [...found.values()] : null;
}

/** All sets made by adding one more cell that shares a constraint with the set. */
function widened(sets: readonly (readonly number[])[], constraints: readonly LinearConstraint[]): number[][] {
  const wider = new Map<string, number[]>();
  for (const set of sets) {
    for (const { terms } of constraints) {
      if (!terms.some((term) => set.includes(term.variable))) continue;
      for (const { variable } of terms) {
        if (set.includes(variable)) continue;
        const next = [...set, variable].sort((a, b) => a - b);
        wider.set(next.join(), next);
      }
    }
  }
  return [...wider.values()];
}

function judge(
  set: readonly number[],
  constraints: readonly LinearConstraint[],
  values: Float64Array,
  solver: LinearSolver,
): readonly Interval[] | null {
  if (set.length > 1) return valuesOfSeveral(set, constraints, values, solver);
  const interval = valuesOfOne(set[0]!, constraints, values);
  return interval && [interval];
}

/**
 * Which cells are wrong (Fellegi and Holt): the sets of least weight that can be changed so that every constraint holds.
 * All ties are given. Sets of one, two and three cells are tried in the order of their weight; a set must have a cell in
 * every constraint that fails.
 * @source Fellegi and Holt (1976); methods.md §7
 */
export function minimalSets(
  record: LinearRecord,
  solver: LinearSolver,
  { most = 3, tries = 20_000 }: MinimalSetOptions = {},
): MinimalSets {
  const { values, weights } = record;
  const constraints = allConstraints(record);
  const failing = constraints.filter((constraint) => !holds(constraint, values));
  if (failing.length === 0) return { state: 'consistent' };
  const weightOf = (set: readonly number[]): number => set.reduce((sum, variable) => sum + weights[variable]!, 0);
  const first = hittingSets(failing, most, tries);
  if (!first) return { state: 'too-many' };
  const pending = new Map(first.map((set) => [set.join(), set]));
  for (let round = 1; round < most; round++) {
    const short = [...pending.values()].filter((set) => set.length === round);
    for (const set of widened(short, constraints)) pending.set(set.join(), set);
    if (pending.size > tries) return { state: 'too-many' };
  }
  const ordered = [...pending.values()]
    .map((set) => ({ set, weight: weightOf(set) }))
    .sort((a, b) => a.weight - b.weight || a.set.length - b.set.length || compare(a.set, b.set));
  const found: ChangeSet[] = [];
  try {
    for (const { set, weight } of ordered) {
      if (found.length > 0 && weight > found[0]!.weight + TIE) break;
      const intervals = judge(set, constraints, values, solver);
      if (intervals) found.push({ variables: set, weight, intervals });
    }
  } catch (error) {
    if (error instanceof RangeError) return { state: 'too-many' };
    throw error;
  }
  if (found.length === 0) return { state: 'too-many' };
  return { state: 'found', sets: found.sort((a, b) => compare(a.variables, b.variables)), complete: true };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

import { holds, type LinearConstraint, type LinearRecord } from './linear-record';

/** A part of a record that shares no figure with the rest: what is wrong in it can be settled by itself. */
export interface Component {
  /** variables of the record */
  readonly variables: readonly number[];
  readonly constraints: readonly LinearConstraint[];
  readonly failing: readonly LinearConstraint[];
}

/** The parts of a record in which something fails, in the order of their first failing relation. */
export function failingComponents({ constraints, values }: LinearRecord): readonly Component[] {
  const parents = Int32Array.from(values, (_, i) => i);
  const rootOf = (variable: number): number => {
    let at = variable;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  for (const { terms } of constraints) {
    const [first, ...rest] = terms;
    for (const { variable } of rest) parents[rootOf(variable)] = rootOf(first!.variable);
  }
  const roots = new Set<number>();
  for (const constraint of constraints) {
    if (!holds(constraint, values)) roots.add(rootOf(constraint.terms[0]!.variable));
  }
  return [...roots].map((root) => {
    const own = constraints.filter(({ terms }) => rootOf(terms[0]!.variable) === root);
    return {
      variables: Array.from(values, (_, i) => i).filter((variable) => rootOf(variable) === root),
      constraints: own,
      failing: own.filter((constraint) => !holds(constraint, values)),
    };
  });
}

/** The component as a record of its own; `variables` of the component say what each of its variables is. */
export function recordWithin({ values, lower, upper, weights }: LinearRecord, component: Component): LinearRecord {
  const { variables } = component;
  const at = new Map(variables.map((variable, i) => [variable, i]));
  const of = (list: Float64Array): Float64Array => Float64Array.from(variables, (variable) => list[variable]!);
  return {
    values: of(values),
    lower: of(lower),
    upper: of(upper),
    weights: of(weights),
    constraints: component.constraints.map((constraint) => ({
      ...constraint,
      terms: constraint.terms.map(({ variable, coefficient }) => ({ variable: at.get(variable)!, coefficient })),
    })),
  };
}

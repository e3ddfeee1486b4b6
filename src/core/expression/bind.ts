import { distinctRefs, FAULTY, FAULTY_TRUTH, type BindContext } from './bind-context';
import { bindNumber } from './bind-number';
import { bindTruth } from './bind-truth';
import type { BoundTruth } from './bound';
import type { RuleRef } from './compiled-rule';
import { problem, type Problem } from './problem';
import type { Scope } from './scope';
import type { ExprNode } from './tree';

/** A rule with its names resolved, its types and units checked, ready for any of the compilers. */
export interface BoundRule {
  readonly root: BoundTruth;
  readonly refs: readonly RuleRef[];
  readonly problems: readonly Problem[];
}

/**
 * Most nodes a rule may grow to. Chains repeat their middle terms (a <= b <= c is a <= b and b <= c),
 * and chains inside chains would double at every level.
 */
const MOST_BOUND_NODES = 4000;

/** Binds a rule to the names of a scope. With an error among the problems, `root` must not be run. */
export function bind(tree: ExprNode, scope: Scope): BoundRule {
  const context: BindContext = {
    scope,
    problems: [],
    reads: [],
    group: null,
    number: (node) => (isWithin(node) ? bindNumber(context, node) : FAULTY),
    truth: (node, sense, negated) => (isWithin(node) ? bindTruth(context, node, sense, negated) : FAULTY_TRUTH),
  };
  let bound = 0;
  const isWithin = (node: ExprNode): boolean => {
    bound += 1;
    if (bound === MOST_BOUND_NODES + 1) {
      context.problems.push(problem('too-many-nodes', node, { measured: bound, limit: MOST_BOUND_NODES }));
    }
    return bound <= MOST_BOUND_NODES;
  };
  const root = context.truth(tree, 'possible', false);
  if (context.problems.length === 0 && context.reads.length === 0) {
    context.problems.push(problem('constant-comparison', tree));
  }
  return { root, refs: distinctRefs(context.reads), problems: context.problems };
}

export const isSound = (bound: BoundRule): boolean => bound.problems.every(({ severity }) => severity !== 'error');

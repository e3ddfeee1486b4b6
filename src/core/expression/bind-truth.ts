import { FAULTY_TRUTH, isFaulty, type BindContext } from './bind-context';
import { bindGroupTruth } from './bind-group';
import { plainName, readOf, typeOf } from './bind-name';
import { aligned } from './bind-number';
import type { BoundNumber, BoundTruth, Sense } from './bound';
import { linearOf, plus } from './linear';
import { problem, type Problem, type ProblemCode } from './problem';
import type { ComparisonOperator, ExprNode, Place } from './tree';

const INVERSE: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};

/** Binds a node that must be a truth. `negated` pushes a `not` above it down to the comparisons. */
export function bindTruth(context: BindContext, node: ExprNode, sense: Sense, negated: boolean): BoundTruth {
  switch (node.kind) {
    case 'truth':
      return { op: 'truth', value: node.value !== negated };
    case 'not':
      return context.truth(node.of, sense, !negated);
    case 'logic': {
      const left = context.truth(node.left, sense, negated);
      const right = context.truth(node.right, sense, negated);
      return { op: (node.op === 'and') !== negated ? 'and' : 'or', left, right };
    }
    case 'compare':
      return chain(context, node, sense, negated);
    case 'if': {
      const condition = context.truth(node.condition, 'exact', false);
      const then = context.truth(node.then, sense, negated);
      return { op: 'if', condition, then, otherwise: context.truth(node.otherwise, sense, negated) };
    }
    case 'name': {
      const read = readOf(context, node, false);
      if (!read) return FAULTY_TRUTH;
      if (typeOf(read) === 'truth' && read.op === 'scalar') {
        return { op: 'flag', index: read.index, negated, ref: read.ref };
      }
      return faultyTruth(context, 'truth-expected', node, { name: read.ref.name, type: typeOf(read) });
    }
    case 'call':
      if (node.fn === 'any' || node.fn === 'all') return bindGroupTruth(context, node, sense, negated);
      if (node.fn === 'missing') return missing(context, node, negated);
      return faultyTruth(context, 'truth-expected', node, { name: node.fn, type: 'number' });
    default:
      return faultyTruth(context, 'truth-expected', node, { type: node.kind === 'text' ? 'text' : 'number' });
  }
}

function faultyTruth(
  context: BindContext,
  code: ProblemCode,
  place: Place,
  facts: Problem['facts'] = {},
  severity: Problem['severity'] = 'error',
): BoundTruth {
  context.problems.push(problem(code, place, facts, severity));
  return FAULTY_TRUTH;
}

function missing(context: BindContext, node: Extract<ExprNode, { kind: 'call' }>, negated: boolean): BoundTruth {
  const name = plainName(context, node.args[0], node);
  const of = name && readOf(context, name, true);
  return of ? { op: 'missing', of, negated } : FAULTY_TRUTH;
}

/** a <= b <= c is a <= b and b <= c; negated, one of them must fail. */
function chain(
  context: BindContext,
  node: Extract<ExprNode, { kind: 'compare' }>,
  sense: Sense,
  negated: boolean,
): BoundTruth {
  const directions = new Set(node.ops.map((op) => (op === '==' ? '=' : op.charAt(0))));
  directions.delete('=');
  if (node.ops.length > 1 && (directions.size !== 1 || directions.has('!'))) {
    // a < b > c compares no a with any c: seldom what was meant
    if (directions.size > 0) context.problems.push(problem('useless-chain', node, {}, 'warning'));
  }
  const links = node.ops.map((op, i) => {
    const [left, right] = [node.terms[i]!, node.terms[i + 1]!];
    const place = { at: left.at, length: right.at + right.length - left.at };
    return comparison(context, place, left, right, negated ? INVERSE[op] : op, sense);
  });
  const op = negated ? 'or' : 'and';
  return links.reduce((left, right) => ({ op, left, right }));
}

function comparison(
  context: BindContext,
  place: Place,
  leftNode: ExprNode,
  rightNode: ExprNode,
  operator: ComparisonOperator,
  sense: Sense,
): BoundTruth {
  if (leftNode.kind === 'text' || rightNode.kind === 'text') {
    return textComparison(context, place, leftNode, rightNode, operator);
  }
  const before = context.reads.length;
  const [left, right, measure] = aligned(context, place, context.number(leftNode), context.number(rightNode));
  if (isFaulty(left) || isFaulty(right)) return FAULTY_TRUTH;
  if (context.reads.length === before) return faultyTruth(context, 'constant-comparison', place);
  const linear = differenceOf(left, right);
  if (linear?.terms.length === 0) context.problems.push(problem('same-on-both-sides', place, {}, 'warning'));
  return { op: 'compare', operator, left, right, measure, sense, linear };
}

function differenceOf(left: BoundNumber, right: BoundNumber): ReturnType<typeof linearOf> {
  const [a, b] = [linearOf(left), linearOf(right)];
  return a && b && plus(a, b, -1);
}

/** Texts are only ever equal or not: a name on one side, a text written in the rule on the other. */
function textComparison(
  context: BindContext,
  place: Place,
  left: ExprNode,
  right: ExprNode,
  operator: ComparisonOperator,
): BoundTruth {
  const [name, text] = left.kind === 'text' ? [right, left] : [left, right];
  if (name.kind !== 'name' || text.kind !== 'text' || (operator !== '==' && operator !== '!=')) {
    return faultyTruth(context, 'text-comparison', place, { operator });
  }
  const of = readOf(context, name, false);
  if (!of) return FAULTY_TRUTH;
  const type = typeOf(of);
  if (type !== 'text') return faultyTruth(context, 'text-comparison', place, { name: of.ref.name, type });
  const code = context.scope.texts.intern(text.value);
  return { op: 'same-text', of, code, text: text.value, negated: operator === '!=' };
}

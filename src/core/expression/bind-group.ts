import { FAULTY, FAULTY_TRUTH, faulty, type BindContext, type OpenGroup } from './bind-context';
import { targetOf } from './bind-name';
import type { BoundNumber, BoundTruth, Sense } from './bound';
import { align, varies } from './measure';
import { problem } from './problem';
import { spellName, type ExprNode } from './tree';

type Call = Extract<ExprNode, { kind: 'call' }>;

/** Binds `work` as the row-wise argument of a group function; the group is known from the columns it reads. */
function insideGroup<T>(context: BindContext, work: () => T): { readonly bound: T; readonly group: OpenGroup } {
  const group: OpenGroup = { source: null, name: '' };
  context.group = group;
  const bound = work();
  context.group = null;
  return { bound, group };
}

/** `sum(…)` and `count(…)`. */
export function bindGroupNumber(context: BindContext, node: Call): BoundNumber {
  if (context.group && !(node.fn === 'sum' && node.args.length > 1)) {
    return faulty(context, 'nested-group', node, { name: node.fn });
  }
  return node.fn === 'sum' ? sum(context, node) : count(context, node);
}

/** Each argument by itself: a column is summed over its rows, a number is added. */
function sum(context: BindContext, node: Call): BoundNumber {
  let total: BoundNumber | null = null;
  for (const arg of node.args) {
    const part = context.group ? context.number(arg) : summand(context, arg);
    if (!total) {
      total = part;
      continue;
    }
    const meeting = align(total.measure, part.measure);
    if (!meeting) {
      const facts = { left: total.measure?.name ?? '1', right: part.measure?.name ?? '1' };
      return faulty(context, 'mixed-units', arg, facts);
    }
    const { measure } = meeting;
    const scale = (of: BoundNumber, factor: number): BoundNumber =>
      factor === 1 ? of : { op: 'scale', factor, of, measure };
    total = { op: '+', left: scale(total, meeting.left), right: scale(part, meeting.right), measure };
  }
  return total ?? FAULTY;
}

function summand(context: BindContext, arg: ExprNode): BoundNumber {
  const { bound, group } = insideGroup(context, () => context.number(arg));
  if (group.source === null) return bound;
  if (varies(bound.measure)) return faulty(context, 'varying-units', arg, { name: group.name });
  return { op: 'sum', group: group.source, of: bound, measure: bound.measure };
}

function count(context: BindContext, node: Call): BoundNumber {
  const [arg] = node.args;
  if (arg?.kind === 'name') {
    const target = targetOf(context, arg);
    if (!target) return FAULTY;
    if (target.kind === 'group' && target.column < 0) {
      const ref = { name: spellName(arg.path, arg.when), path: arg.path, when: arg.when, target, guarded: false };
      context.reads.push({ op: 'row', group: target.source, column: -1, ref });
      return { op: 'rows', group: target.source, ref, measure: null };
    }
  }
  const { bound, group } = insideGroup(context, () => context.truth(arg!, 'exact', false));
  if (group.source === null) {
    return context.problems.length > 0 ? FAULTY : faulty(context, 'group-expected', node, { name: node.fn });
  }
  return { op: 'count', group: group.source, of: bound, name: group.name, measure: null };
}

/** `any(…)` and `all(…)`; negated, each becomes the other over the negated condition. */
export function bindGroupTruth(context: BindContext, node: Call, sense: Sense, negated: boolean): BoundTruth {
  const fail = (code: 'nested-group' | 'group-expected'): BoundTruth => {
    context.problems.push(problem(code, node, { name: node.fn }));
    return FAULTY_TRUTH;
  };
  if (context.group) return fail('nested-group');
  const { bound, group } = insideGroup(context, () => context.truth(node.args[0]!, sense, negated));
  if (group.source === null) return context.problems.length > 0 ? FAULTY_TRUTH : fail('group-expected');
  const op = (node.fn === 'any') !== negated ? 'any' : 'all';
  return { op, group: group.source, of: bound, name: group.name };
}

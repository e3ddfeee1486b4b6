import { faulty, type BindContext } from './bind-context';
import type { BoundNumber, BoundRead } from './bound';
import { measureOf } from './measure';
import { problem } from './problem';
import type { Target } from './scope';
import { spellName, type ExprNode, type NameNode } from './tree';

/** What a name of the rule stands for; null (with a problem noted) when there is no such name. */
export function targetOf(context: BindContext, node: NameNode): Target | null {
  const target = context.scope.resolve(node.path, node.when);
  if (target.kind !== 'unknown') return target;
  const name = spellName(node.path, node.when);
  const code = target.onlyInReturns ? 'not-supported-on-table' : target.repeated ? 'repeated-name' : 'unknown-name';
  context.problems.push(problem(code, node, { name, near: target.near.join(', ') }));
  return null;
}

/** A name as a place to read, whatever its type; null (with a problem noted) when it cannot be read there. */
export function readOf(context: BindContext, node: NameNode, guarded: boolean): BoundRead | null {
  const target = targetOf(context, node);
  if (!target) return null;
  const name = spellName(node.path, node.when);
  const ref = { name, path: node.path, when: node.when, target, guarded };
  if (target.kind !== 'group') {
    const read: BoundRead =
      target.kind === 'cell'
        ? { op: 'cell', source: target.source, slot: target.slot, ref }
        : { op: 'scalar', index: target.index, ref };
    context.reads.push(read);
    return read;
  }
  const { group } = context;
  if (!group || target.column < 0) {
    faulty(context, 'group-outside-function', node, { name });
    return null;
  }
  if (group.source !== null && group.source !== target.source) {
    faulty(context, 'mixed-groups', node, { name, group: group.name });
    return null;
  }
  group.source = target.source;
  group.name = name;
  const read: BoundRead = { op: 'row', group: target.source, column: target.column, ref };
  context.reads.push(read);
  return read;
}

/** The type of what is read there: a truth and a text are never numbers. */
export function typeOf(read: BoundRead): 'number' | 'truth' | 'text' {
  const { target } = read.ref;
  return target.kind === 'cell' ? 'number' : target.type;
}

/** A name that must be a number. */
export function bindNumberName(context: BindContext, node: NameNode, guarded: boolean): BoundNumber {
  const read = readOf(context, node, guarded);
  if (!read) return { op: 'constant', value: NaN, measure: null };
  const type = typeOf(read);
  if (type !== 'number') return faulty(context, 'number-expected', node, { name: read.ref.name, type });
  const { target } = read.ref;
  const measure = measureOf(target.unit, target.kind === 'group' ? target.source : null);
  return guarded ? { op: 'orZero', of: read, measure } : { ...read, measure };
}

/** The argument of `orZero` and `missing`: a plain name, so that it is clear which missing value is meant. */
export function plainName(context: BindContext, node: ExprNode | undefined, call: ExprNode): NameNode | null {
  if (node?.kind === 'name') return node;
  faulty(context, 'reference-expected', node ?? call);
  return null;
}

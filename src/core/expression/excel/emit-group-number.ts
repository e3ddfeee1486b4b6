import type { BoundNumber } from '../bound';
import { groupOf, rowCountOf, whereFilled, type EmitContext } from './emit-context';
import { Binding, choose, constant, digits, guarded, isNothing, type NumberText } from './formula-text';

type Of<O extends BoundNumber['op']> = Extract<BoundNumber, { op: O }>;

/** Σ over the filled rows, written out row by row: array formulas need a special keystroke in Excel 2010. */
export function emitSum(context: EmitContext, node: Of<'sum'>): NumberText {
  const { rows } = groupOf(context, node.group, 'sum');
  const parts = rows.map((row) => whereFilled(row, guarded(context.number(node.of, row)), '0'));
  return added(parts);
}

/** How many filled rows satisfy a condition; no value where one of them is undecided. */
export function emitCount(context: EmitContext, node: Of<'count'>): NumberText {
  const { rows } = groupOf(context, node.group, node.name);
  const parts = rows.map((row) => {
    const truth = context.truth(node.of, row);
    if (truth.kind === 'formula') return whereFilled(row, choose(truth.text, '0', 'NA()', '1'), '0');
    return whereFilled(row, isNothing(truth) ? 'NA()' : digits(truth.value), '0');
  });
  return added(parts);
}

export function emitRows(context: EmitContext, node: Of<'rows'>): NumberText {
  const count = rowCountOf(groupOf(context, node.group, node.ref.name));
  if (typeof count === 'number') return constant(count);
  return { kind: 'formula', text: count, binding: Binding.compare, needs: [], mayFail: false };
}

function added(parts: readonly string[]): NumberText {
  if (parts.length === 0) return constant(0);
  return { kind: 'formula', text: `SUM(${parts.join(',')})`, binding: Binding.whole, needs: [], mayFail: true };
}

import { round } from '../arithmetic';
import type { BoundNumber } from '../bound';
import { emitBinary } from './emit-binary';
import { operandOf, type EmitContext } from './emit-context';
import { emitCount, emitRows, emitSum } from './emit-group-number';
import type { ExcelGroupRow } from './excel-cells';
import { Binding, choose, constant, guarded, isNothing, union, within, type NumberText } from './formula-text';

/** A bound number as formula text; what is known when the workbook is made is worked out now. */
export function emitNumber(context: EmitContext, node: BoundNumber, row: ExcelGroupRow | null): NumberText {
  const number = (inner: BoundNumber): NumberText => context.number(inner, row);
  switch (node.op) {
    case 'constant':
      return constant(node.value);
    case 'cell':
    case 'scalar':
    case 'row':
      return read(context, node, row);
    case 'orZero':
      return orZero(context, node, row);
    case 'scale':
      return emitBinary('*', constant(node.factor), number(node.of));
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return emitBinary(node.op, number(node.left), number(node.right));
    case 'abs':
      return applied('ABS', [number(node.of)], Math.abs);
    case 'log10':
      return applied('LOG10', [number(node.of)], (a) => (a > 0 ? Math.log10(a) : NaN));
    case 'round': {
      const { decimals } = node;
      return applied('ROUND', [number(node.of), constant(decimals)], (a) => round(a, decimals));
    }
    case 'min':
      return applied('MIN', node.args.map(number), Math.min);
    case 'max':
      return applied('MAX', node.args.map(number), Math.max);
    case 'sum':
      return emitSum(context, node);
    case 'rows':
      return emitRows(context, node);
    case 'count':
      return emitCount(context, node);
    case 'choose': {
      const condition = context.truth(node.condition, row);
      if (condition.kind === 'formula') {
        const text = choose(condition.text, guarded(number(node.otherwise)), 'NA()', guarded(number(node.then)));
        return { kind: 'formula', text, binding: Binding.whole, needs: [], mayFail: true };
      }
      if (isNothing(condition)) return condition;
      return number(condition.value === 1 ? node.then : node.otherwise);
    }
  }
}

type Read = Extract<BoundNumber, { op: 'cell' | 'scalar' | 'row' }>;

function read(context: EmitContext, node: Read, row: ExcelGroupRow | null): NumberText {
  const operand = operandOf(context, node, row);
  if (operand.kind === 'constant') return operand;
  if (operand.kind === 'answer') {
    const text = `IF(${operand.filled},${operand.text},NA())`;
    return { kind: 'formula', text, binding: Binding.whole, needs: [], mayFail: true };
  }
  if (operand.kind === 'formula') {
    return { kind: 'formula', text: operand.text, binding: Binding.compare, needs: [], mayFail: false };
  }
  const { ref } = operand;
  return { kind: 'formula', text: ref, binding: Binding.whole, needs: [ref], mayFail: false };
}

/** SUM of one cell is its number, and 0 where it is blank or holds text. */
function orZero(
  context: EmitContext,
  node: Extract<BoundNumber, { op: 'orZero' }>,
  row: ExcelGroupRow | null,
): NumberText {
  const operand = operandOf(context, node.of, row);
  if (operand.kind === 'constant') return constant(Number.isNaN(operand.value) ? 0 : operand.value);
  const text =
    operand.kind === 'cell'
      ? `SUM(${operand.ref})`
      : operand.kind === 'answer'
        ? `IF(${operand.filled},${operand.text},0)`
        : `(${operand.text})`;
  return { kind: 'formula', text, binding: Binding.whole, needs: [], mayFail: false };
}

/** A function of numbers; it has no value where an argument has none. */
function applied(name: string, args: readonly NumberText[], now: (...values: number[]) => number): NumberText {
  if (args.some(isNothing)) return constant(NaN);
  const values = args.flatMap((arg) => (arg.kind === 'constant' ? [arg.value] : []));
  if (values.length === args.length) return constant(now(...values));
  return {
    kind: 'formula',
    text: `${name}(${args.map((arg) => within(arg, 0)).join(',')})`,
    binding: Binding.whole,
    needs: union(...args.map((arg) => (arg.kind === 'formula' ? arg.needs : []))),
    mayFail: name === 'LOG10' || args.some((arg) => arg.kind === 'formula' && arg.mayFail),
  };
}

import { evaluateConstant } from '../constant';
import type { ArithmeticOperator } from '../tree';
import { NotExpressibleError } from './excel-result';
import {
  Binding,
  constant,
  digits,
  isNothing,
  union,
  within,
  type NumberFormula,
  type NumberText,
} from './formula-text';

const BINDING: Readonly<Record<ArithmeticOperator, number>> = {
  '+': Binding.add,
  '-': Binding.add,
  '*': Binding.multiply,
  '/': Binding.multiply,
  '^': Binding.power,
};

/** An operation on two numbers; brackets keep the order in which the rule adds up. */
export function emitBinary(op: ArithmeticOperator, left: NumberText, right: NumberText): NumberText {
  if (isNothing(left) || isNothing(right)) return constant(NaN);
  if (left.kind === 'constant' && right.kind === 'constant') {
    const of = (value: number) => ({ op: 'constant', value, measure: null }) as const;
    return constant(evaluateConstant(op, of(left.value), of(right.value)) ?? NaN);
  }
  if (op === '/' && right.kind === 'constant' && right.value === 0) return constant(NaN);
  if (op === '^') return power(left, right);
  const binding = BINDING[op];
  return {
    kind: 'formula',
    text: `${within(left, binding)}${op}${within(right, binding + 1)}`,
    binding,
    ...together(left, right),
    ...(op === '/' && right.kind === 'formula' ? { mayFail: true } : {}),
  };
}

function together(...numbers: readonly NumberText[]): Pick<NumberFormula, 'needs' | 'mayFail'> {
  const formulas = numbers.filter((number) => number.kind === 'formula');
  return { needs: union(...formulas.map(({ needs }) => needs)), mayFail: formulas.some(({ mayFail }) => mayFail) };
}

/**
 * A constant power. Where spreadsheets differ from the rule language, the text steers round them: 0^0 is an error there,
 * and a root of a negative number may be a number.
 */
function power(left: NumberText, right: NumberText): NumberText {
  if (right.kind !== 'constant') throw new NotExpressibleError('variable-power');
  const base = within(left, Binding.whole);
  const shared = { kind: 'formula', ...together(left), binding: Binding.whole } as const;
  if (right.value === 0) return { ...shared, text: `0*${base}+1`, binding: Binding.add };
  const raised = `${base}^${digits(right.value)}`;
  if (Number.isInteger(right.value)) return { ...shared, text: raised, binding: Binding.power, mayFail: true };
  return { ...shared, text: `IF(${base}<0,NA(),${raised})`, mayFail: true };
}

import { divide, power } from './arithmetic';
import type { BoundNumber } from './bound';
import type { ArithmeticOperator } from './tree';

/** The value of an operation on two constants; null when an operand is not one, or the result is no number. */
export function evaluateConstant(op: ArithmeticOperator, left: BoundNumber, right: BoundNumber): number | null {
  if (left.op !== 'constant' || right.op !== 'constant') return null;
  const value = apply(op, left.value, right.value);
  return Number.isFinite(value) ? value : null;
}

function apply(op: ArithmeticOperator, a: number, b: number): number {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return divide(a, b);
    case '^':
      return power(a, b);
  }
}

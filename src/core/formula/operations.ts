import type { FormulaOperator } from './node';
import { DIV0, FormulaError, finite, NOT_A_NUMBER, numberOf, textOf, type FormulaValue } from './value';

/** An operation of two values, as Excel has them. */
export function operate(op: FormulaOperator, left: FormulaValue, right: FormulaValue): FormulaValue {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  switch (op) {
    case '&': {
      const [a, b] = [textOf(left), textOf(right)];
      return a instanceof FormulaError ? a : b instanceof FormulaError ? b : a + b;
    }
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(op, left, right);
    default:
      return arithmetic(op, numberOf(left), numberOf(right));
  }
}

function arithmetic(op: '+' | '-' | '*' | '/' | '^', a: number | FormulaError, b: number | FormulaError): FormulaValue {
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  switch (op) {
    case '+':
      return finite(a + b);
    case '-':
      return finite(a - b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIV0 : finite(a / b);
    case '^':
      if (a === 0 && b <= 0) return b === 0 ? NOT_A_NUMBER : DIV0;
      return finite(a ** b);
  }
}

type Ordering = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Numbers come before texts, texts before truths; a blank is as empty as the other side asks. Texts in any case. */
function ordered(op: Ordering, left: FormulaValue, right: FormulaValue): boolean {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  const difference = rank(a) !== rank(b) ? rank(a) - rank(b) : compareAlike(a, b);
  switch (op) {
    case '=':
      return difference === 0;
    case '<>':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

function emptyLike(other: FormulaValue): number | string | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

const rank = (value: FormulaValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function compareAlike(a: FormulaValue, b: FormulaValue): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toUpperCase(), b.toUpperCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

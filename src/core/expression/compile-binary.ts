import { divide, power } from './arithmetic';
import type { BoundNumber } from './bound';
import type { Evaluate } from './read';

type Binary = Extract<BoundNumber, { op: '+' | '-' | '*' | '/' | '^' }>;
type Compile = (inner: BoundNumber) => Evaluate;

/** An operation on two numbers as a closure; cells, constants and long sums are read in place, without a call each. */
export function compileBinary(node: Binary, number: Compile): Evaluate {
  const { left, right, op } = node;
  if (right.op === 'constant' && op !== '^') {
    const fixed = withConstant(op, number(left), right.value);
    if (fixed) return fixed;
  }
  if (left.op === 'constant' && op === '*') {
    const { value } = left;
    const b = number(right);
    return (frame, row) => value * b(frame, row);
  }
  if (op === '+' || op === '-') {
    const sum = cellSum(node);
    if (sum) return sum;
  }
  if (left.op === 'cell' && right.op === 'cell' && left.source === right.source) {
    const cells = twoCells(op, left.source, left.slot, right.slot);
    if (cells) return cells;
  }
  const a = number(left);
  const b = number(right);
  switch (op) {
    case '+':
      return (frame, row) => a(frame, row) + b(frame, row);
    case '-':
      return (frame, row) => a(frame, row) - b(frame, row);
    case '*':
      return (frame, row) => a(frame, row) * b(frame, row);
    case '/':
      return (frame, row) => divide(a(frame, row), b(frame, row));
    case '^':
      return (frame, row) => power(a(frame, row), b(frame, row));
  }
}

function withConstant(op: '+' | '-' | '*' | '/', a: Evaluate, value: number): Evaluate | null {
  switch (op) {
    case '+':
      return (frame, row) => a(frame, row) + value;
    case '-':
      return (frame, row) => a(frame, row) - value;
    case '*':
      return (frame, row) => a(frame, row) * value;
    case '/':
      return value === 0 ? null : (frame, row) => a(frame, row) / value;
  }
}

function twoCells(op: Binary['op'], source: number, slot: number, other: number): Evaluate | null {
  switch (op) {
    case '+':
      return (frame) => {
        const table = frame.tables[source];
        return table ? table[slot]! + table[other]! : NaN;
      };
    case '-':
      return (frame) => {
        const table = frame.tables[source];
        return table ? table[slot]! - table[other]! : NaN;
      };
    case '*':
      return (frame) => {
        const table = frame.tables[source];
        return table ? table[slot]! * table[other]! : NaN;
      };
    case '/':
      return (frame) => {
        const table = frame.tables[source];
        return table ? divide(table[slot]!, table[other]!) : NaN;
      };
    case '^':
      return null;
  }
}

/** a + b − c … over cells of one filing: one closure, added up in the order written; null for any other sum. */
function cellSum(node: Binary): Evaluate | null {
  const slots: number[] = [];
  const signs: number[] = [];
  const { right } = node;
  if (right.op !== 'cell') return null;
  const { source } = right;
  let rest: BoundNumber = node;
  while (rest.op === '+' || rest.op === '-') {
    if (rest.right.op !== 'cell' || rest.right.source !== source) return null;
    slots.push(rest.right.slot);
    signs.push(rest.op === '+' ? 1 : -1);
    rest = rest.left;
  }
  if (rest.op !== 'cell' || rest.source !== source || slots.length < 2) return null;
  const first = rest.slot;
  const places = Int32Array.from(slots.reverse());
  const factors = Float64Array.from(signs.reverse());
  return (frame) => {
    const table = frame.tables[source];
    if (!table) return NaN;
    let total = table[first]!;
    for (let i = 0; i < places.length; i += 1) total += factors[i]! * table[places[i]!]!;
    return total;
  };
}

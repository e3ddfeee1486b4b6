import type { BoundComparison, BoundNumber } from './bound';
import { COMPARE, RELATIVE, TINY } from './comparison';
import type { Evaluate } from './read';
import type { ComparisonOperator } from './tree';

type Slack = number | Evaluate;

/**
 * A comparison as a closure. What rules are full of (two cells; a cell or a number against a constant; two numbers
 * with a slack that is always the same) has a closure of its own; the others go through `COMPARE`.
 */
export function compileComparison(
  node: BoundComparison,
  slack: Slack,
  number: (inner: BoundNumber) => Evaluate,
): Evaluate {
  if (typeof slack === 'number') {
    const quick = quickly(node, slack, number);
    if (quick) return quick;
  }
  const compare = COMPARE[node.operator];
  const left = number(node.left);
  const right = number(node.right);
  if (typeof slack === 'number') return (frame, row) => compare(left(frame, row), right(frame, row), slack);
  return (frame, row) => compare(left(frame, row), right(frame, row), slack(frame, row));
}

/** How `a op b` is asked: a ≤ b or b ≤ a, and whether the answer is turned round. */
interface Order {
  readonly swap: boolean;
  /** the truth when the order holds, and when it does not */
  readonly yes: 0 | 1;
  readonly no: 0 | 1;
}

/** a < b without slack is the opposite of b ≤ a; with slack it is a ≤ b. `==` and `!=` are no orders. */
function orderOf(operator: ComparisonOperator, slack: number): Order | null {
  const strict = slack === 0;
  switch (operator) {
    case '<=':
      return { swap: false, yes: 1, no: 0 };
    case '>=':
      return { swap: true, yes: 1, no: 0 };
    case '<':
      return strict ? { swap: true, yes: 0, no: 1 } : { swap: false, yes: 1, no: 0 };
    case '>':
      return strict ? { swap: false, yes: 0, no: 1 } : { swap: true, yes: 1, no: 0 };
    default:
      return null;
  }
}

function quickly(node: BoundComparison, slack: number, number: (inner: BoundNumber) => Evaluate): Evaluate | null {
  const order = orderOf(node.operator, slack);
  if (!order) return equality(node, slack, number);
  const { yes, no } = order;
  const [a, b] = order.swap ? [node.right, node.left] : [node.left, node.right];
  const allowed = slack + TINY;
  if (a.op === 'cell' && b.op === 'cell' && a.source === b.source) {
    const { source, slot } = a;
    const other = b.slot;
    return (frame) => {
      const table = frame.tables[source];
      if (!table) return NaN;
      const x = table[slot]!;
      const difference = x - table[other]!;
      return difference < allowed + RELATIVE * Math.abs(x) ? yes : difference === difference ? no : NaN;
    };
  }
  if (b.op === 'constant') return againstConstant(a, b.value, allowed, order, number);
  if (a.op === 'constant') return constantAgainst(a.value, b, allowed, order, number);
  const left = number(a);
  const right = number(b);
  return (frame, row) => {
    const x = left(frame, row);
    const difference = x - right(frame, row);
    return difference < allowed + RELATIVE * Math.abs(x) ? yes : difference === difference ? no : NaN;
  };
}

function againstConstant(
  of: BoundNumber,
  constant: number,
  allowed: number,
  { yes, no }: Order,
  number: (inner: BoundNumber) => Evaluate,
): Evaluate {
  if (of.op === 'cell') {
    const { source, slot } = of;
    return (frame) => {
      const table = frame.tables[source];
      if (!table) return NaN;
      const x = table[slot]!;
      const difference = x - constant;
      return difference < allowed + RELATIVE * Math.abs(x) ? yes : difference === difference ? no : NaN;
    };
  }
  const left = number(of);
  return (frame, row) => {
    const x = left(frame, row);
    const difference = x - constant;
    return difference < allowed + RELATIVE * Math.abs(x) ? yes : difference === difference ? no : NaN;
  };
}

function constantAgainst(
  constant: number,
  of: BoundNumber,
  allowed: number,
  { yes, no }: Order,
  number: (inner: BoundNumber) => Evaluate,
): Evaluate {
  const limit = allowed + RELATIVE * Math.abs(constant);
  if (of.op === 'cell') {
    const { source, slot } = of;
    return (frame) => {
      const table = frame.tables[source];
      if (!table) return NaN;
      const difference = constant - table[slot]!;
      return difference < limit ? yes : difference === difference ? no : NaN;
    };
  }
  const right = number(of);
  return (frame, row) => {
    const difference = constant - right(frame, row);
    return difference < limit ? yes : difference === difference ? no : NaN;
  };
}

function equality(node: BoundComparison, slack: number, number: (inner: BoundNumber) => Evaluate): Evaluate {
  const [yes, no] = node.operator === '==' ? [1, 0] : [0, 1];
  const allowed = (node.operator === '==' ? slack : 0) + TINY;
  const left = number(node.left);
  const right = number(node.right);
  return (frame, row) => {
    const x = left(frame, row);
    const difference = x - right(frame, row);
    if (Math.abs(difference) < allowed + RELATIVE * Math.abs(x)) return yes;
    return difference === difference ? no : NaN;
  };
}

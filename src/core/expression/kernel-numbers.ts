import { log10, power, round } from './arithmetic';
import type { BoundNumber, BoundRead, BoundTruth } from './bound';
import type { ColumnWindow } from './column-window';
import * as loops from './kernel-loops';
import { CHUNK, type Numbers } from './kernel-loops';
import type { NumberNode, Step, TruthNode, ValueGraph } from './value-graph';

/** What a kernel is compiled against: the columns of the table, and its own graph of values. */
export interface KernelContext {
  readonly graph: ValueGraph;
  readonly window: ColumnWindow;
  truth(node: BoundTruth): TruthNode;
}

type Loop = (out: Numbers, a: Numbers, b: Numbers, n: number) => void;

const BINARY: Readonly<Record<'+' | '-' | '*' | '/', Loop>> = {
  '+': loops.add,
  '-': loops.subtract,
  '*': loops.multiply,
  '/': loops.divideBy,
};

/** Columns of a table are cells (numbers) or scalars (texts) of its scope. */
export const columnOf = (read: BoundRead): number =>
  read.op === 'cell' ? read.slot : read.op === 'scalar' ? read.index : read.column;

/** The steps of a bound number, as a node of the graph. */
export function numberNode(context: KernelContext, node: BoundNumber): NumberNode {
  const { graph, window } = context;
  const number = (inner: BoundNumber): NumberNode => numberNode(context, inner);
  const single = (name: string, of: BoundNumber, step: (out: Numbers, a: Numbers) => Step): NumberNode =>
    graph.numbers(name, [number(of)], [], (out, [a]) => step(out, a!));
  const pair = (name: string, a: NumberNode, b: NumberNode, loop: Loop): NumberNode =>
    graph.numbers(
      name,
      [a, b],
      [],
      (out, [x, y]) =>
        (n) =>
          loop(out, x!, y!, n),
    );
  switch (node.op) {
    case 'constant': {
      const { value } = node;
      return graph.givenNumbers(`constant ${String(value)}`, () => new Float64Array(CHUNK).fill(value));
    }
    case 'cell':
    case 'scalar':
    case 'row': {
      const column = columnOf(node);
      return graph.givenNumbers(`column ${String(column)}`, () => window.numbersOf(column));
    }
    case 'orZero': {
      const column = columnOf(node.of);
      return graph.givenNumbers(`zeroed ${String(column)}`, () => window.zeroedOf(column));
    }
    case 'scale': {
      const { factor } = node;
      return single(`* ${String(factor)}`, node.of, (out, a) => (n) => loops.multiplyConstant(out, a, factor, n));
    }
    case '+':
    case '-':
    case '*':
    case '/':
      return withConstant(context, node) ?? pair(node.op, number(node.left), number(node.right), BINARY[node.op]);
    case '^':
      return pair('^', number(node.left), number(node.right), (out, a, b, n) => loops.map(out, a, b, power, n));
    case 'abs':
      return single('abs', node.of, (out, a) => (n) => loops.absolute(out, a, n));
    case 'log10':
      return single('log10', node.of, (out, a) => (n) => loops.map(out, a, a, log10, n));
    case 'round': {
      const { decimals } = node;
      const fn = (a: number): number => round(a, decimals);
      return single(`round ${String(decimals)}`, node.of, (out, a) => (n) => loops.map(out, a, a, fn, n));
    }
    case 'min':
    case 'max': {
      const loop = node.op === 'min' ? loops.least : loops.greatest;
      return node.args.map(number).reduce((a, b) => pair(node.op, a, b, loop));
    }
    case 'choose': {
      const inputs = [number(node.then), number(node.otherwise)];
      return graph.numbers(
        'choose',
        inputs,
        [context.truth(node.condition)],
        (out, [a, b], [c]) =>
          (n) =>
            loops.choose(out, c!.bytes, a!, b!, n),
      );
    }
    case 'sum':
    case 'count':
    case 'rows':
      throw new Error('a table has no groups of rows');
  }
}

/** An operation with a constant needs no buffer for it. */
function withConstant(
  context: KernelContext,
  node: Extract<BoundNumber, { op: '+' | '-' | '*' | '/' | '^' }>,
): NumberNode | null {
  const { op, left, right } = node;
  const swaps = (op === '+' || op === '*') && left.op === 'constant';
  const [of, constant] = swaps ? [right, left] : [left, right];
  if (constant.op !== 'constant' || (op === '/' && constant.value === 0)) return null;
  const value = op === '-' ? -constant.value : constant.value;
  const loop = op === '*' ? loops.multiplyConstant : op === '/' ? loops.divideConstant : loops.addConstant;
  const name = op === '-' ? '+' : op;
  return context.graph.numbers(
    `${name} ${String(value)}`,
    [numberNode(context, of)],
    [],
    (out, [a]) =>
      (n) =>
        loop(out, a!, value, n),
  );
}

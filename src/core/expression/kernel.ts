import { bind, isSound } from './bind';
import type { BoundComparison, BoundTruth } from './bound';
import { ColumnWindow } from './column-window';
import type { FlatTable } from '../model/flat-table';
import * as loops from './kernel-loops';
import { CHUNK, TruthCode, type Numbers } from './kernel-loops';
import { columnOf, numberNode, type KernelContext } from './kernel-numbers';
import type { Problem } from './problem';
import { Registers, truthRegister, type TruthRegister } from './registers';
import { codeInColumn, tableScope } from './table-scope';
import type { ComparisonOperator, ExprNode } from './tree';
import { ValueGraph, type Step, type TruthNode } from './value-graph';

const { true: YES, false: NO } = TruthCode;

/** Runs a rule over the rows in the window: a `TruthCode` a row, in bytes that the next kernel overwrites. */
export interface Kernel {
  run(n: number): TruthRegister;
}

export type KernelResult =
  { readonly ok: true; readonly kernel: Kernel } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Compiles rules for one flat table into column kernels: every operation runs over a chunk of rows at once,
 * in buffers that all rules share. Same outcomes as the closures of `compileRule`, without rounding slack.
 */
export class TableKernels {
  private readonly window: ColumnWindow;
  private readonly registers = new Registers();
  private readonly scope;

  constructor(private readonly table: FlatTable) {
    this.window = new ColumnWindow(table);
    this.scope = tableScope(table);
  }

  compile(tree: ExprNode): KernelResult {
    const bound = bind(tree, this.scope);
    if (!isSound(bound)) return { ok: false, problems: bound.problems };
    const graph = new ValueGraph(this.registers);
    const context: KernelContext & { table: FlatTable } = {
      graph,
      window: this.window,
      table: this.table,
      truth: (node) => truthNode(context, node),
    };
    const result = graph.finish(context.truth(bound.root));
    return { ok: true, kernel: kernelOf(graph.steps, result) };
  }

  /** Brings the chunk that starts at a record before the kernels. @returns how many rows it has; 0 = the end */
  load(start: number): number {
    const n = Math.max(0, Math.min(CHUNK, this.table.rowCount - start));
    if (n > 0) this.window.load(start, n);
    return n;
  }

  /** Goes through the table chunk by chunk; inside `each`, kernels give the truths of rows `start … start + n − 1`. */
  forEachChunk(each: (start: number, n: number) => void): void {
    for (let start = 0, n = this.load(0); n > 0; start += n, n = this.load(start)) each(start, n);
  }
}

function kernelOf(steps: readonly Step[], result: TruthRegister): Kernel {
  return {
    run(n) {
      for (const step of steps) step(n);
      return result;
    },
  };
}

function truthNode(context: KernelContext & { table: FlatTable }, node: BoundTruth): TruthNode {
  const { graph, window } = context;
  switch (node.op) {
    case 'truth': {
      const code = node.value ? YES : NO;
      return graph.givenTruths(`truth ${String(code)}`, () => {
        const register = truthRegister();
        register.bytes.fill(code);
        return register;
      });
    }
    case 'missing': {
      const column = columnOf(node.of);
      const missing = graph.givenTruths(`missing ${String(column)}`, () => window.missingOf(column));
      if (!node.negated) return missing;
      return graph.truths(
        'not',
        [],
        [missing],
        (out, _, [a]) =>
          (n) =>
            loops.not(out.words, a!.words, n),
      );
    }
    case 'same-text': {
      const column = columnOf(node.of);
      const code = codeInColumn(context.table, column, node.text);
      const opposite = node.negated ? 1 : 0;
      const codes = window.codesOf(column);
      return graph.truths(
        `text ${String(column)} ${String(code)} ${String(opposite)}`,
        [],
        [],
        (out) => (n) => loops.sameCode(out.bytes, codes, code, opposite, n),
      );
    }
    case 'compare':
      return comparisonNode(context, node);
    case 'and':
    case 'or': {
      const loop = node.op === 'and' ? loops.and : loops.or;
      return graph.truths(
        node.op,
        [],
        [context.truth(node.left), context.truth(node.right)],
        (out, _, [a, b]) =>
          (n) =>
            loop(out.words, a!.words, b!.words, n),
      );
    }
    case 'if':
      return graph.truths(
        'if',
        [],
        [context.truth(node.condition), context.truth(node.then), context.truth(node.otherwise)],
        (out, _, [c, a, b]) =>
          (n) =>
            loops.pick(out.words, c!.words, a!.words, b!.words, n),
      );
    case 'flag':
    case 'any':
    case 'all':
      throw new Error('a table has no flags and no groups of rows');
  }
}

type Loop = (out: Uint8Array, n: number, a: Numbers, b: Numbers) => void;

/** a < b is the opposite of b ≤ a, and so on: two loops serve all orders. */
const LOOPS: Readonly<Record<ComparisonOperator, Loop>> = {
  '<=': (out, n, a, b) => loops.atMost(out, a, b, 0, n),
  '>=': (out, n, a, b) => loops.atMost(out, b, a, 0, n),
  '<': (out, n, a, b) => loops.atMost(out, b, a, 1, n),
  '>': (out, n, a, b) => loops.atMost(out, a, b, 1, n),
  '==': (out, n, a, b) => loops.equal(out, a, b, 0, n),
  '!=': (out, n, a, b) => loops.equal(out, a, b, 1, n),
};

const WITH_CONSTANT: Readonly<Record<ComparisonOperator, readonly [typeof loops.atMostConstant, loops.Opposite]>> = {
  '<=': [loops.atMostConstant, 0],
  '>=': [loops.atLeastConstant, 0],
  '<': [loops.atLeastConstant, 1],
  '>': [loops.atMostConstant, 1],
  '==': [loops.equalConstant, 0],
  '!=': [loops.equalConstant, 1],
};

const SWAPPED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<=': '>=',
  '>=': '<=',
  '<': '>',
  '>': '<',
  '==': '==',
  '!=': '!=',
};

function comparisonNode(context: KernelContext, node: BoundComparison): TruthNode {
  const swap = node.left.op === 'constant';
  const [left, right] = swap ? [node.right, node.left] : [node.left, node.right];
  const operator = swap ? SWAPPED[node.operator] : node.operator;
  const a = numberNode(context, left);
  if (right.op === 'constant') {
    const [loop, opposite] = WITH_CONSTANT[operator];
    const { value } = right;
    return context.graph.truths(
      `${operator} ${String(value)}`,
      [a],
      [],
      (out, [x]) =>
        (n) =>
          loop(out.bytes, x!, value, opposite, n),
    );
  }
  const loop = LOOPS[operator];
  return context.graph.truths(
    operator,
    [a, numberNode(context, right)],
    [],
    (out, [x, y]) =>
      (n) =>
        loop(out.bytes, n, x!, y!),
  );
}

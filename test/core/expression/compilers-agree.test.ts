import fc from 'fast-check';
import { all, create } from 'mathjs';
import { compileRule } from '../../../src/core/expression/compile';
import type { CompiledRule } from '../../../src/core/expression/compiled-rule';
import { TableKernels } from '../../../src/core/expression/kernel';
import { TruthCode } from '../../../src/core/expression/kernel-loops';
import { tableScope } from '../../../src/core/expression/table-scope';
import type { ExprNode } from '../../../src/core/expression/tree';
import type { FlatTable } from '../../../src/core/model/flat-table';
import { formScope, frameOf } from './form-scope';
import { truths, value, type Vocabulary } from './random-trees';

const runs = { numRuns: 400 };

/** null for a tree that reads nothing somewhere: such a rule is refused. */
function compiled(tree: ExprNode, scope = formScope()): CompiledRule | null {
  const result = compileRule(tree, scope);
  return result.ok ? result.rule : null;
}

test('an explanation always comes to the outcome of the closure, and says why when it is undecided', () => {
  const words: Vocabulary = {
    numbers: ['a', 'b', 'c', 'd', 'wan'],
    plain: ['x', 'y', 'z'],
    flags: ['idle'],
    rows: ['classes.month', 'classes.ytd'],
    own: true,
  };
  const cell = value(true);
  const rows = fc.option(fc.array(fc.tuple(cell, cell), { maxLength: 4 }), { freq: 10 });
  const given = fc.record({
    cells: fc.record({ a: cell, b: cell, c: cell, d: cell, wan: cell, x: cell, y: cell, z: cell }),
    classes: rows,
    idle: fc.constantFrom(0, 1, NaN),
  });
  let decided = 0;
  fc.assert(
    fc.property(
      truths(words),
      given,
      fc.option(fc.constantFrom(0, 1, 2), { nil: undefined }),
      (tree, values, tolerance) => {
        const result = compileRule(tree, formScope(), tolerance === undefined ? {} : { tolerance });
        if (!result.ok) return;
        const frame = frameOf(values);
        const truth = result.rule.test(frame);
        const told = result.rule.explain(frame);
        expect(told.outcome).toBe(truth === 1 ? 'holds' : truth === 0 ? 'fails' : 'undecided');
        expect(told.operands.length > 0).toBe(told.outcome === 'undecided');
        if (told.comparison) expect(told.outcome).toBe('fails');
        decided += 1;
      },
    ),
    runs,
  );
  expect(decided).toBeGreaterThan(runs.numRuns / 2);
});

const COLUMNS = ['a', 'b', 'c', 'x'];
const tableWords: Vocabulary = { numbers: COLUMNS, plain: COLUMNS, flags: [], rows: [], own: true };

function tableOf(rows: readonly (readonly number[])[]): FlatTable {
  const columns = COLUMNS.map((_, i) => ({
    kind: 'number' as const,
    values: Float64Array.from(rows, (row) => row[i]!),
  }));
  return { names: COLUMNS, rowCount: rows.length, columns, firstRow: 2 };
}

const rowsOf = (missing: boolean): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(value(missing), { minLength: COLUMNS.length, maxLength: COLUMNS.length }), {
    minLength: 1,
    maxLength: 30,
  });

/** The truths of a kernel as numbers, row by row. */
function kernelTruths(tree: ExprNode, table: FlatTable): number[] | null {
  const kernels = new TableKernels(table);
  const result = kernels.compile(tree);
  if (!result.ok) return null;
  const truthsOfRows: number[] = [];
  kernels.forEachChunk((_start, n) => {
    const { bytes } = result.kernel.run(n);
    for (const code of bytes.subarray(0, n)) {
      truthsOfRows.push(code === TruthCode.true ? 1 : code === TruthCode.false ? 0 : NaN);
    }
  });
  return truthsOfRows;
}

test('a column kernel comes to the outcome of the closure in every row', () => {
  fc.assert(
    fc.property(truths(tableWords), rowsOf(true), (tree, rows) => {
      const table = tableOf(rows);
      const rule = compiled(tree, tableScope(table));
      const found = kernelTruths(tree, table);
      expect(found === null).toBe(rule === null);
      if (!rule) return;
      const expected = rows.map((row) =>
        rule.test({ tables: [Float64Array.from(row)], groups: [], scalars: new Float64Array(0) }),
      );
      expect(found).toEqual(expected);
    }),
    runs,
  );
});

test('kernels sharing their buffers do not disturb each other', () => {
  fc.assert(
    fc.property(fc.array(truths(tableWords), { minLength: 2, maxLength: 5 }), rowsOf(true), (trees, rows) => {
      const table = tableOf(rows);
      const kernels = new TableKernels(table);
      const together = trees.map((tree) => kernels.compile(tree));
      kernels.forEachChunk((_start, n) => {
        together.forEach((result, index) => {
          if (!result.ok) return;
          const codes = [...result.kernel.run(n).bytes.subarray(0, n)];
          const alone = kernelTruths(trees[index]!, table);
          expect(codes.map((code) => (code === 3 ? 1 : code === 0 ? 0 : NaN))).toEqual(alone);
        });
      });
    }),
    { numRuns: 100 },
  );
});

describe('beside mathjs', () => {
  const math = create(all!);

  /** The tree in the words of mathjs, every operation in brackets. */
  const spelled = (node: ExprNode): string => {
    switch (node.kind) {
      case 'number':
        return String(node.value);
      case 'truth':
        return String(node.value);
      case 'name':
        return node.path.join('.');
      case 'negate':
        return `(-${spelled(node.of)})`;
      case 'not':
        return `(not ${spelled(node.of)})`;
      case 'arithmetic':
      case 'logic':
        return `(${spelled(node.left)} ${node.op} ${spelled(node.right)})`;
      case 'compare':
        return `(${node.terms.map((term, i) => (i > 0 ? `${node.ops[i - 1]!} ` : '') + spelled(term)).join(' ')})`;
      case 'if':
        return `(${spelled(node.condition)} ? ${spelled(node.then)} : ${spelled(node.otherwise)})`;
      case 'call':
        return `${node.fn}(${node.args.map(spelled).join(', ')})`;
      case 'text':
        return JSON.stringify(node.value);
    }
  };

  test('without missing values and zero bases, closures and kernels come to its verdict', () => {
    let compared = 0;
    fc.assert(
      fc.property(truths({ ...tableWords, own: false }), rowsOf(false), (tree, rows) => {
        const table = tableOf(rows);
        const rule = compiled(tree, tableScope(table));
        const found = kernelTruths(tree, table);
        if (!rule || !found) return;
        const theirs = math.compile(spelled(tree));
        rows.forEach((row, index) => {
          const ours = rule.test({ tables: [Float64Array.from(row)], groups: [], scalars: new Float64Array(0) });
          const base = divisions(tree).some((divisor) => isZero(math.evaluate(spelled(divisor), scopeOf(row))));
          if (base) return;
          const verdict = theirs.evaluate(scopeOf(row)) as boolean;
          expect([ours, found[index]]).toEqual(verdict ? [1, 1] : [0, 0]);
          compared += 1;
        });
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(1000);
  });

  const scopeOf = (row: readonly number[]): Record<string, number> =>
    Object.fromEntries(COLUMNS.map((name, i) => [name, row[i]!]));
  const isZero = (base: unknown): boolean => typeof base !== 'number' || base === 0 || !Number.isFinite(base);
  /** Everything the tree divides by. */
  const divisions = (node: ExprNode): ExprNode[] => {
    switch (node.kind) {
      case 'negate':
      case 'not':
        return divisions(node.of);
      case 'arithmetic':
        return [...(node.op === '/' ? [node.right] : []), ...divisions(node.left), ...divisions(node.right)];
      case 'logic':
        return [...divisions(node.left), ...divisions(node.right)];
      case 'compare':
        return node.terms.flatMap(divisions);
      case 'if':
        return [node.condition, node.then, node.otherwise].flatMap(divisions);
      case 'call':
        return node.args.flatMap(divisions);
      default:
        return [];
    }
  };
});

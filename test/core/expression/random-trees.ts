import fc from 'fast-check';
import type { ComparisonOperator, ExprNode } from '../../../src/core/expression/tree';

const at = { at: 0, length: 0 };
const OPERATORS: readonly ComparisonOperator[] = ['<', '<=', '>', '>=', '==', '!='];

/** What random trees may be made of. */
export interface Vocabulary {
  /** names that are numbers, all of one unit or of none */
  readonly numbers: readonly string[];
  /** names that may be multiplied and divided by each other */
  readonly plain: readonly string[];
  readonly flags: readonly string[];
  /** columns of one group */
  readonly rows: readonly string[];
  /** functions of the language alone (`orZero`, `missing`), which other evaluators do not know */
  readonly own: boolean;
}

export const nameNode = (name: string): ExprNode => ({ kind: 'name', path: name.split('.'), when: 'now', ...at });
const call = (fn: Extract<ExprNode, { kind: 'call' }>['fn'], ...args: ExprNode[]): ExprNode => ({
  kind: 'call',
  fn,
  args,
  ...at,
});
const constants = fc
  .constantFrom(0, 1, 2, 3, 0.5, 0.25, 4)
  .map((value): ExprNode => ({ kind: 'number', value, ...at }));

function plainNumbers(words: Vocabulary): fc.Arbitrary<ExprNode> {
  const names = fc.constantFrom(...words.plain).map(nameNode);
  const leaves = fc.oneof({ arbitrary: names, weight: 3 }, constants);
  return fc.letrec<{ number: ExprNode }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaves,
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('number'), tie('number'))
        .map(([op, left, right]): ExprNode => ({ kind: 'arithmetic', op, left, right, ...at })),
      fc.tuple(fc.constantFrom('min', 'max'), tie('number'), tie('number')).map(([fn, a, b]) => call(fn, a, b)),
      tie('number').map((of) => call('abs', of)),
      tie('number').map((of): ExprNode => ({ kind: 'negate', of, ...at })),
    ),
  })).number;
}

/** Sums and multiples, as most relations are: these have rounding slack. */
function linearNumbers(words: Vocabulary): fc.Arbitrary<ExprNode> {
  const names = fc.constantFrom(...words.numbers).map(nameNode);
  const guarded = words.own ? [names.map((name) => call('orZero', name))] : [];
  const rows = words.rows.length > 0 ? [fc.constantFrom(...words.rows).map((row) => call('sum', nameNode(row)))] : [];
  const leaf = fc.oneof({ arbitrary: names, weight: 3 }, ...guarded, ...rows);
  const term = fc.oneof(
    leaf,
    fc.tuple(constants, leaf).map(([left, right]): ExprNode => ({ kind: 'arithmetic', op: '*', left, right, ...at })),
  );
  return fc
    .tuple(term, fc.array(fc.tuple(fc.constantFrom('+', '-'), term), { maxLength: 3 }))
    .map(([first, more]) =>
      more.reduce<ExprNode>((left, [op, right]) => ({ kind: 'arithmetic', op, left, right, ...at }), first),
    );
}

/** Random rules: any truth that the vocabulary can say, up to a few levels deep. */
export function truths(words: Vocabulary): fc.Arbitrary<ExprNode> {
  const plain = plainNumbers(words);
  const linear = linearNumbers(words);
  const compare = (sides: fc.Arbitrary<ExprNode>): fc.Arbitrary<ExprNode> =>
    fc
      .tuple(sides, fc.array(fc.tuple(fc.constantFrom(...OPERATORS), sides), { minLength: 1, maxLength: 2 }))
      .map(([first, links]) => ({
        kind: 'compare',
        ops: links.map(([op]) => op),
        terms: [first, ...links.map(([, term]) => term)],
        ...at,
      }));
  const leaves: fc.Arbitrary<ExprNode>[] = [compare(plain), compare(linear)];
  if (words.own) {
    leaves.push(fc.constantFrom(...words.numbers).map((name) => call('missing', nameNode(name))));
  }
  if (words.flags.length > 0) leaves.push(fc.constantFrom(...words.flags).map(nameNode));
  if (words.rows.length > 0) {
    const row = fc.constantFrom(...words.rows).map(nameNode);
    const side = fc.oneof(row, constants);
    const condition = fc
      .tuple(fc.constantFrom(...OPERATORS), row, side)
      .map(([op, a, b]): ExprNode => ({ kind: 'compare', ops: [op], terms: [a, b], ...at }));
    leaves.push(fc.tuple(fc.constantFrom('any', 'all'), condition).map(([fn, of]) => call(fn, of)));
    leaves.push(
      fc
        .tuple(condition, constants)
        .map(([of, n]): ExprNode => ({ kind: 'compare', ops: ['>='], terms: [call('count', of), n], ...at })),
    );
  }
  return fc.letrec<{ truth: ExprNode }>((tie) => ({
    truth: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...leaves,
      fc
        .tuple(fc.constantFrom('and', 'or'), tie('truth'), tie('truth'))
        .map(([op, left, right]): ExprNode => ({ kind: 'logic', op, left, right, ...at })),
      tie('truth').map((of): ExprNode => ({ kind: 'not', of, ...at })),
      fc
        .tuple(tie('truth'), tie('truth'), tie('truth'))
        .map(([condition, then, otherwise]): ExprNode => ({ kind: 'if', condition, then, otherwise, ...at })),
    ),
  })).truth;
}

/** A value as returns hold them: small whole numbers, so that ties and zeros happen, and now and then none. */
export const value = (missing: boolean): fc.Arbitrary<number> =>
  missing
    ? fc.oneof({ arbitrary: fc.integer({ min: -3, max: 6 }), weight: 4 }, fc.constant(NaN))
    : fc.integer({ min: -3, max: 6 });

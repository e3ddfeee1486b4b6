import { FUNCTION_NAMES, meaningOf } from './functions';
import { nearNames } from './near-names';
import { problem, type Problem, type ProblemCode } from './problem';
import type { SyntaxNode } from './syntax-node';
import type { Token } from './token';
import type { ArithmeticOperator, ComparisonOperator, ExprNode, Place, When } from './tree';

const COMPARISONS = new Map<string, ComparisonOperator>([
  ['smaller', '<'],
  ['smallerEq', '<='],
  ['larger', '>'],
  ['largerEq', '>='],
  ['equal', '=='],
  ['unequal', '!='],
]);
const ARITHMETIC = new Map<string, ArithmeticOperator>([
  ['add', '+'],
  ['subtract', '-'],
  ['multiply', '*'],
  ['divide', '/'],
  ['pow', '^'],
]);

/** Ends the growing of a tree; caught in `growTree`, so that callers get problems and no exception. */
class ProblemFound extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

function fail(code: ProblemCode, place: Place, facts: Problem['facts'] = {}): never {
  throw new ProblemFound(problem(code, place, facts));
}

const spanOf = (first: Place, last: Place): Place => ({ at: first.at, length: last.at + last.length - first.at });

/**
 * Our tree from a mathjs tree: only whitelisted nodes, names instead of values.
 * mathjs keeps no positions, but its leaves come in the order of the tokens: so each leaf takes the next one.
 */
export function growTree(root: SyntaxNode, tokens: readonly Token[]): ExprNode | Problem {
  const leaves = tokens.filter((token) => token.kind !== 'sign');
  const whole = tokens.length > 0 ? spanOf(tokens[0]!, tokens[tokens.length - 1]!) : { at: 0, length: 0 };
  let next = 0;
  const take = (): Token => leaves[next++] ?? fail('syntax', whole);

  const grow = (node: SyntaxNode, when: When): ExprNode => {
    switch (node.type) {
      case 'ParenthesisNode':
        return node.content ? grow(node.content, when) : fail('syntax', whole);
      case 'ConstantNode':
      case 'SymbolNode':
        return leaf(take(), when);
      case 'AccessorNode':
        return accessor(node, when);
      case 'OperatorNode':
        return operator(node, when);
      case 'RelationalNode':
        return chain(
          node.conditionals ?? [],
          (node.params ?? []).map((term) => grow(term, when)),
        );
      case 'ConditionalNode':
        return conditional([node.condition, node.trueExpr, node.falseExpr], when);
      case 'FunctionNode':
        return call(node, when);
      default:
        return fail('unsupported', whole, { what: node.type });
    }
  };

  const accessor = (node: SyntaxNode, when: When): ExprNode => {
    const object = node.object ? grow(node.object, when) : fail('syntax', whole);
    const part = take();
    if (object.kind !== 'name' || part.kind !== 'name') return fail('unsupported', part, { what: node.type });
    return { ...object, ...spanOf(object, part), path: [...object.path, part.spelling] };
  };

  const operator = (node: SyntaxNode, when: When): ExprNode => {
    const args = (node.args ?? []).map((arg) => grow(arg, when));
    const [left, right] = args;
    const fn = String(node.fn);
    if (!left || node.implicit === true) return fail('unsupported', left ?? whole, { what: fn });
    if (fn === 'unaryPlus') return left;
    if (fn === 'unaryMinus') return { kind: 'negate', of: left, at: left.at, length: left.length };
    if (fn === 'not') return { kind: 'not', of: left, at: left.at, length: left.length };
    if (!right) return fail('unsupported', left, { what: fn });
    const place = spanOf(left, right);
    if (fn === 'and' || fn === 'or') return { kind: 'logic', op: fn, left, right, ...place };
    const op = ARITHMETIC.get(fn);
    if (op) return { kind: 'arithmetic', op, left, right, ...place };
    return COMPARISONS.has(fn) ? chain([fn], args) : fail('unsupported', place, { what: fn });
  };

  const chain = (names: readonly string[], terms: readonly ExprNode[]): ExprNode => {
    const ops = names.map((name) => COMPARISONS.get(name) ?? fail('unsupported', whole, { what: name }));
    return { kind: 'compare', ops, terms, ...spanOf(terms[0]!, terms[terms.length - 1]!) };
  };

  const conditional = (parts: readonly (SyntaxNode | undefined)[], when: When): ExprNode => {
    const [condition, then, otherwise] = parts.map((part) => (part ? grow(part, when) : fail('syntax', whole)));
    if (!condition || !then || !otherwise) return fail('syntax', whole);
    return { kind: 'if', condition, then, otherwise, ...spanOf(condition, otherwise) };
  };

  /** From the name of a function to the bracket that closes its arguments. */
  const callPlace = (name: Token): Place => {
    let depth = 0;
    for (let i = tokens.indexOf(name) + 1; i < tokens.length; i += 1) {
      const token = tokens[i]!;
      if (token.kind !== 'sign') continue;
      if (token.spelling === '(') depth += 1;
      if (token.spelling === ')') depth -= 1;
      if (depth === 0) return spanOf(name, token);
    }
    return name;
  };

  const call = (node: SyntaxNode, when: When): ExprNode => {
    const fn = node.fn as SyntaxNode;
    if (fn.type !== 'SymbolNode') return fail('unsupported', whole, { what: fn.type });
    const name = take();
    const meaning = meaningOf(name.spelling);
    const args = node.args ?? [];
    if (!meaning) {
      const near = nearNames(name.spelling, FUNCTION_NAMES).join(', ');
      return fail('unknown-function', name, { name: name.spelling, near });
    }
    const countIs = (fewest: number, most: number): void => {
      if (args.length >= fewest && args.length <= most) return;
      fail('argument-count', name, { name: name.spelling, given: args.length, fewest, most });
    };
    if (meaning.kind === 'if') {
      countIs(3, 3);
      return { ...conditional(args, when), ...callPlace(name) };
    }
    if (meaning.kind === 'when') {
      countIs(1, 1);
      if (when !== 'now') fail('nested-when', name, { name: name.spelling });
      return grow(args[0]!, meaning.when);
    }
    if (meaning.kind === 'column') {
      countIs(1, 1);
      const column = take();
      if (args[0]!.type !== 'ConstantNode' || column.kind !== 'text') return fail('constant-expected', column);
      return { kind: 'name', path: [column.spelling], when, ...callPlace(name) };
    }
    const { signature } = meaning;
    countIs(signature.fewest, signature.most);
    const grown = args.map((arg) => grow(arg, when));
    return { kind: 'call', fn: signature.fn, args: grown, ...callPlace(name) };
  };

  try {
    const tree = grow(root, 'now');
    return next === leaves.length ? tree : problem('syntax', whole);
  } catch (error) {
    if (error instanceof ProblemFound) return error.problem;
    throw error;
  }
}

function leaf(token: Token, when: When): ExprNode {
  const place = { at: token.at, length: token.length };
  if (token.kind === 'number') return { kind: 'number', value: Number(token.spelling), ...place };
  if (token.kind === 'text') return { kind: 'text', value: token.spelling, ...place };
  if (token.spelling === 'true' || token.spelling === 'false') {
    return { kind: 'truth', value: token.spelling === 'true', ...place };
  }
  return { kind: 'name', path: [token.spelling], when, ...place };
}

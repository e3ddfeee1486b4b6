import { childrenOf, type ComparisonOperator, type ExprNode } from '../../expression/tree';

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=',
}; // prettier-ignore

const NEGATED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==',
}; // prettier-ignore

function sortedList(op: string, parts: readonly string[]): string {
  return `${op}(${[...parts].sort().join(',')})`;
}

/** Addends of a sum, signs included, so that `a - b` and `-b + a` are one. */
function addends(node: ExprNode, sign: 1 | -1): string[] {
  if (node.kind === 'arithmetic' && (node.op === '+' || node.op === '-')) {
    const right = node.op === '+' ? sign : sign === 1 ? -1 : 1;
    return [...addends(node.left, sign), ...addends(node.right, right)];
  }
  if (node.kind === 'negate') return addends(node.of, sign === 1 ? -1 : 1);
  return [`${sign === 1 ? '+' : '-'}${normalForm(node)}`];
}

function comparison(op: ComparisonOperator, left: string, right: string): string {
  const turned = left > right;
  return `${turned ? MIRRORED[op] : op}(${turned ? `${right},${left}` : `${left},${right}`})`;
}

/**
 * One text for all ways to write a relation that differ only in order: sums, `and`, `or`, the two sides of a
 * comparison, `not` before one. Equal texts are the same relation; different texts may still be.
 */
export function normalForm(node: ExprNode, negated = false): string {
  switch (node.kind) {
    case 'number':
    case 'truth':
      return String(node.value);
    case 'text':
      return JSON.stringify(node.value);
    case 'name':
      return `${node.when === 'now' ? '' : `${node.when} `}${node.path.join('.')}`;
    case 'not':
      return normalForm(node.of, !negated);
    case 'negate':
      return sortedList('+', addends(node, 1));
    case 'arithmetic':
      if (node.op === '+' || node.op === '-') return sortedList('+', addends(node, 1));
      if (node.op === '*') return sortedList('*', [normalForm(node.left), normalForm(node.right)]);
      return `${node.op}(${normalForm(node.left)},${normalForm(node.right)})`;
    case 'compare': {
      const parts = node.ops.map((op, index) =>
        comparison(negated ? NEGATED[op] : op, normalForm(node.terms[index]!), normalForm(node.terms[index + 1]!)),
      );
      return parts.length === 1 ? parts[0]! : sortedList(negated ? 'or' : 'and', parts);
    }
    case 'logic': {
      const op = negated ? (node.op === 'and' ? 'or' : 'and') : node.op;
      return sortedList(op, [normalForm(node.left, negated), normalForm(node.right, negated)]);
    }
    default: {
      const name = node.kind === 'call' ? node.fn : 'if';
      const text = `${name}(${childrenOf(node)
        .map((child) => normalForm(child))
        .join(',')})`;
      return negated ? `not(${text})` : text;
    }
  }
}

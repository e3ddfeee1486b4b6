import type { BoundNumber, BoundRead, LinearSum, ReadTerm, SumTerm } from './bound';
import type { RuleRef } from './compiled-rule';

const keyOf = (read: BoundRead): string =>
  read.op === 'cell'
    ? `cell ${String(read.source)} ${String(read.slot)}`
    : read.op === 'row'
      ? `row ${String(read.group)} ${String(read.column)}`
      : `scalar ${String(read.index)}`;

const constantOf = (value: number): LinearSum => ({ terms: [], constant: value });

const times = (sum: LinearSum, factor: number): LinearSum => ({
  terms: sum.terms.map((term) => ({ ...term, coefficient: term.coefficient * factor })),
  constant: sum.constant * factor,
});

/** a + factor · b, the same place counted once. */
export function plus(a: LinearSum, b: LinearSum, factor: number): LinearSum {
  const reads = new Map<string, ReadTerm>();
  const sums: SumTerm[] = [];
  for (const term of [...a.terms, ...times(b, factor).terms]) {
    if (term.kind === 'sum') {
      sums.push(term);
      continue;
    }
    const key = keyOf(term.read);
    const before = reads.get(key);
    const coefficient = term.coefficient + (before?.coefficient ?? 0);
    reads.set(key, { ...term, coefficient, guarded: term.guarded && (before?.guarded ?? true) });
  }
  const terms = [...[...reads.values()].filter((term) => term.coefficient !== 0), ...sums];
  return { terms, constant: a.constant + factor * b.constant };
}

/** The number as a linear sum of the values read; null when it is not one. */
export function linearOf(node: BoundNumber): LinearSum | null {
  switch (node.op) {
    case 'constant':
      return constantOf(node.value);
    case 'cell':
    case 'scalar':
    case 'row':
      return { terms: [{ kind: 'read', read: node, coefficient: 1, guarded: false }], constant: 0 };
    case 'orZero':
      return { terms: [{ kind: 'read', read: node.of, coefficient: 1, guarded: true }], constant: 0 };
    case 'scale': {
      const of = linearOf(node.of);
      return of && times(of, node.factor);
    }
    case '+':
    case '-': {
      const [left, right] = [linearOf(node.left), linearOf(node.right)];
      return left && right && plus(left, right, node.op === '+' ? 1 : -1);
    }
    case '*':
    case '/': {
      const [left, right] = [linearOf(node.left), linearOf(node.right)];
      if (!left || !right) return null;
      if (right.terms.length === 0) {
        const factor = node.op === '*' ? right.constant : 1 / right.constant;
        return Number.isFinite(factor) ? times(left, factor) : null;
      }
      return node.op === '*' && left.terms.length === 0 ? times(right, left.constant) : null;
    }
    case 'sum': {
      const perRow = linearOf(node.of);
      if (!perRow?.terms.every((term) => term.kind === 'read' && term.read.op === 'row')) return null;
      return { terms: [{ kind: 'sum', group: node.group, coefficient: 1, perRow }], constant: 0 };
    }
    default:
      return null;
  }
}

/** Half of the last decimal of a value as reported, in its own unit; 0 when it is exact. */
export function halfStep(ref: RuleRef): number {
  const { decimals } = ref.target;
  return decimals === null ? 0 : 0.5 * 10 ** -decimals;
}

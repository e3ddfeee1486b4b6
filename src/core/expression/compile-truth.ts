import type { BoundTruth } from './bound';
import { compileComparison } from './compile-comparison';
import { compileNumber } from './compile-number';
import { compileRead, type Evaluate } from './read';
import { slackOf } from './slack';

/** A bound truth as a closure: 1, 0 or NaN, by Kleene's three-valued logic. */
export function compileTruth(node: BoundTruth, tolerance?: number): Evaluate {
  const truth = (inner: BoundTruth): Evaluate => compileTruth(inner, tolerance);
  switch (node.op) {
    case 'truth': {
      const value = node.value ? 1 : 0;
      return () => value;
    }
    case 'flag': {
      const { index, negated } = node;
      return (frame) => {
        const value = frame.scalars[index] ?? NaN;
        return negated ? 1 - value : value;
      };
    }
    case 'missing': {
      const of = compileRead(node.of);
      const [yes, no] = node.negated ? [0, 1] : [1, 0];
      return (frame, row) => (Number.isNaN(of(frame, row)) ? yes : no);
    }
    case 'same-text': {
      const of = compileRead(node.of);
      const { code } = node;
      const [yes, no] = node.negated ? [0, 1] : [1, 0];
      return (frame, row) => {
        const value = of(frame, row);
        return value !== value ? NaN : value === code ? yes : no;
      };
    }
    case 'compare':
      return compileComparison(node, slackOf(node, tolerance), (inner) => compileNumber(inner, truth));
    case 'and':
    case 'or':
      return compileLogic(node.op, truth(node.left), truth(node.right));
    case 'if': {
      const condition = truth(node.condition);
      const then = truth(node.then);
      const otherwise = truth(node.otherwise);
      return (frame, row) => {
        const chosen = condition(frame, row);
        return chosen === 1 ? then(frame, row) : chosen === 0 ? otherwise(frame, row) : NaN;
      };
    }
    case 'any':
    case 'all':
      return compileQuantifier(node.op, node.group, truth(node.of));
  }
}

/** `decisive` ends it (0 for and, 1 for or); otherwise undecided beats the other value. */
function compileLogic(op: 'and' | 'or', left: Evaluate, right: Evaluate): Evaluate {
  const decisive = op === 'and' ? 0 : 1;
  return (frame, row) => {
    const a = left(frame, row);
    if (a === decisive) return decisive;
    const b = right(frame, row);
    return b === decisive ? decisive : a + b === 2 * (1 - decisive) ? 1 - decisive : NaN;
  };
}

/** any: one row is enough; all: one row spoils it; no rows: any is false, all is true. */
function compileQuantifier(op: 'any' | 'all', group: number, of: Evaluate): Evaluate {
  const decisive = op === 'any' ? 1 : 0;
  return (frame) => {
    const table = frame.groups[group];
    if (!table) return NaN;
    let result = 1 - decisive;
    for (let row = 0; row < table.rowCount; row += 1) {
      const value = of(frame, row);
      if (value === decisive) return decisive;
      if (value !== value) result = NaN;
    }
    return result;
  };
}

import { log10, round } from './arithmetic';
import type { BoundNumber, BoundTruth } from './bound';
import { compileBinary } from './compile-binary';
import { compileRead, type Evaluate } from './read';

export type CompileTruth = (node: BoundTruth) => Evaluate;

/** A bound number as a closure. */
export function compileNumber(node: BoundNumber, truth: CompileTruth): Evaluate {
  const number = (inner: BoundNumber): Evaluate => compileNumber(inner, truth);
  switch (node.op) {
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'cell':
    case 'scalar':
    case 'row':
      return compileRead(node);
    case 'orZero': {
      const of = compileRead(node.of);
      return (frame, row) => {
        const value = of(frame, row);
        return value !== value ? 0 : value;
      };
    }
    case 'scale': {
      const { factor } = node;
      const of = number(node.of);
      return (frame, row) => factor * of(frame, row);
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return compileBinary(node, number);
    case 'abs': {
      const of = number(node.of);
      return (frame, row) => Math.abs(of(frame, row));
    }
    case 'log10': {
      const of = number(node.of);
      return (frame, row) => log10(of(frame, row));
    }
    case 'round': {
      const { decimals } = node;
      const of = number(node.of);
      return (frame, row) => round(of(frame, row), decimals);
    }
    case 'min':
    case 'max': {
      const pick = node.op === 'min' ? Math.min : Math.max;
      return node.args.map(number).reduce((a, b) => (frame, row) => pick(a(frame, row), b(frame, row)));
    }
    case 'sum':
      return compileSum(node.group, number(node.of));
    case 'rows': {
      const { group } = node;
      return (frame) => frame.groups[group]?.rowCount ?? NaN;
    }
    case 'count':
      return compileSum(node.group, truth(node.of));
    case 'choose': {
      const condition = truth(node.condition);
      const then = number(node.then);
      const otherwise = number(node.otherwise);
      return (frame, row) => {
        const chosen = condition(frame, row);
        return chosen === 1 ? then(frame, row) : chosen === 0 ? otherwise(frame, row) : NaN;
      };
    }
  }
}

/** Σ over the rows; 0 for no rows, NaN when a row has no value or the filing was not received. */
function compileSum(group: number, of: Evaluate): Evaluate {
  return (frame) => {
    const table = frame.groups[group];
    if (!table) return NaN;
    let total = 0;
    for (let row = 0; row < table.rowCount; row += 1) total += of(frame, row);
    return total;
  };
}

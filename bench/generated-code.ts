import type { BoundNumber, BoundTruth } from '../core/expression/bound';
import { TruthCode } from '../core/expression/kernel-loops';

/** A rule as generated JavaScript over whole columns: writes a truth code for every row of a chunk. The bench's peer only. */
export type GeneratedRule = (columns: readonly Float64Array[], out: Uint8Array, start: number, n: number) => void;

const { true: YES, false: NO, undecided: UNDECIDED } = TruthCode;

/** Generates the fastest plain loop we know for a rule, with the semantics of the column kernels. */
export function generate(root: BoundTruth): GeneratedRule {
  const used = new Set<number>();
  let temporaries = 0;
  const temporary = (): string => `t${String((temporaries += 1))}`;

  const number = (node: BoundNumber): string => {
    switch (node.op) {
      case 'constant':
        return `(${String(node.value)})`;
      case 'cell':
        used.add(node.slot);
        return `v${String(node.slot)}`;
      case '+':
      case '-':
      case '*':
        return `(${number(node.left)} ${node.op} ${number(node.right)})`;
      case '/': {
        const base = temporary();
        return `((${base} = ${number(node.right)}) === 0 ? NaN : ${number(node.left)} / ${base})`;
      }
      case 'scale':
        return `(${String(node.factor)} * ${number(node.of)})`;
      case 'abs':
        return `Math.abs(${number(node.of)})`;
      case 'min':
      case 'max':
        return `Math.${node.op}(${node.args.map(number).join(', ')})`;
      default:
        throw new Error(`not in the bench: ${node.op}`);
    }
  };
  const ordered = (a: string, b: string, yes: number, no: number): string => {
    const [x, d] = [temporary(), temporary()];
    const near = `${d} < 1e-12 * Math.abs(${x}) + 1e-300`;
    return `(${x} = ${a}, ${d} = ${x} - ${b}, ${near} ? ${yes} : ${d} === ${d} ? ${no} : ${UNDECIDED})`;
  };
  const truth = (node: BoundTruth): string => {
    switch (node.op) {
      case 'truth':
        return String(node.value ? YES : NO);
      case 'compare': {
        const [a, b] = [number(node.left), number(node.right)];
        if (node.operator === '<=') return ordered(a, b, YES, NO);
        if (node.operator === '>=') return ordered(b, a, YES, NO);
        if (node.operator === '<') return ordered(b, a, NO, YES);
        if (node.operator === '>') return ordered(a, b, NO, YES);
        const [yes, no] = node.operator === '==' ? [YES, NO] : [NO, YES];
        const [x, d] = [temporary(), temporary()];
        const near = `Math.abs(${d}) < 1e-12 * Math.abs(${x}) + 1e-300`;
        return `(${x} = ${a}, ${d} = ${x} - ${b}, ${near} ? ${yes} : ${d} === ${d} ? ${no} : ${UNDECIDED})`;
      }
      case 'and':
      case 'or': {
        const left = temporary();
        const [decisive, sign] = node.op === 'and' ? [NO, '&'] : [YES, '|'];
        return `((${left} = ${truth(node.left)}) === ${decisive} ? ${decisive} : ${left} ${sign} ${truth(node.right)})`;
      }
      case 'if': {
        const chosen = temporary();
        const branches = `${chosen} === ${NO} ? ${truth(node.otherwise)} : ${UNDECIDED}`;
        return `((${chosen} = ${truth(node.condition)}) === ${YES} ? ${truth(node.then)} : ${branches})`;
      }
      default:
        throw new Error(`not in the bench: ${node.op}`);
    }
  };
  const result = truth(root);
  const columns = [...used];
  const lines = [
    ...columns.map((slot) => `const c${String(slot)} = columns[${String(slot)}];`),
    ...Array.from({ length: temporaries }, (_, i) => `let t${String(i + 1)};`),
    'for (let j = 0; j < n; j++) {',
    'const i = start + j;',
    ...columns.map((slot) => `const v${String(slot)} = c${String(slot)}[i];`),
    `out[j] = ${result};`,
    '}',
  ];
  return new Function('columns', 'out', 'start', 'n', lines.join('\n')) as GeneratedRule;
}

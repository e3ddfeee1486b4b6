import type { BoundNumber, BoundTruth } from './bound';

const STRENGTH = { or: 1, and: 2, compare: 3, '+': 4, '-': 4, '*': 5, '/': 5, '^': 6 } as const;
const SINGLE = 9;

interface Spelling {
  readonly text: string;
  /** how tightly it binds: what binds less than its surroundings is put in brackets */
  readonly strength: number;
}

const inside = ({ text, strength }: Spelling, least: number): string => (strength < least ? `(${text})` : text);

/** A bound number in the words of the rule language, for evidence. */
export function spellNumber(node: BoundNumber): string {
  return spellingOf(node).text;
}

function spellingOf(node: BoundNumber): Spelling {
  const call = (name: string, ...args: readonly string[]): Spelling => ({
    text: `${name}(${args.join(', ')})`,
    strength: SINGLE,
  });
  switch (node.op) {
    case 'constant':
      return { text: String(node.value), strength: node.value < 0 ? STRENGTH['-'] : SINGLE };
    case 'cell':
    case 'scalar':
    case 'row':
      return { text: node.ref.name, strength: SINGLE };
    case 'orZero':
      return call('orZero', node.of.ref.name);
    case 'rows':
      return call('count', node.ref.name);
    case 'scale': {
      const of = inside(spellingOf(node.of), STRENGTH['*']);
      return node.factor === -1
        ? { text: `-${of}`, strength: STRENGTH['-'] }
        : { text: `${String(node.factor)} * ${of}`, strength: STRENGTH['*'] };
    }
    case 'abs':
    case 'log10':
      return call(node.op, spellNumber(node.of));
    case 'round':
      return call('round', spellNumber(node.of), String(node.decimals));
    case 'min':
    case 'max':
      return call(node.op, ...node.args.map(spellNumber));
    case 'sum':
      return call('sum', spellNumber(node.of));
    case 'count':
      return call('count', spellTruth(node.of));
    case 'choose':
      return call('if', spellTruth(node.condition), spellNumber(node.then), spellNumber(node.otherwise));
    default: {
      const strength = STRENGTH[node.op];
      const left = inside(spellingOf(node.left), node.op === '^' ? strength + 1 : strength);
      const right = inside(spellingOf(node.right), node.op === '+' || node.op === '*' ? strength : strength + 1);
      return { text: `${left} ${node.op} ${right}`, strength };
    }
  }
}

/** A bound truth in the words of the rule language: negations are already pushed down. */
export function spellTruth(node: BoundTruth): string {
  return truthSpelling(node).text;
}

function truthSpelling(node: BoundTruth): Spelling {
  const single = (text: string): Spelling => ({ text, strength: SINGLE });
  switch (node.op) {
    case 'truth':
      return single(String(node.value));
    case 'flag':
      return single(node.negated ? `not ${node.ref.name}` : node.ref.name);
    case 'missing':
      return single(`${node.negated ? 'not ' : ''}missing(${node.of.ref.name})`);
    case 'same-text':
      return {
        text: `${node.of.ref.name} ${node.negated ? '!=' : '=='} "${node.text}"`,
        strength: STRENGTH.compare,
      };
    case 'compare': {
      const { left, right, operator } = node;
      return { text: `${spellNumber(left)} ${operator} ${spellNumber(right)}`, strength: STRENGTH.compare };
    }
    case 'and':
    case 'or': {
      const strength = STRENGTH[node.op];
      const [left, right] = [node.left, node.right].map((part) => inside(truthSpelling(part), strength));
      return { text: `${left ?? ''} ${node.op} ${right ?? ''}`, strength };
    }
    case 'any':
    case 'all':
      return single(`${node.op}(${spellTruth(node.of)})`);
    case 'if':
      return single(`if(${spellTruth(node.condition)}, ${spellTruth(node.then)}, ${spellTruth(node.otherwise)})`);
  }
}

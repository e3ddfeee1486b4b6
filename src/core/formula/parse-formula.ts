import { LONGEST_FORMULA, type FormulaNode, type FormulaOperator } from './node';
import { tokensOf, type FormulaToken } from './tokens';

/** Levels of brackets and functions, as Excel takes them. */
const MOST_LEVELS = 80;

/** Operators by how tightly they bind, the loosest first; a sign binds tighter than all of them. */
const LEVELS: readonly (readonly FormulaOperator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class NotParsed extends Error {}

/**
 * Parses a formula of our own templates (decisions.md, Formulas in workbooks).
 * @param text with or without the leading `=`
 * @returns null for what our compiler never writes
 */
export function parseFormula(text: string): FormulaNode | null {
  if (text.length > LONGEST_FORMULA) return null;
  const tokens = tokensOf(text.startsWith('=') ? text.slice(1) : text);
  if (!tokens) return null;
  try {
    return new FormulaReader(tokens).whole();
  } catch (error) {
    if (error instanceof NotParsed) return null;
    throw error;
  }
}

class FormulaReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  whole(): FormulaNode {
    const node = this.operation(0);
    if (this.at < this.tokens.length) throw new NotParsed();
    return node;
  }

  private sign(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' ? token.text : null;
  }

  private expect(text: string): void {
    if (this.sign() !== text) throw new NotParsed();
    this.at += 1;
  }

  private operation(level: number): FormulaNode {
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.operation(level + 1);
    for (;;) {
      const op = operators.find((operator) => operator === this.sign());
      if (op === undefined) return left;
      this.at += 1;
      left = { kind: 'operation', op, left, right: this.operation(level + 1) };
    }
  }

  private signed(): FormulaNode {
    const signs: boolean[] = [];
    for (let sign = this.sign(); sign === '-' || sign === '+'; sign = this.sign()) {
      signs.push(sign === '-');
      this.at += 1;
    }
    let node = this.operand();
    while (this.sign() === '%') {
      node = { kind: 'percent', of: node };
      this.at += 1;
    }
    if (signs.length === 0) return node;
    const negative = signs.filter(Boolean).length % 2 === 1;
    return { kind: 'sign', negative, of: node };
  }

  private operand(): FormulaNode {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
      case 'text':
      case 'truth':
        return { kind: 'value', value: token.value };
      case 'range':
        return { kind: 'range', range: token.range };
      case 'call':
        return this.deeper(() => this.call(token.name));
      case 'sign':
        if (token.text !== '(') throw new NotParsed();
        return this.deeper(() => {
          const node = this.operation(0);
          this.expect(')');
          return node;
        });
      default:
        throw new NotParsed();
    }
  }

  private deeper(read: () => FormulaNode): FormulaNode {
    this.depth += 1;
    if (this.depth > MOST_LEVELS) throw new NotParsed();
    const node = read();
    this.depth -= 1;
    return node;
  }

  private call(name: string): FormulaNode {
    const args: FormulaNode[] = [];
    if (this.sign() === ')') {
      this.at += 1;
      return { kind: 'call', name, args };
    }
    for (;;) {
      const sign = this.sign();
      args.push(sign === ',' || sign === ')' ? { kind: 'nothing' } : this.operation(0));
      if (this.sign() === ')') break;
      this.expect(',');
    }
    this.at += 1;
    return { kind: 'call', name, args };
  }
}

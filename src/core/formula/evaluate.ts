import { FUNCTIONS, isPlainCriterion, type Argument } from './functions';
import type { FormulaNode, FormulaRange } from './node';
import { operate } from './operations';
import { isKnownFormat } from './text-format';
import { finite, FormulaError, numberOf, truthOf, WRONG_TYPE, type FormulaValue } from './value';

/** What a cell holds, by sheet (null = the formula's own) and zero-based position; null = blank. */
export type CellLookup = (sheet: string | null, row: number, column: number) => FormulaValue;

/** Cells of one range that are read; our own templates need far fewer. */
const MOST_CELLS = 20_000;

/** Thrown for a function or an argument that this evaluator does not know. */
export class NeedsRecalculation extends Error {
  constructor(readonly what: string) {
    super(what);
    this.name = 'NeedsRecalculation';
  }
}

/**
 * The value of a parsed formula.
 * @throws NeedsRecalculation for what our own compiler does not write
 */
export function evaluate(node: FormulaNode, cells: CellLookup): FormulaValue {
  const value = (inner: FormulaNode): FormulaValue => evaluate(inner, cells);
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'nothing':
      return null;
    case 'range': {
      const { range } = node;
      if (!isOneCell(range)) throw new NeedsRecalculation('range');
      return cells(range.sheet, range.top, range.left);
    }
    case 'sign': {
      const number = numberOf(value(node.of));
      return number instanceof FormulaError || !node.negative ? number : finite(-number);
    }
    case 'percent': {
      const number = numberOf(value(node.of));
      return number instanceof FormulaError ? number : number / 100;
    }
    case 'operation':
      return operate(node.op, value(node.left), value(node.right));
    case 'call':
      return call(node.name, node.args, cells);
  }
}

const isOneCell = (range: FormulaRange): boolean => range.top === range.bottom && range.left === range.right;

function call(name: string, args: readonly FormulaNode[], cells: CellLookup): FormulaValue {
  const value = (index: number): FormulaValue => {
    const arg = args[index];
    return arg ? evaluate(arg, cells) : null;
  };
  switch (name) {
    case 'IF': {
      const chosen = truthOf(value(0));
      if (chosen instanceof FormulaError) return chosen;
      if (!chosen && args.length < 3) return false;
      return value(chosen ? 1 : 2) ?? 0;
    }
    case 'IFERROR': {
      const first = value(0);
      return (first instanceof FormulaError ? value(1) : first) ?? 0;
    }
    case 'CHOOSE': {
      const index = numberOf(value(0));
      if (index instanceof FormulaError) return index;
      const place = Math.trunc(index);
      return place >= 1 && place < args.length ? (value(place) ?? 0) : WRONG_TYPE;
    }
    default: {
      const known = FUNCTIONS.get(name);
      if (!known) throw new NeedsRecalculation(name);
      if (name === 'COUNTIF' && !isPlainCriterion(value(1))) throw new NeedsRecalculation(name);
      if (name === 'TEXT' && !isKnownFormat(value(1))) throw new NeedsRecalculation(name);
      if (name === 'SUBSTITUTE' && args.length !== 3) throw new NeedsRecalculation(name);
      return known(args.map((arg) => argumentOf(arg, cells)));
    }
  }
}

function argumentOf(node: FormulaNode, cells: CellLookup): Argument {
  if (node.kind !== 'range') return { one: evaluate(node, cells) };
  const { sheet, top, left, bottom, right } = node.range;
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw new NeedsRecalculation('range');
  const many: FormulaValue[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) many.push(cells(sheet, row, column));
  }
  return { many };
}

import { evaluate, NeedsRecalculation } from './evaluate';
import type { FormulaNode } from './node';
import { parseFormula } from './parse-formula';
import type { FormulaValue } from './value';

/** The workbook as the evaluator sees it; sheets by name, zero-based positions. */
export interface FormulaCells {
  /** the text of the formula in a cell, or null where it holds none */
  formulaAt(sheet: string, row: number, column: number): string | null;
  /** the value of a cell without a formula; null = blank */
  valueAt(sheet: string, row: number, column: number): FormulaValue;
}

/** What a formula comes to; `needs-recalculation` where it, or one it depends on, is not of our own writing (待重算). */
export type Calculated =
  | { readonly state: 'value'; readonly value: FormulaValue }
  | { readonly state: 'needs-recalculation'; readonly what: string };

/** Formulas that one formula may depend on, one behind the other; also stops circles. */
const MOST_STEPS = 200;
/** Cells that all formulas together read; a workbook of our own needs a few thousand. */
const MOST_READS = 1_000_000;

/**
 * Works out formulas of our own templates, and the formulas that they depend on, each once.
 * Make a new one after a cell has changed.
 */
export class Calculator {
  private readonly known = new Map<string, Calculated>();
  private readonly parsed = new Map<string, FormulaNode | null>();
  private steps = 0;
  private reads = 0;

  constructor(private readonly cells: FormulaCells) {}

  /** The value of a cell, worked out where it holds a formula. */
  at(sheet: string, row: number, column: number): Calculated {
    const formula = this.cells.formulaAt(sheet, row, column);
    if (formula === null) return { state: 'value', value: this.cells.valueAt(sheet, row, column) };
    const key = `${String(row)} ${String(column)} ${sheet}`;
    const before = this.known.get(key);
    if (before) return before;
    // in a circle it meets itself here
    this.known.set(key, { state: 'needs-recalculation', what: 'circle' });
    const found = this.work(sheet, formula);
    this.known.set(key, found);
    return found;
  }

  /** A formula as if it stood on that sheet. */
  work(sheet: string, formula: string): Calculated {
    const node = this.nodeOf(formula);
    if (!node) return { state: 'needs-recalculation', what: 'syntax' };
    if (this.steps >= MOST_STEPS) return { state: 'needs-recalculation', what: 'depth' };
    this.steps += 1;
    try {
      const value = evaluate(node, (other, row, column) => {
        this.reads += 1;
        if (this.reads > MOST_READS) throw new NeedsRecalculation('reads');
        const found = this.at(other ?? sheet, row, column);
        if (found.state === 'needs-recalculation') throw new NeedsRecalculation(found.what);
        return found.value;
      });
      // a formula that only refers to a blank cell shows 0
      return { state: 'value', value: value ?? 0 };
    } catch (error) {
      if (error instanceof NeedsRecalculation) return { state: 'needs-recalculation', what: error.what };
      throw error;
    } finally {
      this.steps -= 1;
    }
  }

  private nodeOf(formula: string): FormulaNode | null {
    const known = this.parsed.get(formula);
    if (known !== undefined) return known;
    const node = parseFormula(formula);
    this.parsed.set(formula, node);
    return node;
  }
}

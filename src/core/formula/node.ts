/** Characters of a formula, as Excel takes them. */
export const LONGEST_FORMULA = 8192;

/** One cell or a block of cells; positions are zero-based, `sheet` null = the formula's own. */
export interface FormulaRange {
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type FormulaOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A parsed formula. */
export type FormulaNode =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'range'; readonly range: FormulaRange }
  /** an argument left out, as in IF(a,,b) */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sign'; readonly negative: boolean; readonly of: FormulaNode }
  | { readonly kind: 'percent'; readonly of: FormulaNode }
  | {
      readonly kind: 'operation';
      readonly op: FormulaOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] };

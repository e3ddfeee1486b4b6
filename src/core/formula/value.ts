/** What a cell or a part of a formula comes to. `null` = a blank cell. */
export type FormulaValue = number | string | boolean | null | FormulaError;

/** An error value of a spreadsheet, by its code: `#DIV/0!`. */
export class FormulaError {
  private static readonly known = new Map<string, FormulaError>();

  private constructor(readonly code: string) {}

  static of(code: string): FormulaError {
    const known = FormulaError.known.get(code);
    if (known) return known;
    const made = new FormulaError(code);
    // of the handful of codes one object each; what a file may call an error is not kept
    if (CODES.has(code)) FormulaError.known.set(code, made);
    return made;
  }
}

const CODES: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A', '#NUM!', '#VALUE!', '#REF!', '#NAME?', '#NULL!']);

export const DIV0 = FormulaError.of('#DIV/0!');
export const NOT_A_NUMBER = FormulaError.of('#NUM!');
export const WRONG_TYPE = FormulaError.of('#VALUE!');

const NUMERIC = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;

/** A value where a number is asked for, as Excel coerces it. */
export function numberOf(value: FormulaValue): number | FormulaError {
  if (typeof value === 'number' || value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return NUMERIC.test(value) ? Number(value) : WRONG_TYPE;
}

/** A value where a condition is asked for. */
export function truthOf(value: FormulaValue): boolean | FormulaError {
  if (typeof value === 'boolean' || value instanceof FormulaError) return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  const word = value.toUpperCase();
  return word === 'TRUE' ? true : word === 'FALSE' ? false : WRONG_TYPE;
}

/** A value where a text is asked for. */
export function textOf(value: FormulaValue): string | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** A result of arithmetic: what is no finite number is an error, and there is no -0. */
export function finite(value: number): number | FormulaError {
  return Number.isFinite(value) ? value + 0 : NOT_A_NUMBER;
}

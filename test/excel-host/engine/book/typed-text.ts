import { FormulaError, type FormulaValue } from '../../../../src/core/formula/value';

/** What a cell holds after something was typed. */
export interface Typed {
  readonly value: FormulaValue;
  /** without its sign of equality, or null */
  readonly formula: string | null;
  /** a format that Excel gives the cell where it had none */
  readonly format: string | null;
}

const plain = (value: FormulaValue, format: string | null = null): Typed => ({ value, formula: null, format });

const ERRORS = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/i;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?$/;
const DATE = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/;

/** Day number of the 1900 system, for dates after February 1900. */
function serialOf(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || year < 1901) return null;
  return Math.round(at.getTime() / 86_400_000) + 25_569;
}

function numberTyped(text: string): Typed | null {
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1) : text;
  if (!/\d/.test(digits) || !NUMBER.test(digits)) return null;
  const value = Number(digits.replace(/,/g, ''));
  if (!Number.isFinite(value)) return null;
  if (percent) return plain(value / 100, digits.includes('.') ? '0.00%' : '0%');
  return plain(value, digits.includes(',') ? (digits.includes('.') ? '#,##0.00' : '#,##0') : null);
}

function dateTyped(text: string): Typed | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const serial = serialOf(Number(found[1]), Number(found[2]), Number(found[3] ?? 1));
  if (serial === null) return null;
  return plain(serial, found[3] === undefined ? 'mmm-yy' : 'yyyy/m/d');
}

/**
 * What Excel makes of a text, typed by a user or written by an add-in: formulas, numbers, percentages, dates, booleans
 * and errors become what they look like; an apostrophe or the format of text keeps a text a text.
 */
export function readTyped(text: string, numberFormat: string): Typed {
  if (text === '') return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (numberFormat === '@') return plain(text);
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text.slice(1), format: null };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return plain(trimmed.toUpperCase() === 'TRUE');
  if (ERRORS.test(trimmed)) return plain(FormulaError.of(trimmed.toUpperCase()));
  return numberTyped(trimmed) ?? dateTyped(trimmed) ?? plain(text);
}

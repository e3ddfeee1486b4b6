import { parseAddress } from '../model/cell';
import type { FormulaRange } from './node';

export type FormulaToken =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'range'; readonly range: FormulaRange }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'sign'; readonly text: string };

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
/** Square brackets would name another workbook. */
const SHEET = /(?:'((?:[^'[\]]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const CELLS = /(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(!])/uy;
const CALL = /([A-Za-z][A-Za-z0-9.]*)\(/y;
const WORD = /(TRUE|FALSE)(?![\p{L}\p{N}_.(!])/iuy;
const SIGN = /<>|<=|>=|[-+*/^&=<>(),%]/y;

/**
 * The tokens of a formula, without its leading `=`; null for anything that our own formulas do not hold:
 * names, whole columns, other workbooks, array constants, error values.
 */
export function tokensOf(text: string): readonly FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    if (take(SPACE)) continue;
    let match: RegExpExecArray | null;
    if ((match = take(TEXT))) tokens.push({ kind: 'text', value: match[1]!.replace(/""/g, '"') });
    else if ((match = take(SHEET))) {
      const cells = take(CELLS);
      const range = cells && blockOf(match[1]?.replace(/''/g, "'") ?? match[2]!, cells[1]!, cells[2]);
      if (!range) return null;
      tokens.push({ kind: 'range', range });
    } else if ((match = take(CELLS))) {
      const range = blockOf(null, match[1]!, match[2]);
      if (!range) return null;
      tokens.push({ kind: 'range', range });
    } else if ((match = take(CALL))) tokens.push({ kind: 'call', name: match[1]!.toUpperCase() });
    else if ((match = take(WORD))) tokens.push({ kind: 'truth', value: match[1]!.toUpperCase() === 'TRUE' });
    else if ((match = take(NUMBER))) tokens.push({ kind: 'number', value: Number(match[0]) });
    else if ((match = take(SIGN))) tokens.push({ kind: 'sign', text: match[0] });
    else return null;
  }
  return tokens;
}

/** The block of cells between two addresses, in any order; null where one lies off the sheet. */
export function blockOf(sheet: string | null, first: string, last = first): FormulaRange | null {
  const [from, to] = [parseAddress(first), parseAddress(last)];
  if (!from || !to) return null;
  return {
    sheet,
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

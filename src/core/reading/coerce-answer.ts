import type { UnreadableWhy } from '../model/filing';
import { serialOfDay } from './day-number';
import { foldText } from './fold-text';
import type { OddityCode } from './oddity-codes';

/** What a typed text comes to where a form asks for a date, 是 or 否, or one of a list of texts. */
export type CoercedAnswer =
  | { readonly kind: 'value'; readonly value: number; readonly oddity: OddityCode | null }
  | { readonly kind: 'blank'; readonly oddity: OddityCode | null }
  | { readonly kind: 'unreadable'; readonly why: UnreadableWhy; readonly oddity: OddityCode };

const BLANKS = new Set(['', '-', '--', '---', '/', '//', '\\', '空', '空白', 'N/A', 'NA', 'NULL', '.', '...']);
const NOTHING = new Set(['无', '没有', '无数据']);
const YES = new Set(['是', '有', 'Y', 'YES', 'TRUE', '√', '✓', '1', '已备案', '已认定']);
const NO = new Set(['否', '无', '没有', '不是', 'N', 'NO', 'FALSE', '×', '✗', '0', '未备案', '未认定']);
const PLAIN_YES_NO = new Set(['是', '否']);

function blankOf(text: string, folded: string, nothingIsBlank: boolean): CoercedAnswer | null {
  if (text === '') return { kind: 'blank', oddity: null };
  if (folded === '') return { kind: 'blank', oddity: 'cell.spaces' };
  return BLANKS.has(folded) || (nothingIsBlank && NOTHING.has(folded)) ? { kind: 'blank', oddity: 'cell.dash' } : null;
}

/**
 * 是 or 否 in the ways people write them: 是/否, 有/无, Y/N, √/×, 1/0. Anything but 是 and 否 is reported.
 * @example coerceFlag('√') // { kind: 'value', value: 1, oddity: 'cell.flag-spelling' }
 */
export function coerceFlag(text: string): CoercedAnswer {
  const folded = foldText(text);
  const blank = blankOf(text, folded, false);
  if (blank) return blank;
  const oddity = PLAIN_YES_NO.has(folded) ? null : 'cell.flag-spelling';
  if (YES.has(folded)) return { kind: 'value', value: 1, oddity };
  if (NO.has(folded)) return { kind: 'value', value: 0, oddity };
  return { kind: 'unreadable', why: 'not-a-flag', oddity: 'cell.not-a-flag' };
}

/** One of the texts a form allows, by its place from 1; spaces and widths do not count. */
export function coerceChoice(text: string, choices: readonly string[]): CoercedAnswer {
  const folded = foldText(text);
  const blank = blankOf(text, folded, true);
  if (blank) return blank;
  const place = choices.findIndex((choice) => foldText(choice) === folded);
  if (place >= 0) return { kind: 'value', value: place + 1, oddity: null };
  return { kind: 'unreadable', why: 'not-a-choice', oddity: 'cell.not-a-choice' };
}

const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/**
 * A day written out: 2013年2月25日, 2013-02-25, 2013/2/25, 2013.2.25, 20130225. A month without a day, or a day
 * without a year, is no date: which day was meant is not guessed.
 * @example coerceDate('2013.2.25') // { kind: 'value', value: 41330, oddity: 'cell.text-date' }
 */
export function coerceDate(text: string): CoercedAnswer {
  const folded = foldText(text);
  const blank = blankOf(text, folded, true);
  if (blank) return blank;
  const match = WRITTEN.exec(folded) ?? DIGITS.exec(folded);
  const serial = match && serialOfDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (serial === null) return { kind: 'unreadable', why: 'not-a-date', oddity: 'cell.not-a-date' };
  return { kind: 'value', value: serial, oddity: 'cell.text-date' };
}

/**
 * The day number of a number cell where a date is asked for: shown as a date, or eight digits 20130225. Any other
 * number is not taken for a day. @param dateSystem of the workbook; 1904 is brought to 1900
 */
export function dateOfNumber(value: number, isDateFormat: boolean, dateSystem: 1900 | 1904): CoercedAnswer {
  if (isDateFormat && value >= 1 && value < 2_958_466) {
    return { kind: 'value', value: Math.floor(value) + (dateSystem === 1904 ? 1462 : 0), oddity: null };
  }
  const typed =
    Number.isInteger(value) && value >= 19_010_101 && value <= 20_991_231 ? coerceDate(String(value)) : null;
  return typed?.kind === 'value' ? typed : { kind: 'unreadable', why: 'not-a-date', oddity: 'cell.not-a-date' };
}

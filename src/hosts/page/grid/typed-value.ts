import { formatKind } from '../../../core/reading/number-format';
import { isDateFormat, serialOfText } from './date-text';

/** Letters of full width that people type in numbers, as the plain ones. */
const FOLDED = new Map([...'０１２３４５６７８９．，－−＋％'].map((letter, at) => [letter, '0123456789.,--+%'[at]!]));
const NUMBER = /^([+-]?)((?:0|[1-9]\d*)|[1-9]\d{0,2}(?:,\d{3})+)?(\.\d+)?(%)?$/;
/** Digits that a number keeps; more of them are a code. */
const SURE_DIGITS = 15;

const folded = (text: string): string => [...text].map((letter) => FOLDED.get(letter) ?? letter).join('');

function numberOf(text: string, format: string): number | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction, percent] = match;
  if (whole === undefined && fraction === undefined) return null;
  const digits = `${(whole ?? '0').replaceAll(',', '')}${fraction ?? ''}`;
  if (digits.replace(/\D/g, '').replace(/^0+/, '').length > SURE_DIGITS) return null;
  if (percent !== undefined && formatKind(format) !== 'percent') return null;
  const value = Number(digits);
  const size = percent === undefined ? value : Number((value / 100).toPrecision(SURE_DIGITS));
  return sign === '-' && size !== 0 ? -size : size;
}

/**
 * What typed text becomes in a cell of that format: a number where it plainly is one, else the text as typed.
 * 01, (120), 1,23 and codes of more than 15 digits stay texts, as does everything behind an apostrophe and in a text cell;
 * a percentage and a day count as numbers only where the cell shows such.
 * @returns null for nothing typed
 */
export function typedValue(text: string, format: string, dateSystem: 1900 | 1904): string | number | null {
  if (text.trim() === '') return null;
  if (text.startsWith("'")) return text.length > 1 ? text.slice(1) : null;
  if (format === '@') return text;
  const plain = folded(text.trim());
  return (isDateFormat(format) ? serialOfText(plain, dateSystem) : null) ?? numberOf(plain, format) ?? text;
}

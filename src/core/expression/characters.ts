/** Signs that people type, as the rule language knows them; longer ones first where one begins another. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['==', '=='],
  ['!=', '!='],
  ['<>', '!='],
  ['<', '<'],
  ['>', '>'],
  ['=', '=='],
  ['≤', '<='],
  ['≦', '<='],
  ['≥', '>='],
  ['≧', '>='],
  ['≠', '!='],
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['*', '*'],
  ['×', '*'],
  ['/', '/'],
  ['÷', '/'],
  ['^', '^'],
  ['(', '('],
  [')', ')'],
  [',', ','],
  ['.', '.'],
  ['?', '?'],
  [':', ':'],
];

const QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ['＂', '＂'],
  ['“', '”'],
  ['‘', '’'],
]);

/** A character as it would be typed in a half-width layout: `（` is `(`, `１` is `1`, `ａ` is `a`. */
function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x3000) return ' ';
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** A text in half-width characters, each in its place. */
export function halfWidthText(text: string): string {
  return Array.from({ length: text.length }, (_, i) => halfWidth(text.charAt(i))).join('');
}

/** The sign at a place of a half-width text: how long it is and what it means; null when there is none. */
export function signAt(text: string, at: number): { readonly length: number; readonly means: string } | null {
  for (const [sign, means] of SIGNS) if (text.startsWith(sign, at)) return { length: sign.length, means };
  return null;
}

/** The quote that closes a text opened by this one; undefined when it opens none. */
export function closingQuote(opening: string): string | undefined {
  return QUOTES.get(opening);
}

export const isSpace = (character: string): boolean => /^[\s\u00a0\ufeff]$/.test(character);

/**
 * Letters of names: Latin, Greek and Chinese of the basic plane, and the underscore.
 * Characters outside the basic plane are refused: half of the tools in the chain cut them in two.
 */
export const isLetter = (character: string): boolean =>
  /^[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u03ff\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]$/.test(
    character,
  );

export const isDigit = (character: string): boolean => character >= '0' && character <= '9';

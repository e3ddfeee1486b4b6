import { closingQuote, halfWidthText, isDigit, isLetter, isSpace, signAt } from './characters';
import { problem, type Problem } from './problem';
import { endsValue, isReserved, logicOf, startsValue, type Token } from './token';

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Cuts the text of a rule into tokens, reading full-width and Chinese signs as their half-width ones.
 * What the parser would silently misread (`01`, `2x`, `10%`) is a problem here, with its place.
 */
export function lex(original: string): Lexed {
  const text = halfWidthText(original);
  const tokens: Token[] = [];
  const problems: Problem[] = [];
  let at = 0;
  const push = (kind: Token['kind'], spelling: string, length: number): void => {
    const token: Token = { kind, spelling, at, length };
    const before = tokens[tokens.length - 1];
    const isCall = before?.kind === 'name' && spelling === '(';
    if (before && endsValue(before) && startsValue(token) && !isCall) {
      problems.push(problem('implicit-multiplication', { at: before.at, length: at + length - before.at }));
    }
    tokens.push(token);
    at += length;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const closing = closingQuote(original.charAt(at));
    if (isSpace(character)) at += 1;
    else if (closing !== undefined) {
      const end = original.indexOf(closing, at + 1);
      if (end < 0) {
        problems.push(problem('unclosed-text', { at, length: original.length - at }));
        return { tokens, problems };
      }
      push('text', original.slice(at + 1, end), end + 1 - at);
    } else if (isDigit(character)) {
      NUMBER.lastIndex = at;
      const digits = NUMBER.exec(text)?.[0] ?? character;
      const place = { at, length: digits.length };
      if (/^0\d/.test(digits)) problems.push(problem('leading-zero', place, { text: digits }));
      if (!Number.isFinite(Number(digits)) || /^\.[\d.]/.test(text.slice(at + digits.length, at + digits.length + 2))) {
        problems.push(problem('malformed-number', place, { text: digits }));
      }
      push('number', digits, digits.length);
    } else if (isLetter(character)) {
      const word = wordAt(text, at);
      const operator = logicalPrefix(word, tokens[tokens.length - 1]);
      if (operator) push('sign', operator.means, operator.length);
      else {
        if (isReserved(word)) problems.push(problem('reserved-word', { at, length: word.length }, { name: word }));
        push('name', word, word.length);
      }
    } else {
      const sign = signAt(text, at);
      if (sign) push('sign', sign.means, sign.length);
      else {
        const whole = String.fromCodePoint(original.codePointAt(at) ?? 0);
        const code = character === '%' ? 'percent-sign' : 'unexpected-character';
        problems.push(problem(code, { at, length: whole.length }, { character: whole }));
        at += whole.length;
      }
    }
  }
  return { tokens, problems };
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (end < text.length && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) end += 1;
  return text.slice(start, end);
}

/**
 * A whole word that is a logical sign; or 且, 或 in front of a word right after a value (`a > 0且b > 0`),
 * where a name could not stand. Inside names (非金属矿, 或有负债) they are letters.
 */
function logicalPrefix(word: string, before: Token | undefined): { means: string; length: number } | null {
  if (before?.spelling === '.' && before.kind === 'sign') return null;
  const whole = logicOf(word);
  if (whole !== undefined) return { means: whole, length: word.length };
  const first = word.charAt(0);
  const prefix = first === '且' || first === '或' ? logicOf(first) : undefined;
  return prefix !== undefined && before && endsValue(before) ? { means: prefix, length: 1 } : null;
}

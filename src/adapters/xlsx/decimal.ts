import { DASH, DOT, ZERO } from '../ooxml/byte-codes';
import { longDecimal } from './long-decimal';

/** Decimals of up to this many digits survive a double, so their shortest text is the digits themselves. */
const EXACT_DIGITS = 15;
/** Below this, the shortest text of a number has an exponent. */
const SMALLEST_PLAIN = 1e-6;

const POWERS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);
const NUMBER = /^[ \t\r\n]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[ \t\r\n]*$/;

/**
 * Reads decimals from bytes. A short plain decimal is digits over a power of ten, both exact, so one division gives the
 * nearest double; most longer ones are settled by `longDecimal`; every other form goes to `Number`.
 */
export class DecimalReader {
  value = 0;

  /** Whether the bytes are a plain decimal whose shortest text is itself; `value` is then the number. */
  readPlain(b: Uint8Array, start: number, end: number): boolean {
    const negative = b[start] === DASH;
    const first = negative ? start + 1 : start;
    let at = first;
    let mantissa = 0;
    let digit = at < end ? b[at]! - ZERO : -1;
    while (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digit = ++at < end ? b[at]! - ZERO : -1;
    }
    const whole = at - first;
    if (whole === 0 || (whole > 1 && b[first] === ZERO)) return false;
    if (at === end) {
      // as a whole number, digits are exact as far as doubles are
      if (mantissa > Number.MAX_SAFE_INTEGER || (negative && mantissa === 0)) return false;
      this.value = negative ? -mantissa : mantissa;
      return true;
    }
    if (b[at] !== DOT) return false;
    const point = at++;
    digit = at < end ? b[at]! - ZERO : -1;
    while (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digit = ++at < end ? b[at]! - ZERO : -1;
    }
    const decimals = at - point - 1;
    if (at !== end || decimals === 0 || b[at - 1] === ZERO) return false;
    const exact = whole + decimals <= EXACT_DIGITS;
    const value = exact ? mantissa / POWERS[decimals]! : longDecimal(b, first, end, decimals);
    if (!(value >= SMALLEST_PLAIN)) return false;
    this.value = negative ? -value : value;
    return true;
  }
}

/** The number that a text is by XML Schema's grammar, without its INF and NaN; null for any other text. */
export function parseNumber(text: string): number | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const value = Number(match[1]);
  return Number.isFinite(value) ? value : null;
}

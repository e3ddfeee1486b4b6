import { ZERO } from '../ooxml/byte-codes';

const MOST_DIGITS = 17;
/** The low part of the digits; the high part then has nine at most. */
const LOW_DIGITS = 8;
const LOW = 1e8;
const SPLITTER = 2 ** 27 + 1;
/** Powers of ten that are doubles exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${String(exponent)}`));
const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Doubts smaller than this share of a step are settled by the general way. */
const MARGIN = 1e-6;

/** Distance between the doubles around a positive normal value, on the upper side. */
function stepAt(value: number): number {
  double[0] = value;
  words[1] = (words[1]! & 0x7ff00000) - (52 << 20);
  words[0] = 0;
  return double[0]!;
}

/** What `a * b` lost in rounding (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const bigA = a * SPLITTER;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = b * SPLITTER;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/**
 * The value of a decimal of 16 or 17 digits, where it is certain that its text is the value's own shortest text; NaN
 * where that is not certain, or not so. Ratios and shares that a spreadsheet computed are of this kind, and `Number` and
 * `String` would take longer than everything else about their cells.
 *
 * The digits are M = s + e, exactly; M / 10^d is divided in two steps, which gives its nearest double v and how far v is
 * from it, to about 2^-100. The text is v's own when v is within half a unit of its last digit, and neither of the
 * decimals one digit shorter on both sides of it rounds to v (Steele and White 1990; ECMA-262 Number::toString).
 *
 * @param start first of the digits, which have one point among them and do not end in 0
 * @param decimals digits after the point
 */
export function longDecimal(b: Uint8Array, start: number, end: number, decimals: number): number {
  const count = end - start - 1;
  if (count > MOST_DIGITS || count <= LOW_DIGITS || decimals >= POWERS.length) return NaN;
  let high = 0;
  let low = 0;
  let left = count;
  for (let at = start; at < end; at++) {
    const digit = b[at]! - ZERO;
    if (digit < 0) continue;
    if (left-- > LOW_DIGITS) high = high * 10 + digit;
    else low = low * 10 + digit;
  }
  if (high < 1e7) return NaN;
  const power = POWERS[decimals]!;
  const larger = high * LOW;
  const sum = larger + low;
  const lost = low - (sum - larger);
  const quotient = sum / power;
  const product = quotient * power;
  const remainder = sum - product - productError(quotient, power, product) + lost;
  const correction = remainder / power;
  const value = quotient + correction;
  const offset = correction - (value - quotient);
  const half = stepAt(value) / 2;
  const unit = 1 / power;
  const lastDigit = b[end - 1]! - ZERO;
  const certain =
    value >= 1e-6 &&
    Math.abs(offset) < half * (1 - MARGIN) &&
    Math.abs(offset) < (unit / 2) * (1 - MARGIN) &&
    Math.abs(offset - lastDigit * unit) > half * (1 + MARGIN) &&
    Math.abs(offset + (10 - lastDigit) * unit) > half * (1 + MARGIN);
  return certain ? value : NaN;
}

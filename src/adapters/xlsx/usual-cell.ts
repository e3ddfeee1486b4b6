import { DecimalReader } from './decimal';

// Constants of this file: an imported one would be looked up for every byte.
const DASH = 0x2d;
const DOT = 0x2e;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LESS = 0x3c;
const LOWER_C = 0x63;
const LOWER_F = 0x66;
const LOWER_N = 0x6e;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;
const QUOTE = 0x22;
const SLASH = 0x2f;
const SPACE = 0x20;
const ZERO = 0x30;

// Codes of `CellType`, for the same reason.
const BLANK = 0;
const NUMBER = 1;
const TEXT = 2;

/** Digits that an int32 holds whatever they are. */
const INT_DIGITS = 9;
const POWERS = Float64Array.from({ length: INT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/**
 * The short cut for the cells that nearly every writer writes, letter by letter:
 * `<c r="B7" s="1" t="s"><f>…</f><v>12</v></c>`, each part but `r` optional, numbers as plain decimals.
 * Anything else, a cell cut by the end of the window included, is left to `CellScanner`.
 */
export class UsualCellReader {
  row = 0;
  column = 0;
  style = 0;
  /** a blank, a number, or a text by its index among the shared strings */
  type: 0 | 1 | 2 = BLANK;
  hasFormula = false;
  value = 0;
  private readonly decimal = new DecimalReader();

  constructor(private readonly keepFormulas: boolean) {}

  /** Reads the cell whose `<` is at `p`; returns the position past it, or 0 when it is not a usual one. */
  read(b: Uint8Array, p: number): number {
    if (b[p + 3] !== LOWER_R || b[p + 4] !== EQUALS || b[p + 5] !== QUOTE) return 0;
    const letters = p + 6;
    let at = letters;
    let byte = b[at]!;
    let column = 0;
    while (byte >= 0x41 && byte <= 0x5a) {
      column = (Math.imul(column, 26) + byte - 0x40) | 0;
      byte = b[++at]!;
    }
    const digits = at;
    let row = 0;
    while (byte >= ZERO && byte <= 0x39) {
      row = (Math.imul(row, 10) + byte - ZERO) | 0;
      byte = b[++at]!;
    }
    if (byte !== QUOTE || row === 0 || digits === letters || digits - letters > 3 || at - digits > 7) return 0;
    byte = b[++at]!;
    let style = 0;
    if (byte === SPACE && b[at + 1] === LOWER_S && b[at + 2] === EQUALS && b[at + 3] === QUOTE) {
      at += 4;
      const start = at;
      byte = b[at]!;
      while (byte >= ZERO && byte <= 0x39) {
        style = (Math.imul(style, 10) + byte - ZERO) | 0;
        byte = b[++at]!;
      }
      if (byte !== QUOTE || at - start > INT_DIGITS) return 0;
      byte = b[++at]!;
    }
    let shared = false;
    if (byte === SPACE) {
      if (b[at + 1] !== LOWER_T || b[at + 2] !== EQUALS || b[at + 3] !== QUOTE || b[at + 5] !== QUOTE) return 0;
      if (b[at + 4] === LOWER_S) shared = true;
      else if (b[at + 4] !== LOWER_N) return 0;
      at += 6;
      byte = b[at]!;
    }
    this.row = row - 1;
    this.column = column - 1;
    this.style = style;
    this.hasFormula = false;
    if (byte === SLASH && b[at + 1] === GREATER) {
      this.type = BLANK;
      return at + 2;
    }
    if (byte !== GREATER || b[++at] !== LESS) return 0;
    if (b[at + 1] === LOWER_F) {
      at = this.keepFormulas ? 0 : pastFormula(b, at + 2);
      if (at === 0) return 0;
      this.hasFormula = true;
    }
    if (b[at] !== LESS || b[at + 1] !== LOWER_V || b[at + 2] !== GREATER) return 0;
    at = shared ? this.readIndex(b, at + 3) : this.readNumber(b, at + 3);
    if (at === 0 || b[at] !== LESS || b[at + 1] !== SLASH || b[at + 2] !== LOWER_V || b[at + 3] !== GREATER) return 0;
    at += 4;
    if (b[at] !== LESS || b[at + 1] !== SLASH || b[at + 2] !== LOWER_C || b[at + 3] !== GREATER) return 0;
    return at + 4;
  }

  private readIndex(b: Uint8Array, start: number): number {
    let at = start;
    let index = 0;
    let digit = b[at]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      index = (Math.imul(index, 10) + digit) | 0;
      digit = b[++at]! - ZERO;
    }
    this.type = TEXT;
    this.value = index;
    return at > start && at - start <= INT_DIGITS ? at : 0;
  }

  /** Short decimals in whole int32 arithmetic; see `DecimalReader` for why one division is exact. */
  private readNumber(b: Uint8Array, start: number): number {
    const negative = b[start] === DASH;
    const first = negative ? start + 1 : start;
    let at = first;
    let mantissa = 0;
    let digit = b[at]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      mantissa = (Math.imul(mantissa, 10) + digit) | 0;
      digit = b[++at]! - ZERO;
    }
    const whole = at - first;
    let decimals = 0;
    if (b[at] === DOT) {
      digit = b[++at]! - ZERO;
      while (digit >= 0 && digit <= 9) {
        mantissa = (Math.imul(mantissa, 10) + digit) | 0;
        decimals++;
        digit = b[++at]! - ZERO;
      }
      if (decimals === 0) return 0;
    }
    this.type = NUMBER;
    // a small or long one, a zero before or after the digits, or a sign of nothing: not in the shortest form, or rare
    const plain = decimals === 0 ? whole > 0 : whole > 0 && decimals <= 6 && b[at - 1] !== ZERO;
    if (!plain || whole + decimals > INT_DIGITS || (whole > 1 && b[first] === ZERO) || (negative && mantissa === 0)) {
      if (!this.decimal.readPlain(b, start, at)) return 0;
      this.value = this.decimal.value;
      return at;
    }
    const value = decimals === 0 ? mantissa : mantissa / POWERS[decimals]!;
    this.value = negative ? -value : value;
    return at;
  }
}

/** Past the formula element whose name ends at `p`; 0 when it is not plain text. Its text is not kept. */
function pastFormula(b: Uint8Array, p: number): number {
  let at = p;
  if (b[at] !== GREATER) {
    if (b[at] !== SPACE) return 0;
    while (b[at] !== GREATER && b[at] !== LESS) at++;
    if (b[at] === LESS) return 0;
    if (b[at - 1] === SLASH) return at + 1;
  }
  at++;
  while (b[at] !== LESS) at++;
  return b[at + 1] === SLASH && b[at + 2] === LOWER_F && b[at + 3] === GREATER ? at + 4 : 0;
}

import type { Utf16Units } from '../ooxml/byte-utf16';

// Constants of this file: an imported one would be looked up for every byte.
const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const COLON = 0x3a;
const GREATER = 0x3e;
const LESS = 0x3c;
const LOWER_H = 0x68;
const LOWER_I = 0x69;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_X = 0x78;
const SLASH = 0x2f;
const SPACE = 0x20;
const UNDERSCORE = 0x5f;
const UPPER_P = 0x50;

/** Deeper than `si/r/rPr/…` is not usual. */
const MOST_DEPTH = 8;

/**
 * The short cut for a shared string as Excel, WPS and LibreOffice write it: names without prefix, `<t>` texts joined,
 * font runs and phonetic settings passed over. Anything else is left to `readElement`: phonetic runs (`<rPh>`), entities,
 * escapes, comments, CDATA, prefixes, and an item that the window does not complete.
 */
export class UsualStringReader {
  constructor(private readonly output: Utf16Units) {}

  /**
   * Reads the item whose `<` is at `p` and appends its text to the output, where room for the window is reserved.
   * Returns the position past it, or 0 when it is not a usual one; nothing is then appended.
   */
  read(b: Uint8Array, p: number): number {
    const { output } = this;
    const before = output.length;
    const past = this.item(b, p);
    if (past === 0) output.length = before;
    return past;
  }

  private item(b: Uint8Array, p: number): number {
    if (b[p + 1] !== LOWER_S || b[p + 2] !== LOWER_I || b[p + 3] !== GREATER) return 0;
    let at = p + 4;
    let depth = 0;
    for (;;) {
      while (b[at] !== LESS) at++;
      const first = b[at + 1]!;
      if (first === SLASH) {
        if (depth === 0) return b[at + 2] === LOWER_S && b[at + 3] === LOWER_I && b[at + 4] === GREATER ? at + 5 : 0;
        depth--;
        at += 2;
        while (b[at] !== GREATER && b[at] !== LESS) at++;
        if (b[at] === LESS) return 0;
        continue;
      }
      const second = b[at + 2]!;
      // a name begins with a small letter, and white space other than a blank after it is not usual
      if (first < 0x61 || first > 0x7a || second < SPACE) return 0;
      if (first === LOWER_R && second === UPPER_P && b[at + 3] === LOWER_H) return 0;
      if (first === LOWER_T && (second === GREATER || second === SPACE || second === SLASH)) {
        at = this.text(b, at + 2);
        if (at === 0) return 0;
        continue;
      }
      at += 2;
      // nor is a prefix, which could stand for our namespace too
      while (b[at] !== GREATER && b[at] !== LESS && b[at] !== COLON) at++;
      if (b[at] !== GREATER) return 0;
      if (b[at - 1] !== SLASH && ++depth > MOST_DEPTH) return 0;
    }
  }

  /** Reads a text whose tag goes on at `p`; returns the position past its close tag, or 0. */
  private text(b: Uint8Array, p: number): number {
    const { output } = this;
    const { units } = output;
    let at = p;
    while (b[at] !== GREATER && b[at] !== LESS) at++;
    if (b[at] === LESS) return 0;
    if (b[at - 1] === SLASH) return at + 1;
    let length = output.length;
    let byte = b[++at]!;
    while (byte !== LESS) {
      if (byte >= 0x80) {
        output.length = length;
        at = output.appendWide(b, at);
        if (at < 0) return 0;
        length = output.length;
      } else {
        if (byte === AMPERSAND || byte === CARRIAGE_RETURN || (byte === UNDERSCORE && b[at + 1] === LOWER_X)) return 0;
        units[length++] = byte;
        at++;
      }
      byte = b[at]!;
    }
    output.length = length;
    return b[at + 1] === SLASH && b[at + 2] === LOWER_T && b[at + 3] === GREATER ? at + 4 : 0;
  }
}

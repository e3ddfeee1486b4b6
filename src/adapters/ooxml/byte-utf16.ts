import { refuse } from '../../core/model/refusal';

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
const FIRST_UNITS = 1024;

/**
 * UTF-8 texts on their way to strings: decoded here into UTF-16 units, many texts one after another, and made into one
 * string at once. For Chinese text this is several times faster than the host's own UTF-8 decoder, and it lets the
 * markup between the texts be left out.
 */
export class Utf16Units {
  units = new Uint16Array(FIRST_UNITS);
  length = 0;

  /** Makes room for the texts of that many bytes; a byte never gives more than one unit. */
  reserve(bytes: number): void {
    const needed = this.length + bytes;
    if (needed <= this.units.length) return;
    const larger = new Uint16Array(Math.max(needed, 2 * this.units.length));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }

  /**
   * Appends the character beyond ASCII at `at`; room must have been reserved.
   * @returns the position past it, or -1 when it is not UTF-8: cut, overlong, a surrogate, or beyond Unicode
   */
  appendWide(b: Uint8Array, at: number): number {
    const lead = b[at]!;
    const second = b[at + 1]! ^ 0x80;
    if (lead < 0xc2 || second > 0x3f) return -1;
    if (lead < 0xe0) {
      this.units[this.length++] = ((lead & 0x1f) << 6) | second;
      return at + 2;
    }
    const third = b[at + 2]! ^ 0x80;
    if (third > 0x3f) return -1;
    if (lead < 0xf0) {
      const unit = ((lead & 0x0f) << 12) | (second << 6) | third;
      if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return -1;
      this.units[this.length++] = unit;
      return at + 3;
    }
    const fourth = b[at + 3]! ^ 0x80;
    const code = ((lead & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
    if (lead > 0xf4 || fourth > 0x3f || code < 0x10000 || code > 0x10ffff) return -1;
    this.units[this.length++] = 0xd7c0 + (code >> 10);
    this.units[this.length++] = 0xdc00 | (code & 0x3ff);
    return at + 4;
  }

  /** Appends UTF-8 bytes as they stand. @throws RefusalError `damaged-part` when they are not UTF-8 */
  append(b: Uint8Array, start: number, end: number, part: string): void {
    this.reserve(end - start);
    let at = start;
    while (at < end) {
      const byte = b[at]!;
      if (byte < 0x80) {
        this.units[this.length++] = byte;
        at++;
        continue;
      }
      at = this.appendWide(b, at);
      if (at < 0 || at > end) refuse('damaged-part', { part, detail: 'not UTF-8' });
    }
  }

  /** All units as one string; the next text starts anew. */
  take(): string {
    const text = this.length ? decoder.decode(this.units.subarray(0, this.length)) : '';
    this.length = 0;
    return text;
  }
}

import { readElement } from '../ooxml/byte-element';
import { spells } from '../ooxml/byte-markup';
import type { ByteMarkup } from '../ooxml/byte-markup';

// Constants of this file: an imported one would be looked up for every byte.
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LESS = 0x3c;
const LOWER_B = 0x62;
const LOWER_C = 0x63;
const LOWER_D = 0x64;
const LOWER_E = 0x65;
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

/** What the `t` of a cell says. */
export const ValueKind = { number: 0, shared: 1, formulaText: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;
export type ValueKindCode = (typeof ValueKind)[keyof typeof ValueKind];

/** Depth of the elements inside `worksheet/sheetData/row/c`. */
const INSIDE_CELL_DEPTH = 5;
/** Larger than any row or column, far below where doubles lose units. */
const FAR = 1e14;

/**
 * Scans one cell, `<c …>…</c>`, as a whole: it either has all of it or says so, and then starts again with more bytes.
 * The usual forms are read byte by byte in place; anything else by `ByteMarkup`.
 */
export class CellScanner {
  row = 0;
  column = 0;
  style = 0;
  kind: ValueKindCode = ValueKind.number;
  hasFormula = false;
  hasValue = false;
  /** the value: bytes of the window, or `text` where it had to be put together */
  valueStart = 0;
  valueEnd = 0;
  text: string | null = null;
  /** text of `<is>`, null when there is none */
  inline: string | null = null;
  formula: string | null = null;
  /** number of a formula that cells share, -1 for one of its own */
  sharedFormula = -1;

  constructor(
    private readonly markup: ByteMarkup,
    private readonly keepFormulas: boolean,
  ) {}

  /**
   * @param name where the cell's tag name starts; its local part ends at `nameEnd`
   * @param plain whether names without prefix are ours
   * @returns the position past the cell, or -1 when the window ends inside it
   */
  scan(b: Uint8Array, name: number, nameEnd: number, end: number, row: number, column: number, plain: boolean): number {
    this.row = row;
    this.column = column;
    this.style = 0;
    this.kind = ValueKind.number;
    this.hasFormula = false;
    this.hasValue = false;
    this.text = null;
    this.inline = null;
    this.formula = null;
    this.sharedFormula = -1;
    let p = this.attributes(b, nameEnd, name, end);
    if (p < 0) return -1;
    if (b[p - 2] === SLASH) return p;
    for (;;) {
      while (b[p] !== LESS) p++;
      if (p >= end) return -1;
      const first = b[p + 1]!;
      if (first === SLASH) {
        if (nameEnd - name === 1 && b[p + 2] === LOWER_C && b[p + 3] === GREATER) return p + 4;
        return this.markup.readClose(b, p, end, name, nameEnd);
      }
      if (plain && first === LOWER_V && b[p + 2] === GREATER) {
        let at = p + 3;
        while (b[at] !== LESS) at++;
        if (b[at + 1] === SLASH && b[at + 2] === LOWER_V && b[at + 3] === GREATER) {
          this.hasValue = true;
          this.text = null;
          this.valueStart = p + 3;
          this.valueEnd = at;
          p = at + 4;
          continue;
        }
      } else if (plain && !this.keepFormulas && first === LOWER_F && b[p + 2] === GREATER) {
        let at = p + 3;
        while (b[at] !== LESS) at++;
        if (b[at + 1] === SLASH && b[at + 2] === LOWER_F && b[at + 3] === GREATER) {
          this.hasFormula = true;
          p = at + 4;
          continue;
        }
      }
      p = this.child(b, p, end);
      if (p < 0) return -1;
    }
  }

  /** Reads the attributes after the name; returns the position past the tag's `>`. */
  private attributes(b: Uint8Array, from: number, name: number, end: number): number {
    let p = from;
    for (;;) {
      const key = b[p]!;
      if (key <= SPACE) {
        p++;
        continue;
      }
      if (key === GREATER) return p + 1;
      if (key === SLASH && b[p + 1] === GREATER) return p + 2;
      const quote = b[p + 2]!;
      if (b[p + 1] !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return this.slowAttributes(b, name, end);
      const value = p + 3;
      let at = value;
      if (key === LOWER_R) {
        at = this.address(b, value, quote);
        if (at < 0) return this.slowAttributes(b, name, end);
      } else if (key === LOWER_S) {
        let style = 0;
        for (let digit = b[at]! - ZERO; digit >= 0 && digit <= 9 && style < FAR; digit = b[++at]! - ZERO) {
          style = style * 10 + digit;
        }
        this.style = style;
        if (b[at] !== quote) return this.slowAttributes(b, name, end);
      } else {
        while (b[at] !== quote && b[at] !== LESS) at++;
        if (b[at] !== quote) return this.slowAttributes(b, name, end);
        if (key === LOWER_T) this.kind = this.kindOf(b, value, at);
      }
      p = at + 1;
    }
  }

  /** Reads an address such as `AB12` up to its quote; -1 when it is anything else. */
  private address(b: Uint8Array, from: number, quote: number): number {
    let at = from;
    let column = 0;
    for (let letter = b[at]! & 0xdf; letter >= 0x41 && letter <= 0x5a && column < FAR; letter = b[++at]! & 0xdf) {
      column = column * 26 + letter - 0x40;
    }
    const digits = at;
    let row = 0;
    for (let digit = b[at]! - ZERO; digit >= 0 && digit <= 9 && row < FAR; digit = b[++at]! - ZERO) {
      row = row * 10 + digit;
    }
    if (b[at] !== quote || digits === from || row === 0) return -1;
    this.row = row - 1;
    this.column = column - 1;
    return at;
  }

  private kindOf(b: Uint8Array, start: number, end: number): ValueKindCode {
    const length = end - start;
    if (length === 0) return ValueKind.number;
    if (length === 1) {
      const letter = b[start];
      if (letter === LOWER_S) return ValueKind.shared;
      if (letter === LOWER_N) return ValueKind.number;
      if (letter === LOWER_B) return ValueKind.boolean;
      if (letter === LOWER_E) return ValueKind.error;
      if (letter === LOWER_D) return ValueKind.date;
    }
    if (length === 3 && spells(b, start, 'str')) return ValueKind.formulaText;
    if (length === 9 && spells(b, start, 'inlineStr')) return ValueKind.inline;
    return this.markup.damaged('cell of an unknown type');
  }

  /** The same by general means: spaces around `=`, other attributes, a window that ends here, or an error to name. */
  private slowAttributes(b: Uint8Array, name: number, end: number): number {
    const { markup } = this;
    const past = markup.readTag(b, name - 1, end, INSIDE_CELL_DEPTH - 1);
    if (past < 0) return -1;
    const address = markup.attribute(b, 'r');
    if (address !== null) {
      const bytes = new TextEncoder().encode(`${address}"`);
      if (this.address(bytes, 0, QUOTE) !== bytes.length - 1) markup.damaged(`address ${JSON.stringify(address)}`);
    }
    const style = markup.attribute(b, 's');
    this.style = style !== null && /^\d{1,9}$/.test(style) ? Number(style) : 0;
    const kind = new TextEncoder().encode(markup.attribute(b, 't') ?? '');
    this.kind = this.kindOf(kind, 0, kind.length);
    return past;
  }

  /** Reads the markup at `p` inside the cell by general means. */
  private child(b: Uint8Array, p: number, end: number): number {
    const { markup } = this;
    const first = b[p + 1]!;
    if (p + 1 >= end) return -1;
    if (first === 0x21 || first === 0x3f) return markup.pastSpecial(b, p, end);
    markup.checkDepth(INSIDE_CELL_DEPTH);
    const past = markup.readTag(b, p, end, INSIDE_CELL_DEPTH);
    if (past < 0) return -1;
    const { nameStart, nameEnd, empty } = markup;
    const known = markup.isKnown(b);
    const isValue = known && markup.isLocal(b, 'v');
    if (isValue || (known && markup.isLocal(b, 'f'))) {
      let text = '';
      const kept = !isValue && this.keepFormulas && this.formulaKind(b);
      let next = past;
      if (!empty) {
        const close = markup.readText(b, past, end);
        if (close < 0) return -1;
        text = markup.text;
        next = markup.readClose(b, close, end, nameStart, nameEnd);
        if (next < 0) return -1;
      }
      if (isValue) {
        this.hasValue = true;
        this.text = text;
      } else {
        this.hasFormula = true;
        if (text && kept) this.formula = text;
      }
      return next;
    }
    const isInline = known && markup.isLocal(b, 'is');
    if (empty) {
      if (isInline) this.inline = '';
      return past;
    }
    const next = readElement(markup, b, past, end, INSIDE_CELL_DEPTH);
    if (next >= 0 && isInline) this.inline = markup.text;
    return next;
  }

  /**
   * Notes of a formula whose tag was read which others share it. False for one that fills several cells at once: its
   * text says nothing of the one it stands in.
   */
  private formulaKind(b: Uint8Array): boolean {
    const { markup } = this;
    const kind = markup.attribute(b, 't');
    if (kind === null) return true;
    const index = kind === 'shared' ? (markup.attribute(b, 'si') ?? '') : '';
    if (/^\d{1,9}$/.test(index)) this.sharedFormula = Number(index);
    return kind !== 'array' || !(markup.attribute(b, 'ref') ?? '').includes(':');
  }
}

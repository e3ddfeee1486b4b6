import { refuse } from '../../core/model/refusal';
import {
  APOSTROPHE,
  COLON,
  DASH,
  EQUALS,
  EXCLAMATION,
  GREATER,
  LESS,
  QUESTION,
  QUOTE,
  SLASH,
  SPACE,
} from './byte-codes';
import { asciiOf, utf8Of } from './byte-text';
import type { Limits } from './limits';
import { checkDeclaredEncoding, USUAL_DECLARATION } from './xml-encoding';
import { decodeText } from './xml-entities';
import { KNOWN_NAMESPACES, NamespaceScope } from './xml-names';

const MAX_ATTRIBUTES = 1000;

/** Whether the bytes at `at` spell an ASCII word. */
export function spells(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (bytes[at + i] !== word.charCodeAt(i)) return false;
  }
  return true;
}

function endsName(byte: number): boolean {
  return byte <= SPACE || byte === GREATER || byte === SLASH || byte === EQUALS || byte === LESS;
}

/**
 * Reads any markup in a window of bytes (see `ByteWindow`: past `end` every byte is `<`): the general way, beside the
 * short cuts of a scanner. Every method returns the position past what it read, or -1 when the window ends before it does.
 */
export class ByteMarkup {
  readonly scope = new NamespaceScope();
  /** of the tag read last: its name, where its local part starts, and whether it is empty (`<a/>`) */
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  empty = false;
  /** of `readText` */
  text = '';
  private attributeCount = 0;
  private readonly attributes: number[] = [];

  constructor(
    readonly part: string,
    readonly limits: Limits,
  ) {}

  damaged(detail: string): never {
    return refuse('damaged-part', { part: this.part, detail });
  }

  checkDepth(depth: number): void {
    if (depth > this.limits.xmlDepth) {
      refuse('xml-too-deep', { part: this.part, measured: depth, limit: this.limits.xmlDepth });
    }
  }

  /** Reads the name at `p`, where a tag or a close tag has it. */
  readName(b: Uint8Array, p: number): number {
    let at = p;
    this.nameStart = p;
    this.localStart = p;
    for (; !endsName(b[at]!); at++) {
      if (b[at] === COLON) this.localStart = at + 1;
    }
    this.nameEnd = at;
    return at;
  }

  isLocal(b: Uint8Array, word: string): boolean {
    return this.nameEnd - this.localStart === word.length && spells(b, this.localStart, word);
  }

  /** Whether the tag read last is of a namespace we read. */
  isKnown(b: Uint8Array): boolean {
    const prefix = this.localStart === this.nameStart ? '' : asciiOf(b, this.nameStart, this.localStart - 1);
    return this.scope.isKnown(prefix);
  }

  /** Reads the open tag at `p`, with its attributes; namespaces that it declares belong to `depth`. */
  readTag(b: Uint8Array, p: number, end: number, depth: number): number {
    let at = this.readName(b, p + 1);
    this.attributeCount = 0;
    for (;;) {
      while (b[at]! <= SPACE) at++;
      if (at >= end) return -1;
      if (b[at] === GREATER || b[at] === SLASH) break;
      at = this.readAttribute(b, at, end);
      if (at < 0) return -1;
    }
    this.empty = b[at] === SLASH;
    if (this.empty) at++;
    if (at >= end) return -1;
    if (b[at] !== GREATER || this.nameEnd === this.nameStart) this.damaged('malformed tag');
    this.declareNamespaces(b, depth);
    return at + 1;
  }

  private readAttribute(b: Uint8Array, p: number, end: number): number {
    let at = p;
    while (!endsName(b[at]!)) at++;
    const nameEnd = at;
    while (b[at]! <= SPACE) at++;
    if (at >= end) return -1;
    if (b[at] !== EQUALS || nameEnd === p) this.damaged('malformed attribute');
    at++;
    while (b[at]! <= SPACE) at++;
    if (at >= end) return -1;
    const quote = b[at]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) this.damaged('attribute without quotes');
    const value = at + 1;
    at = value;
    while (b[at] !== quote && b[at] !== LESS) at++;
    if (at >= end) return -1;
    if (b[at] === LESS) this.damaged('< in an attribute');
    if (this.attributeCount === MAX_ATTRIBUTES) this.damaged('too many attributes');
    const slot = 4 * this.attributeCount++;
    this.attributes[slot] = p;
    this.attributes[slot + 1] = nameEnd;
    this.attributes[slot + 2] = value;
    this.attributes[slot + 3] = at;
    return at + 1;
  }

  private declareNamespaces(b: Uint8Array, depth: number): void {
    for (let i = 0; i < this.attributeCount; i++) {
      const start = this.attributes[4 * i]!;
      const nameEnd = this.attributes[4 * i + 1]!;
      if (nameEnd - start < 5 || !spells(b, start, 'xmlns')) continue;
      if (nameEnd - start > 5 && b[start + 5] !== COLON) continue;
      this.scope.declare(asciiOf(b, start + 6, nameEnd), this.isKnownNamespace(b, i), depth);
    }
  }

  private isKnownNamespace(b: Uint8Array, index: number): boolean {
    const start = this.attributes[4 * index + 2]!;
    const length = this.attributes[4 * index + 3]! - start;
    for (const uri of KNOWN_NAMESPACES) {
      if (uri.length === length && spells(b, start, uri)) return true;
    }
    return false;
  }

  private valueAt(b: Uint8Array, index: number): string {
    const raw = utf8Of(b, this.attributes[4 * index + 2]!, this.attributes[4 * index + 3]!, this.part);
    return decodeText(raw, this.part);
  }

  /** Value of an attribute without prefix of the tag read last, or null. */
  attribute(b: Uint8Array, name: string): string | null {
    for (let i = 0; i < this.attributeCount; i++) {
      const start = this.attributes[4 * i]!;
      if (this.attributes[4 * i + 1]! - start === name.length && spells(b, start, name)) return this.valueAt(b, i);
    }
    return null;
  }

  /** Where the value of an attribute without prefix of the tag read last starts, or -1; it ends at its quote. */
  attributeStart(b: Uint8Array, name: string): number {
    for (let i = 0; i < this.attributeCount; i++) {
      const start = this.attributes[4 * i]!;
      if (this.attributes[4 * i + 1]! - start === name.length && spells(b, start, name))
        return this.attributes[4 * i + 2]!;
    }
    return -1;
  }

  /** Past the comment, CDATA section or processing instruction at `p`. @throws RefusalError also `doctype` */
  pastSpecial(b: Uint8Array, p: number, end: number): number {
    if (b[p + 1] === QUESTION) {
      const past = this.find(b, p + 2, end, '?>');
      if (past > 0 && spells(b, p, '<?xml') && !spells(b, p, USUAL_DECLARATION)) {
        checkDeclaredEncoding(utf8Of(b, p, past, this.part), this.part);
      }
      return past;
    }
    if (b[p + 1] !== EXCLAMATION) return this.damaged('unknown markup');
    if (b[p + 2] === DASH && b[p + 3] === DASH) return this.find(b, p + 4, end, '-->');
    if (spells(b, p, '<![CDATA[')) return this.find(b, p + 9, end, ']]>');
    if (p + 9 > end) return -1;
    if (/^<!doctype/i.test(asciiOf(b, p, p + 9))) return refuse('doctype', { part: this.part });
    return this.damaged('unknown markup declaration');
  }

  private find(b: Uint8Array, from: number, end: number, mark: string): number {
    const last = end - mark.length;
    const first = mark.charCodeAt(0);
    for (let at = from; at <= last; at++) {
      if (b[at] === first && spells(b, at, mark)) return at + mark.length;
    }
    return -1;
  }

  /**
   * Reads text up to the next tag into `text`, with CDATA sections and without comments; returns the position of that
   * tag's `<`.
   */
  readText(b: Uint8Array, p: number, end: number): number {
    let at = p;
    let text = '';
    for (;;) {
      const start = at;
      while (b[at] !== LESS) at++;
      if (at >= end) return -1;
      text += decodeText(utf8Of(b, start, at, this.part), this.part);
      if (b[at + 1] !== EXCLAMATION && b[at + 1] !== QUESTION) break;
      const past = this.pastSpecial(b, at, end);
      if (past < 0) return -1;
      if (b[at + 2] === 0x5b) text += utf8Of(b, at + 9, past - 3, this.part).replace(/\r\n?/g, '\n');
      at = past;
    }
    this.text = text;
    return at;
  }

  /** Past the close tag at `p`, which must close the name given by its bytes. */
  readClose(b: Uint8Array, p: number, end: number, nameStart: number, nameEnd: number): number {
    let at = p + 2;
    if (p + 1 < end && b[p + 1] !== SLASH) return this.damaged('a tag where only text belongs');
    for (let name = nameStart; name < nameEnd; name++, at++) {
      if (at >= end) return -1;
      if (b[at] !== b[name]) return this.damaged('closed by another name');
    }
    while (b[at]! <= SPACE) at++;
    if (at >= end) return -1;
    return b[at] === GREATER ? at + 1 : this.damaged('closed by another name');
  }
}

import { refuse } from '../../core/model/refusal';
import { EXCLAMATION, GREATER, LESS, QUESTION, SLASH, SPACE } from '../ooxml/byte-codes';
import { readElement } from '../ooxml/byte-element';
import { ByteMarkup, spells } from '../ooxml/byte-markup';
import { asciiOf } from '../ooxml/byte-text';
import { Utf16Units } from '../ooxml/byte-utf16';
import { borrowWindow, returnWindow } from '../ooxml/byte-window';
import type { Limits } from '../ooxml/limits';
import { decodeEscapes } from '../ooxml/xml-entities';
import type { ByteSink } from '../ooxml/xml-encoding';
import type { StringTable } from './string-table';
import { UsualStringReader } from './usual-string';

const ITEM_DEPTH = 2;
/** Used and emptied within one `push`, so one serves every reading. */
const sharedUnits = new Utf16Units();

/**
 * Reads the shared strings from UTF-8 pieces of any size. Runs of rich text are joined, phonetic runs left out, white
 * space kept whether or not `xml:space` asks for it. The texts of a piece become one string, and each a part of it.
 */
export class SharedStringsReader implements ByteSink {
  private readonly window = borrowWindow();
  private readonly markup: ByteMarkup;
  private readonly units = sharedUnits;
  private readonly usual = new UsualStringReader(sharedUnits);
  /** where each text waiting in `units` ends */
  private ends: number[] = [];
  private at = 0;
  private root: string | null = null;
  private closed = false;
  /** whether names without prefix are ours */
  private plain = false;

  constructor(
    private readonly part: string,
    private readonly table: StringTable,
    private readonly limits: Limits,
  ) {
    this.markup = new ByteMarkup(part, limits);
  }

  push(bytes: Uint8Array): void {
    const { window, limits, part } = this;
    window.append(bytes, this.at);
    this.at = 0;
    this.units.length = 0;
    this.units.reserve(window.end);
    this.scan();
    this.flush();
    const left = window.end - this.at;
    if (left > limits.markupBytes) {
      refuse('string-too-long', { part, measured: left, limit: limits.markupBytes });
    }
  }

  finish(): void {
    const { window, markup } = this;
    if (!this.closed) markup.damaged('ends too early');
    for (let at = this.at; at < window.end; at++) {
      if (window.bytes[at]! > SPACE) markup.damaged('more after the end');
    }
    returnWindow(window);
  }

  private scan(): void {
    const b = this.window.bytes;
    const { end } = this.window;
    let p = this.at;
    for (;;) {
      while (b[p] !== LESS) p++;
      if (p >= end) break;
      if (this.plain) {
        const past = this.usual.read(b, p);
        if (past > 0) {
          this.added();
          p = past;
          continue;
        }
      }
      const first = b[p + 1]!;
      let next: number;
      if (first === EXCLAMATION || first === QUESTION) next = this.markup.pastSpecial(b, p, end);
      else if (first === SLASH) next = this.closeRoot(b, p, end);
      else if (this.root === null) next = this.openRoot(b, p, end);
      else next = this.readItem(b, p, end);
      if (next < 0) break;
      p = next;
    }
    this.at = Math.min(p, end);
  }

  private openRoot(b: Uint8Array, p: number, end: number): number {
    const { markup } = this;
    const next = markup.readTag(b, p, end, 1);
    if (next < 0) {
      markup.scope.leave(0);
      return -1;
    }
    if (!markup.isKnown(b) || !markup.isLocal(b, 'sst')) markup.damaged('no sst element');
    this.root = asciiOf(b, markup.nameStart, markup.nameEnd);
    this.closed = markup.empty;
    this.plain = markup.scope.isKnown('') && !this.closed;
    return next;
  }

  private closeRoot(b: Uint8Array, p: number, end: number): number {
    const { markup, root } = this;
    const nameEnd = markup.readName(b, p + 2);
    let at = nameEnd;
    while (b[at]! <= SPACE) at++;
    if (at >= end) return -1;
    const ours = root !== null && nameEnd - p - 2 === root.length && spells(b, p + 2, root);
    if (!ours || this.closed || b[at] !== GREATER) markup.damaged('closed by another name');
    this.closed = true;
    this.plain = false;
    return at + 1;
  }

  /** Reads any element inside the root by general means; one that is no item is passed over. */
  private readItem(b: Uint8Array, p: number, end: number): number {
    const { markup } = this;
    if (this.closed) markup.damaged('more after the end');
    markup.checkDepth(ITEM_DEPTH);
    let next = markup.readTag(b, p, end, ITEM_DEPTH);
    const isItem = next >= 0 && markup.isKnown(b) && markup.isLocal(b, 'si');
    markup.text = '';
    if (next >= 0 && !markup.empty) next = readElement(markup, b, next, end, ITEM_DEPTH);
    markup.scope.leave(ITEM_DEPTH - 1);
    if (next >= 0 && isItem) {
      // a lone surrogate of an escape would not survive among the others
      this.flush();
      this.add(decodeEscapes(markup.text));
    }
    return next;
  }

  /** Notes the end of a text in `units`. */
  private added(): void {
    const { ends, units, limits } = this;
    const length = units.length - (ends.length ? ends[ends.length - 1]! : 0);
    if (length > limits.stringLength) this.tooLong(length);
    ends.push(units.length);
  }

  /** Makes strings of the texts that wait in `units`. */
  private flush(): void {
    const { ends } = this;
    if (ends.length === 0) return;
    this.units.length = ends[ends.length - 1]!;
    const all = this.units.take();
    let start = 0;
    for (const end of ends) {
      this.add(all.slice(start, end));
      start = end;
    }
    this.ends = [];
  }

  private add(text: string): void {
    const { limits, part, table } = this;
    if (text.length > limits.stringLength) this.tooLong(text.length);
    if (table.shared === limits.cells) {
      refuse('too-many-cells', { part, measured: limits.cells + 1, limit: limits.cells });
    }
    table.addShared(text);
  }

  private tooLong(length: number): never {
    return refuse('string-too-long', { part: this.part, measured: length, limit: this.limits.stringLength });
  }
}

import { refuse } from '../../core/model/refusal';
import type { Limits } from '../ooxml/limits';
import { decodeEscapes, decodeText } from '../ooxml/xml-entities';
import { checkDeclaredEncoding, decodeUtf8 } from '../ooxml/xml-encoding';
import type { ByteSink } from '../ooxml/xml-encoding';
import { Token, XmlScanner } from '../ooxml/xml-scanner';
import type { StringTable } from './string-table';
import { UsualStringReader } from './usual-string';

const NO_BYTES = new Uint8Array(0);

/**
 * Reads the shared strings from UTF-8 pieces of any size. Runs of rich text are joined, phonetic runs left out, white
 * space kept whether or not `xml:space` asks for it. A piece is decoded at once and the strings are cut from it.
 */
export class SharedStringsReader implements ByteSink {
  private readonly scanner: XmlScanner;
  private readonly usual = new UsualStringReader();
  /** bytes of a character that the last piece cut */
  private cut: Uint8Array = NO_BYTES;
  private started = false;
  /** whether the text at hand has none of `&`, carriage returns and `_x` escapes: its texts are then as they stand */
  private literal = false;

  constructor(
    private readonly part: string,
    private readonly table: StringTable,
    private readonly limits: Limits,
  ) {
    this.scanner = new XmlScanner('', part, limits, false);
  }

  push(bytes: Uint8Array): void {
    let whole = bytes;
    if (this.cut.length) {
      whole = new Uint8Array(this.cut.length + bytes.length);
      whole.set(this.cut);
      whole.set(bytes, this.cut.length);
    }
    const end = lastBoundary(whole);
    this.cut = end < whole.length ? whole.slice(end) : NO_BYTES;
    this.take(decodeUtf8(whole.subarray(0, end), this.part));
  }

  finish(): void {
    this.scanner.final = true;
    this.take(decodeUtf8(this.cut, this.part));
  }

  private take(text: string): void {
    const { scanner } = this;
    const left = scanner.text.slice(scanner.position);
    if (!text && !scanner.final) return;
    scanner.text = left ? left + text : text;
    scanner.position = 0;
    this.literal = !(scanner.text.includes('&') || scanner.text.includes('\r') || scanner.text.includes('_x'));
    if (scanner.text.length > this.limits.markupBytes && !this.started) this.start();
    this.readItems();
    const rest = scanner.text.length - scanner.position;
    if (rest > this.limits.markupBytes) {
      refuse('string-too-long', { part: this.part, measured: rest, limit: this.limits.markupBytes });
    }
  }

  private start(): void {
    this.started = true;
    checkDeclaredEncoding(this.scanner.text, this.part);
  }

  private readItems(): void {
    const { scanner, table } = this;
    if (!this.started && (scanner.final || scanner.text.length > 200)) this.start();
    if (!this.started) return;
    for (;;) {
      if (scanner.depth === 1 && scanner.knowsPrefix('') && this.readUsual()) continue;
      const { position, depth } = scanner;
      const token = scanner.next();
      if (token === Token.end) break;
      if (token === Token.partial) {
        scanner.position = position;
        break;
      }
      if (token !== Token.open) continue;
      if (depth === 0) {
        if (!scanner.known || scanner.local !== 'sst')
          refuse('damaged-part', { part: this.part, detail: 'no sst element' });
      } else if (depth === 1 && scanner.known && scanner.local === 'si') {
        const text = this.readItem();
        if (text === null) {
          scanner.rewind(position, depth);
          break;
        }
        this.add(decodeEscapes(text));
      }
    }
    if (scanner.final && scanner.depth === 0 && table.shared === 0 && scanner.local !== 'sst') {
      refuse('damaged-part', { part: this.part, detail: 'no sst element' });
    }
  }

  /** Reads an item by the short cut; false when it is not a usual one. */
  private readUsual(): boolean {
    const { scanner, usual } = this;
    const past = usual.read(scanner.text, scanner.position);
    if (past === 0) return false;
    scanner.position = past;
    this.add(this.literal ? usual.raw : decodeEscapes(decodeText(usual.raw, this.part)));
    return true;
  }

  /** The text of the item just opened; null when it is not complete yet. */
  private readItem(): string | null {
    const { scanner } = this;
    let text = '';
    let phonetic = 0;
    for (;;) {
      const token = scanner.next();
      if (token === Token.partial) return null;
      if (token === Token.close) {
        if (scanner.depth === 1) return text;
        if (scanner.depth < phonetic) phonetic = 0;
      } else if (token === Token.open && scanner.known) {
        if (scanner.local === 'rPh' && phonetic === 0) phonetic = scanner.depth;
        if (scanner.local !== 't' || phonetic > 0) continue;
        const run = scanner.readText();
        if (run === null) return null;
        text += run;
      }
    }
  }

  private add(text: string): void {
    const { limits, part, table } = this;
    if (text.length > limits.stringLength) {
      refuse('string-too-long', { part, measured: text.length, limit: limits.stringLength });
    }
    if (table.shared === limits.cells) {
      refuse('too-many-cells', { part, measured: limits.cells + 1, limit: limits.cells });
    }
    table.addShared(text);
  }
}

/** End of the last whole UTF-8 character. */
function lastBoundary(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back]!;
    if (byte < 0x80) return length;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? length - back : length;
  }
  return length;
}

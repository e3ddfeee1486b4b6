import { refuse } from '../../core/model/refusal';
import type { Limits } from './limits';
import { decodeAttribute, decodeText } from './xml-entities';
import { KNOWN_NAMESPACES, NamespaceScope } from './xml-names';

/** What `XmlScanner.next` came to. */
export const Token = { end: 0, open: 1, close: 2 } as const;
export type TokenCode = (typeof Token)[keyof typeof Token];

const SPACE = 32;
const SLASH = 47;
const GREATER = 62;

/**
 * A pull scanner over the decoded text of a small XML part: tags in order, attributes and texts on demand.
 * An empty element gives an open and a close. No entities but the predefined, no DOCTYPE, depth bounded.
 * Sheets, where every byte counts, have a byte scanner of their own (`xlsx/sheet-scanner`).
 */
export class XmlScanner {
  depth = 0;
  /** local name of the element just opened or closed */
  local = '';
  /** whether it is of a namespace we read */
  known = false;
  /** where the next token is looked for */
  /** where reading goes on; the part patcher reads it, and moves it past what it skips */
  position = 0;
  private readonly open: string[] = [];
  private readonly scope = new NamespaceScope();
  /** start of name, end of name, start and end of value, for each attribute of the tag just opened */
  private readonly attributes: number[] = [];
  /** numbers in use there */
  private attributeCount = 0;
  private selfClosing = false;

  constructor(
    private readonly text: string,
    readonly part: string,
    private readonly limits: Limits,
  ) {}

  /** Moves past the next tag. @throws RefusalError `damaged-part`, `doctype`, `xml-too-deep` */
  next(): TokenCode {
    if (this.selfClosing) return this.close();
    const { text } = this;
    for (;;) {
      const at = text.indexOf('<', this.position);
      if (at < 0) return this.ends();
      const second = text[at + 1];
      if (second === undefined) this.short();
      if (second === '/') return this.closeTag(at);
      if (second !== '!' && second !== '?') return this.openTag(at);
      this.position = this.pastSpecial(at, second);
    }
  }

  /** The text from here to the next tag, without moving past that tag. */
  readText(): string {
    if (this.selfClosing) return '';
    const { text } = this;
    let result = '';
    for (;;) {
      const at = text.indexOf('<', this.position);
      if (at < 0) this.short();
      result += decodeText(text.slice(this.position, at), this.part);
      this.position = at;
      const second = text[at + 1];
      if (second === undefined) this.short();
      if (second !== '!' && second !== '?') return result;
      const past = this.pastSpecial(at, second);
      if (text.startsWith('<![CDATA[', at)) result += text.slice(at + 9, past - 3).replace(/\r\n?/g, '\n');
      this.position = past;
    }
  }

  /** The value of an attribute by its name without prefix, of the tag just opened; null when it has none. */
  attribute(local: string): string | null {
    return this.find(local, false);
  }

  /** The same for an attribute that must carry a prefix, such as `r:id`. */
  prefixedAttribute(local: string): string | null {
    return this.find(local, true);
  }

  /**
   * Goes on at the nearest tag of these names, when the scanner stands right inside the root, so that what lies between
   * need not be scanned. Does nothing where a name could stand for anything else: among prefixes, comments or CDATA.
   */
  jumpTo(names: readonly string[]): void {
    const { text, position } = this;
    if (this.depth !== 1 || this.selfClosing || !this.scope.isKnown('')) return;
    let nearest = text.length;
    for (const name of names) {
      const at = text.indexOf(`<${name}`, position);
      if (at < 0 || at >= nearest) continue;
      if (isNameCharacter(text.charCodeAt(at + 1 + name.length))) return;
      nearest = at;
    }
    const special = text.indexOf('<!', position);
    if (nearest < text.length && (special < 0 || special > nearest)) this.position = nearest;
  }

  private find(local: string, prefixed: boolean): string | null {
    const { attributeCount, attributes, text } = this;
    for (let i = 0; i < attributeCount; i += 4) {
      const start = attributes[i]!;
      const end = attributes[i + 1]!;
      if (!text.endsWith(local, end)) continue;
      const before = end - local.length;
      if (prefixed ? before > start && text[before - 1] === ':' : before === start) {
        return decodeAttribute(text.slice(attributes[i + 2], attributes[i + 3]), this.part);
      }
    }
    return null;
  }

  private damaged(detail: string): never {
    return refuse('damaged-part', { part: this.part, detail });
  }

  private short(): never {
    return this.damaged('ends inside markup');
  }

  private ends(): TokenCode {
    if (this.depth > 0) this.damaged(`ends inside <${this.open[this.depth - 1]!}>`);
    return Token.end;
  }

  /** Past a comment, CDATA section or processing instruction at `at`. */
  private pastSpecial(at: number, second: string): number {
    const { text } = this;
    const closing = (mark: string, from: number): number => {
      const end = text.indexOf(mark, from);
      return end < 0 ? this.short() : end + mark.length;
    };
    if (second === '?') return closing('?>', at + 2);
    if (text.startsWith('<!--', at)) return closing('-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) return closing(']]>', at + 9);
    if (/^<!doctype/i.test(text.slice(at, at + 9))) return refuse('doctype', { part: this.part });
    return this.damaged('unknown markup declaration');
  }

  private close(): TokenCode {
    this.selfClosing = false;
    this.depth--;
    this.scope.leave(this.depth);
    return Token.close;
  }

  private closeTag(at: number): TokenCode {
    const { text } = this;
    const end = text.indexOf('>', at);
    if (end < 0) return this.short();
    const name = this.open[this.depth - 1];
    if (this.depth === 0 || name === undefined) return this.damaged('closes more than was opened');
    const nameEnd = at + 2 + name.length;
    if (!text.startsWith(name, at + 2) || (nameEnd !== end && text.slice(nameEnd, end).trim() !== '')) {
      return this.damaged(`<${name}> is closed by ${text.slice(at, Math.min(end + 1, at + 40))}`);
    }
    this.position = end + 1;
    this.identify(name);
    return this.close();
  }

  private identify(name: string): void {
    const colon = name.indexOf(':');
    this.local = colon < 0 ? name : name.slice(colon + 1);
    this.known = this.scope.isKnown(colon < 0 ? '' : name.slice(0, colon));
  }

  private openTag(at: number): TokenCode {
    const { text } = this;
    let p = at + 1;
    while (isNameCharacter(text.charCodeAt(p))) p++;
    const nameEnd = p;
    this.attributeCount = 0;
    for (;;) {
      while (text.charCodeAt(p) <= SPACE) p++;
      const code = text.charCodeAt(p);
      if (code === GREATER || code === SLASH || p >= text.length) break;
      p = this.scanAttribute(p);
    }
    const empty = text.charCodeAt(p) === SLASH;
    if (empty) p++;
    if (p >= text.length) return this.short();
    if (text.charCodeAt(p) !== GREATER || nameEnd === at + 1) return this.damaged('malformed tag');
    if (this.depth >= this.limits.xmlDepth) {
      refuse('xml-too-deep', { part: this.part, measured: this.depth + 1, limit: this.limits.xmlDepth });
    }
    const name = text.slice(at + 1, nameEnd);
    this.open[this.depth++] = name;
    this.declareNamespaces();
    this.identify(name);
    this.selfClosing = empty;
    this.position = p + 1;
    return Token.open;
  }

  /** Records the attribute at `p`; the position past it. */
  private scanAttribute(start: number): number {
    const { text } = this;
    let p = start;
    while (isNameCharacter(text.charCodeAt(p))) p++;
    const nameEnd = p;
    while (text.charCodeAt(p) <= SPACE) p++;
    if (p >= text.length) this.short();
    if (text[p] !== '=' || nameEnd === start) this.damaged('malformed attribute');
    p++;
    while (text.charCodeAt(p) <= SPACE) p++;
    const quote = text[p];
    if (quote === undefined) this.short();
    if (quote !== '"' && quote !== "'") this.damaged('attribute without quotes');
    const end = text.indexOf(quote, p + 1);
    if (end < 0) this.short();
    const { attributes } = this;
    const slot = this.attributeCount;
    attributes[slot] = start;
    attributes[slot + 1] = nameEnd;
    attributes[slot + 2] = p + 1;
    attributes[slot + 3] = end;
    this.attributeCount = slot + 4;
    return end + 1;
  }

  private declareNamespaces(): void {
    const { attributeCount, attributes, text } = this;
    for (let i = 0; i < attributeCount; i += 4) {
      const start = attributes[i]!;
      if (!text.startsWith('xmlns', start)) continue;
      const name = text.slice(start, attributes[i + 1]);
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const uri = decodeAttribute(text.slice(attributes[i + 2], attributes[i + 3]), this.part);
      this.scope.declare(name.slice(6), KNOWN_NAMESPACES.includes(uri), this.depth);
    }
  }
}

/** Anything that cannot end a name; NaN past the end is none. */
function isNameCharacter(code: number): boolean {
  return code > SPACE && code !== GREATER && code !== SLASH && code !== 61 && code !== 60 && code !== 34 && code !== 39;
}

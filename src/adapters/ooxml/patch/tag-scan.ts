import type { Limits } from '../limits';
import { Token, XmlScanner } from '../xml-scanner';
import { prefixOf } from './tag-text';

const SPECIALS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** A scanner that also says where each tag stands in the text, so that it can be edited there. */
export class TagScan {
  /** of the tag read last; the close of an empty element has the place of its tag */
  start = 0;
  end = 0;
  open = false;
  /** of the open tag read last */
  empty = false;
  private readonly scanner: XmlScanner;

  constructor(
    readonly text: string,
    readonly part: string,
    limits: Limits,
  ) {
    this.scanner = new XmlScanner(text, part, limits);
  }

  /** Moves to the next open or close tag; false at the end. @throws RefusalError */
  next(): boolean {
    const { scanner, text } = this;
    const before = scanner.position;
    const token = scanner.next();
    if (token === Token.end) return false;
    this.open = token === Token.open;
    // the close of an empty element was in its own tag
    if (!this.open && scanner.position === before) return true;
    this.end = scanner.position;
    this.start = this.tagAt(before);
    this.empty = this.open && text[this.end - 2] === '/';
    return true;
  }

  /** Where the first tag at or after a place starts: past comments, CDATA and instructions, which the scanner passed. */
  private tagAt(from: number): number {
    const { text } = this;
    let at = text.indexOf('<', from);
    for (;;) {
      const special = SPECIALS.find(([opening]) => text.startsWith(opening, at));
      if (!special) return at;
      const [opening, closing] = special;
      at = text.indexOf('<', text.indexOf(closing, at + opening.length) + closing.length);
    }
  }

  /** Whether the tag read last is of a namespace we read and has that name, at that depth (its own, root = 1). */
  is(local: string, depth: number): boolean {
    const { scanner } = this;
    return scanner.known && scanner.local === local && this.depth === depth;
  }

  /** depth of the element whose tag was read last, open or close: the root has 1 */
  get depth(): number {
    return this.open ? this.scanner.depth : this.scanner.depth + 1;
  }

  get local(): string {
    return this.scanner.local;
  }

  get known(): boolean {
    return this.scanner.known;
  }

  /** The tag as written. */
  get tag(): string {
    return this.text.slice(this.start, this.end);
  }

  get prefix(): string {
    return prefixOf(this.open ? this.tag : `<${this.tag.slice(2)}`);
  }

  attribute(name: string): string | null {
    return this.scanner.attribute(name);
  }

  prefixedAttribute(name: string): string | null {
    return this.scanner.prefixedAttribute(name);
  }

  content(): string {
    return this.scanner.readText() ?? '';
  }

  /** Jumps to a close tag further on: `at` is where it starts, with nothing between that must be read. */
  jump(at: number): void {
    this.scanner.position = at;
  }
}

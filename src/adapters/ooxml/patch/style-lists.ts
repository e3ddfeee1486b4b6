import type { Limits } from '../limits';
import { appendTo } from './append-inside';
import type { Place } from './append-inside';
import { TagScan } from './tag-scan';
import { prefixOf, withAttribute } from './tag-text';
import type { TextEdits } from './text-edits';

/** Lists of the styles part in the order of its schema. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Entries a list must have before any of ours, where a workbook came without the list. */
const FIRST = new Map<string, (prefix: string) => readonly string[]>([
  ['fonts', (p) => [`<${p}font/>`]],
  ['fills', (p) => ['none', 'gray125'].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`)],
  ['borders', (p) => [`<${p}border/>`]],
  ['cellXfs', (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]],
]);

interface StyleList {
  readonly place: Place | null;
  count: number;
  readonly added: string[];
  readonly places: Map<string, number>;
}

/** The lists of a styles part, to which entries are added; the received entries keep their numbers and their text. */
export class StyleLists {
  /** the received cell formats (`xf` elements), as written */
  readonly formats: string[] = [];
  readonly prefix: string;
  private readonly lists = new Map<string, StyleList>();
  private readonly rootEnd: number;

  /** @throws RefusalError */
  constructor(
    private readonly text: string,
    part: string,
    limits: Limits,
  ) {
    const scan = new TagScan(text, part, limits);
    scan.next();
    this.prefix = prefixOf(scan.tag);
    this.rootEnd = scan.end;
    let list: Omit<Place, 'close'> | null = null;
    let name = '';
    let count = 0;
    let item = 0;
    while (scan.next()) {
      const { depth } = scan;
      if (depth === 2 && scan.open) {
        list = { tag: scan.tag, start: scan.start, end: scan.end, empty: scan.empty };
        name = scan.known ? scan.local : '';
        count = 0;
      } else if (depth === 2 && list) {
        const place = { ...list, close: list.empty ? list.end : scan.start };
        if (name !== '' && !this.lists.has(name)) this.lists.set(name, { place, count, added: [], places: new Map() });
      } else if (depth === 3 && scan.open) {
        item = scan.start;
        count++;
      } else if (depth === 3 && name === 'cellXfs' && !this.lists.has(name)) {
        this.formats.push(text.slice(item, scan.end));
      }
    }
  }

  has(name: string): boolean {
    return this.lists.has(name);
  }

  size(name: string): number {
    return this.lists.get(name)?.count ?? 0;
  }

  /** Number of an entry in its list; equal entries of ours are one. */
  place(name: string, entry: string): number {
    let list = this.lists.get(name);
    if (!list) {
      const first = FIRST.get(name)?.(this.prefix) ?? [];
      list = { place: null, count: first.length, added: [...first], places: new Map() };
      this.lists.set(name, list);
      if (name === 'cellXfs') this.formats.push(...first);
    }
    const known = list.places.get(entry);
    if (known !== undefined) return known;
    list.places.set(entry, list.count);
    list.added.push(entry);
    return list.count++;
  }

  /** Writes what was added as edits of the part's text. */
  write(edits: TextEdits): void {
    let before = this.rootEnd;
    for (const name of ORDER) {
      const list = this.lists.get(name);
      const place = list?.place ?? null;
      if (place) before = place.empty ? place.end : this.text.indexOf('>', place.close) + 1;
      if (!list || list.added.length === 0) continue;
      const count = String(list.count);
      if (place) appendTo(edits, place, list.added.join(''), withAttribute(place.tag, 'count', count));
      else {
        const tag = `${this.prefix}${name}`;
        edits.insert(before, `<${tag} count="${count}">${list.added.join('')}</${tag}>`);
      }
    }
  }
}

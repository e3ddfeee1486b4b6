import { refuse } from '../../../core/model/refusal';
import type { Limits } from '../limits';
import { attributes } from '../write-xml';
import { decodeEscapes } from '../xml-entities';
import { appendTo, findElement } from './append-inside';
import { dialectOf, idAttribute } from './dialect';
import type { Dialect } from './dialect';
import { relationshipsOf } from '../part-names';
import { readLinks } from './links';
import type { Link } from './links';
import type { PackageEdit } from './package-edit';
import { TagScan } from './tag-scan';
import { prefixOf } from './tag-text';
import { TextEdits } from './text-edits';

interface ListedSheet {
  readonly name: string;
  readonly id: number;
  /** its part; null for a sheet that is not in the package */
  readonly part: string | null;
  /** last step of its relationship's type: `worksheet`, `chartsheet` … */
  readonly kind: string;
}

/** The workbook part: where everything else is found from. */
export interface BookPart {
  readonly part: string;
  readonly root: string;
  readonly dialect: Dialect;
  readonly sheets: readonly ListedSheet[];
  readonly links: readonly Link[];
}

const ROOT_LINKS = '_rels/.rels';
const LARGEST_SHEET_ID = 65_534;

/** @throws RefusalError `not-a-workbook`, `missing-part`, `damaged-part` */
export function openBook(parts: PackageEdit): BookPart {
  const { limits } = parts;
  const rootLinks = parts.textIfAny(ROOT_LINKS) ?? refuse('not-a-workbook', { part: ROOT_LINKS });
  const main = readLinks(rootLinks, ROOT_LINKS, '', limits).find(
    ({ type, target }) => type === 'officeDocument' && target !== null,
  );
  const part = main?.target ?? refuse('not-a-workbook', { part: ROOT_LINKS, detail: 'no officeDocument' });
  if (part.toLowerCase().endsWith('.bin')) refuse('legacy-needs-node', { part, detail: 'xlsb' });
  const linksPart = relationshipsOf(part);
  const links = readLinks(parts.text(linksPart), linksPart, part, limits);
  const scan = new TagScan(parts.text(part), part, limits);
  if (!scan.next() || !scan.is('workbook', 1)) refuse('damaged-part', { part, detail: 'no workbook element' });
  const root = scan.tag;
  const sheets: ListedSheet[] = [];
  while (scan.next()) {
    if (!scan.open || !scan.is('sheet', 3)) continue;
    if (sheets.length === limits.entries) refuse('damaged-part', { part, detail: 'sheets', limit: limits.entries });
    const id = scan.prefixedAttribute('id');
    const link = links.find((candidate) => candidate.id === id);
    sheets.push({
      name: decodeEscapes(scan.attribute('name') ?? ''),
      id: Number(scan.attribute('sheetId') ?? 0),
      part: link?.target ?? null,
      kind: link?.type ?? '',
    });
  }
  return { part, root, dialect: dialectOf(root), sheets, links };
}

/** A name no sheet has, within the 31 characters Excel allows. @example uniqueName('审核结果', …) // '审核结果(2)' */
export function uniqueName(wanted: string, sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted.slice(0, 31);
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const ending = `(${String(number)})`;
    name = wanted.slice(0, 31 - ending.length) + ending;
  }
  return name;
}

function freeSheetId(sheets: readonly ListedSheet[]): number {
  const taken = new Set(sheets.map(({ id }) => id));
  const next = Math.max(0, ...[...taken].filter((id) => id <= LARGEST_SHEET_ID)) + 1;
  if (next <= LARGEST_SHEET_ID) return next;
  let free = 1;
  while (taken.has(free)) free++;
  return free;
}

/** The workbook part with a sheet listed last: no sheet before it changes its place, which names and views refer to. */
export function withSheet(text: string, book: BookPart, name: string, link: string, limits: Limits): string {
  const list = findElement(text, book.part, 'sheets', 2, limits);
  if (!list) return refuse('damaged-part', { part: book.part, detail: 'no sheets' });
  const edits = new TextEdits(text);
  const facts = attributes({ name, sheetId: freeSheetId(book.sheets) });
  appendTo(edits, list, `<${prefixOf(list.tag)}sheet${facts}${idAttribute(book.root, book.dialect, link)}/>`);
  return edits.apply();
}

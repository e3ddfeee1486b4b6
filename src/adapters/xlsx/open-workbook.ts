import { sniff } from '../ooxml/byte-sniff';
import type { BookFeatures, DefinedName, SheetGrid } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import type { Limits } from '../ooxml/limits';
import { relationshipsOf, resolveTarget } from '../ooxml/part-names';
import type { Inflate } from '../ooxml/inflate';
import type { ZipEntry } from '../ooxml/zip-directory';
import { FormatTable } from './number-formats';
import { PackageParts } from './package-parts';
import { Recent } from './recent';
import { readRelationships } from './relationships';
import type { Relationship } from './relationships';
import { readStyles } from './styles-part';
import type { StyleFormats } from './styles-part';
import { readWorkbookPart } from './workbook-part';
import type { ListedSheet } from './workbook-part';

/** A sheet and where its cells are; `entry` is null where there are none to read. */
export interface FoundSheet extends ListedSheet {
  readonly kind: SheetGrid['kind'];
  readonly entry: ZipEntry | null;
}

/** Everything of a workbook but its strings and cells. */
export interface OpenedWorkbook {
  readonly parts: PackageParts;
  readonly sheets: readonly FoundSheet[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: 1900 | 1904;
  readonly formats: FormatTable;
  readonly styles: StyleFormats;
  readonly sharedStrings: ZipEntry | null;
  readonly features: BookFeatures;
}

const MACRO_SHEETS = new Set(['xlMacrosheet', 'xlIntlMacrosheet']);
const ROOT_RELATIONSHIPS = '_rels/.rels';

const recentLinks = new Recent(readRelationships);
const recentStyles = new Recent(readStyles);
const recentBooks = new Recent(readWorkbookPart);

/** Refuses what is no zip at all, by what it is instead. */
function checkKind(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length > limits.fileBytes) {
    refuse('file-too-large', { measured: bytes.length, limit: limits.fileBytes });
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const kind = sniff(bytes, limits);
  if (kind === 'empty') refuse('empty-file');
  if (kind === 'ole2-encrypted') refuse('encrypted');
  refuse(kind === 'ole2' ? 'legacy-needs-node' : 'not-a-workbook', { detail: kind });
}

function workbookPartOf(parts: PackageParts): string {
  const text = parts.textIfAny(ROOT_RELATIONSHIPS);
  if (text === null) {
    if (parts.find('content.xml')) return refuse('legacy-needs-node', { detail: 'ods' });
    return refuse('not-a-workbook', { part: ROOT_RELATIONSHIPS, detail: 'zip' });
  }
  for (const { type, target, external } of recentLinks.of(text, ROOT_RELATIONSHIPS, parts.limits).values()) {
    if (type !== 'officeDocument' || external) continue;
    const part = resolveTarget('', target);
    if (part.toLowerCase().endsWith('.bin')) refuse('legacy-needs-node', { part, detail: 'xlsb' });
    return part;
  }
  return refuse('not-a-workbook', { part: ROOT_RELATIONSHIPS, detail: 'no officeDocument' });
}

function locate(
  sheet: ListedSheet,
  from: string,
  links: ReadonlyMap<string, Relationship>,
  parts: PackageParts,
): FoundSheet {
  const link = links.get(sheet.relationship);
  if (!link || link.external) return refuse('missing-part', { part: from, detail: `sheet ${sheet.relationship}` });
  const { name, visibility, relationship } = sheet;
  if (link.type !== 'worksheet') {
    const kind = link.type === 'chartsheet' ? 'chartsheet' : 'other';
    return { name, visibility, relationship, kind, entry: null };
  }
  const part = resolveTarget(from, link.target);
  const entry = parts.find(part) ?? refuse('missing-part', { part });
  return { name, visibility, relationship, kind: 'worksheet', entry };
}

/**
 * Reads a package up to its cells: relationships, workbook, styles. Only parts that are needed are inflated, and
 * external relationships are never followed.
 * @throws RefusalError
 */
export function openWorkbook(bytes: Uint8Array, inflate: Inflate, limits: Limits): OpenedWorkbook {
  checkKind(bytes, limits);
  const parts = new PackageParts(bytes, inflate, limits);
  const part = workbookPartOf(parts);
  const text = parts.text(part);
  const linksPart = relationshipsOf(part);
  const links = recentLinks.of(parts.text(linksPart), linksPart, limits);
  const { sheets: listed, names, dateSystem } = recentBooks.of(text, part, limits);
  const sheets = listed.map((sheet) => locate(sheet, part, links, parts));

  const all = [...links.values()];
  const linked = (type: string): string | null => {
    const link = all.find((candidate) => candidate.type === type && !candidate.external);
    return link ? resolveTarget(part, link.target) : null;
  };
  const stylesPart = linked('styles');
  const stylesText = stylesPart === null ? null : parts.textIfAny(stylesPart);
  const { codes, styles } = recentStyles.of(stylesText ?? '', stylesPart ?? '', limits);
  const stringsPart = linked('sharedStrings');
  const macros =
    all.some(({ type }) => type === 'vbaProject' || MACRO_SHEETS.has(type)) ||
    parts.some((name) => name.endsWith('vbaproject.bin'));
  return {
    parts,
    sheets,
    names,
    dateSystem,
    formats: new FormatTable(codes),
    styles,
    sharedStrings: stringsPart === null ? null : parts.find(stringsPart),
    features: {
      macros,
      externalLinks: all.some(({ type }) => type === 'externalLink'),
      hiddenSheets: sheets.some(({ visibility }) => visibility !== 'visible'),
    },
  };
}

import type { BookFeatures } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import type { Inflate } from '../ooxml/inflate';
import type { Limits } from '../ooxml/limits';
import { writeZip } from '../ooxml/write-zip';
import { compressedBytes, InflateBudget, readZipDirectory } from '../ooxml/zip-directory';
import type { ZipDirectory } from '../ooxml/zip-directory';
import { inflateEntry } from '../ooxml/inflate-entry';
import { surveyOds } from './ods-survey';
import type { OdsHidden } from './ods-survey';
import { openValuedCells } from './ods-content';

/** A zip rebuilt for the library: only the parts it needs, stored with true sizes, so that it inflates nothing. */
export interface RepackedZip {
  readonly bytes: Uint8Array;
  readonly features: Pick<BookFeatures, 'macros' | 'externalLinks'>;
  /** by sheet; .ods only */
  readonly hidden: readonly OdsHidden[];
}

const ODS_PARTS = /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/;
const XLSB_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[^/]+\.xml|xl\/(?!(?:media|drawings|charts|theme)\/|vbaProject).+\.(?:bin|xml|rels))$/i;
const MACRO_PARTS = /^(xl\/vbaProject\.bin|Basic\/.+|Scripts\/.+)$/i;
const EXTERNAL_PARTS = /^xl\/externalLinks\//i;
const EMPTY_STYLES =
  '<?xml version="1.0"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Inflates the needed parts of an .ods or .xlsb under our own limits and packs them again without compression.
 * Throws `RefusalError`: those of the zip (`zip-bomb`, `damaged-zip`, `truncated` …), `encrypted`, `missing-part`,
 * `doctype`, `damaged-part`.
 */
export function repackZip(bytes: Uint8Array, kind: 'ods' | 'xlsb', limits: Limits, inflate: Inflate): RepackedZip {
  const zip = readZipDirectory(bytes, limits);
  const features = {
    macros: zip.entries.some((entry) => MACRO_PARTS.test(entry.name)),
    externalLinks: zip.entries.some((entry) => EXTERNAL_PARTS.test(entry.name)),
  };
  const parts = inflateParts(zip, kind === 'ods' ? ODS_PARTS : XLSB_PARTS, limits, inflate);
  const hidden = kind === 'ods' ? prepareOds(parts, limits) : [];
  const files = [...parts].map(([name, part]) => ({ name, bytes: part }));
  return { bytes: writeZip(files, (part) => part), features, hidden };
}

function inflateParts(zip: ZipDirectory, wanted: RegExp, limits: Limits, inflate: Inflate): Map<string, Uint8Array> {
  const budget = new InflateBudget(limits);
  const parts = new Map<string, Uint8Array>();
  for (const entry of zip.entries) {
    const name = entry.name.replaceAll('\\', '/');
    if (entry.directory || !wanted.test(name)) continue;
    parts.set(name, inflateEntry(entry, compressedBytes(zip, entry), inflate, budget));
    const manifest = name === 'META-INF/manifest.xml' ? new TextDecoder().decode(parts.get(name)) : '';
    if (manifest.includes(':encryption-data')) refuse('encrypted', { part: name });
  }
  return parts;
}

function prepareOds(parts: Map<string, Uint8Array>, limits: Limits): readonly OdsHidden[] {
  const content = parts.get('content.xml');
  if (!content) refuse('missing-part', { part: 'content.xml' });
  const text = new TextDecoder().decode(content);
  const hidden = surveyOds(text, limits);
  parts.set('content.xml', utf8(openValuedCells(text)));
  // the library refuses a book without styles, and needs none
  if (!parts.has('styles.xml')) parts.set('styles.xml', utf8(EMPTY_STYLES));
  return hidden;
}

import { RefusalError } from '../../core/model/refusal';
import type { ClaimedStream, Inflate } from '../ooxml/inflate';
import type { InflateBudget } from '../ooxml/inflate-entry';
import { compressedBytes } from '../ooxml/zip-directory';
import type { ZipDirectory, ZipEntry } from '../ooxml/zip-directory';

/** The parts that every reading needs, by the names that nearly every writer gives them, in lower case. */
const USUAL =
  /^(?:_rels\/\.rels|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedstrings\.xml|worksheets\/sheet\d{1,3}\.xml))$/;
const DEFLATED = 8;
/** What a small workbook's parts come to, at most. */
const MOST_BYTES = 512 * 1024;
const MOST_COMPRESSED_BYTES = 64 * 1024;
const NONE: ReadonlyMap<ZipEntry, Uint8Array> = new Map();

/**
 * Inflates the usual parts of a small workbook by one call, where the inflater can. Whatever is out of the ordinary, a
 * claim that is not true included, gives nothing: each part is then inflated when it is asked for, and refused by name.
 */
export function inflateUsualParts(
  zip: ZipDirectory,
  byName: ReadonlyMap<string, ZipEntry>,
  inflate: Inflate,
  budget: InflateBudget,
): ReadonlyMap<ZipEntry, Uint8Array> {
  if (!inflate.together || zip.bytes.length > MOST_BYTES) return NONE;
  const entries: ZipEntry[] = [];
  let size = 0;
  let compressed = 0;
  for (const [name, entry] of byName) {
    if (!USUAL.test(name)) continue;
    const plain = entry.method === DEFLATED && !entry.encrypted;
    if (!plain || entry.declaredSize > budget.allowance(entry.compressedSize)) return NONE;
    size += entry.declaredSize;
    compressed += entry.compressedSize;
    entries.push(entry);
  }
  if (entries.length < 2 || size > MOST_BYTES || compressed > MOST_COMPRESSED_BYTES) return NONE;
  try {
    const streams = entries.map((entry): ClaimedStream => ({
      data: compressedBytes(zip, entry),
      crc: entry.crc,
      size: entry.declaredSize,
    }));
    const inflated = inflate.together(streams);
    return inflated ? new Map(entries.map((entry, i) => [entry, inflated[i]!])) : NONE;
  } catch (error) {
    if (error instanceof RefusalError) return NONE;
    throw error;
  }
}

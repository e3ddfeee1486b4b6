import { refuse } from '../../../core/model/refusal';
import type { EntryFacts } from '../write-entries';
import { compressedBytes } from '../zip-directory';
import type { ZipDirectory, ZipEntry } from '../zip-directory';
import { locateDirectory } from '../zip-end';

/**
 * An entry with everything that its two headers say and a copy must keep; of its flags, not the one for sizes that
 * follow the data.
 */
export interface RawEntry extends EntryFacts {
  readonly entry: ZipEntry;
}

const DESCRIPTOR_FLAG = 8;
const ZIP64_EXTRA = 1;

/** The extra field without Zip64 sizes, which a plain copy has no need of. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length) return extra;
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      const rest = new Uint8Array(extra.length - (end - at));
      rest.set(extra.subarray(0, at));
      rest.set(extra.subarray(end), at);
      return rest;
    }
    at = end;
  }
  return extra;
}

/**
 * The entries of a directory already read, with their headers; nothing is inflated.
 * @throws RefusalError `damaged-zip` also when entries share their bytes: a copy could grow without bound
 */
export function rawEntries(zip: ZipDirectory): RawEntry[] {
  const { bytes } = zip;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = locateDirectory(view).start;
  let sum = 0;
  return zip.entries.map((entry) => {
    const data = compressedBytes(zip, entry);
    sum += data.length;
    if (sum > bytes.length) refuse('damaged-zip', { part: entry.name, detail: 'entries overlap' });
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    const local = entry.headerOffset;
    const localExtra = local + 30 + view.getUint16(local + 26, true);
    const raw: RawEntry = {
      entry,
      madeBy: view.getUint16(at + 4, true),
      needed: view.getUint16(at + 6, true),
      flags: view.getUint16(at + 8, true) & ~DESCRIPTOR_FLAG,
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      internal: view.getUint16(at + 36, true),
      external: view.getUint32(at + 38, true),
      localExtra: withoutZip64(bytes.subarray(localExtra, localExtra + view.getUint16(local + 28, true))),
      extra: withoutZip64(bytes.subarray(nameEnd, extraEnd)),
      comment: bytes.subarray(extraEnd, next),
      data,
    };
    at = next;
    return raw;
  });
}

import type { Refusal } from '../../core/model/refusal';
import type { Inflate } from '../ooxml/inflate';
import { InflateBudget, openEntry } from '../ooxml/zip-directory';
import type { ZipEntry } from '../ooxml/zip-directory';
import { FOLDER_LIMITS } from './archive-limits';
import type { FolderLimits } from './archive-limits';

/** One entry of a zip to be opened by a part of the file alone: plain data, can be posted to a worker. */
export interface EntrySlice {
  /** first byte of the part, and one past the last */
  readonly from: number;
  readonly to: number;
  /** the entry, as if the part were the zip */
  readonly entry: ZipEntry;
}

/** The most that a local header holds: 30 bytes, a name and an extra field of 65 535 each. */
const MOST_HEADER_BYTES = 30 + 2 * 0xffff;

/** Where an entry lies in its zip, so that a zip of thousands of returns is never held whole. */
export function sliceOf(entry: ZipEntry): EntrySlice {
  const from = entry.headerOffset;
  const own = { ...entry, rawName: new Uint8Array(0), headerOffset: 0 };
  return { from, to: from + MOST_HEADER_BYTES + entry.compressedSize, entry: own };
}

/** The bytes of the entry. Never throws for bad input; refusals are those of the zip (`damaged-zip`, `zip-bomb` …). */
export function openSlice(
  part: Uint8Array,
  { entry }: EntrySlice,
  inflate: Inflate,
  limits: FolderLimits = FOLDER_LIMITS,
): Uint8Array | Refusal {
  return openEntry({ bytes: part, entries: [entry] }, entry, { inflate, budget: new InflateBudget(limits.archive) });
}

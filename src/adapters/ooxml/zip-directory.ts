import { isRefusal, refuse, RefusalError } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import type { Inflate } from './inflate';
import { inflateEntry, InflateBudget } from './inflate-entry';
import type { Limits } from './limits';
import { locateDirectory, readUint64 } from './zip-end';

/** One file of a zip, as the central directory describes it. Sizes are claims, used as bounds inside the file only. */
export interface ZipEntry {
  /** the name read as UTF-8 where it is, else one character a byte; see `rawName` for names in GBK */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** whether the zip says that the name is UTF-8 */
  readonly utf8: boolean;
  readonly directory: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly declaredSize: number;
  readonly headerOffset: number;
}

export interface ZipDirectory {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const UNKNOWN_32 = 0xffffffff;
const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 0x1;
const ZIP64_EXTRA = 1;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeName(raw: Uint8Array): string {
  let name = '';
  let ascii = true;
  for (const byte of raw) {
    if (byte > 0x7f) ascii = false;
    name += String.fromCharCode(byte);
  }
  if (ascii) return name;
  try {
    return utf8.decode(raw);
  } catch {
    return name;
  }
}

interface Sizes {
  declared: number;
  compressed: number;
  offset: number;
}

/** Replaces the sizes that did not fit in 32 bits by those of the Zip64 extra field. */
function applyZip64(view: DataView, start: number, end: number, sizes: Sizes): void {
  for (let at = start; at + 4 <= end;) {
    const id = view.getUint16(at, true);
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (fieldEnd > end) return;
    if (id === ZIP64_EXTRA) {
      let field = at + 4;
      for (const key of ['declared', 'compressed', 'offset'] as const) {
        if (sizes[key] !== UNKNOWN_32 || field + 8 > fieldEnd) continue;
        sizes[key] = readUint64(view, field);
        field += 8;
      }
      return;
    }
    at = fieldEnd;
  }
}

/**
 * Walks the central directory: entries are counted as they are met, whatever number the zip declares.
 * @throws RefusalError `file-too-large`, `truncated`, `damaged-zip`, `too-many-entries`
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  if (bytes.length > limits.fileBytes) {
    refuse('file-too-large', { measured: bytes.length, limit: limits.fileBytes });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = locateDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  while (at + ENTRY_BYTES <= directory.end && view.getUint32(at, true) === ENTRY_SIGNATURE) {
    if (entries.length === limits.entries) {
      refuse('too-many-entries', { measured: limits.entries + 1, limit: limits.entries });
    }
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > directory.end) break;
    const sizes: Sizes = {
      declared: view.getUint32(at + 24, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    applyZip64(view, nameEnd, extraEnd, sizes);
    const rawName = bytes.subarray(at + ENTRY_BYTES, nameEnd);
    const name = decodeName(rawName);
    entries.push({
      name,
      rawName,
      utf8: (flags & UTF8_FLAG) !== 0,
      directory: name.endsWith('/'),
      encrypted: (flags & ENCRYPTED_FLAG) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: sizes.compressed,
      declaredSize: sizes.declared,
      headerOffset: directory.base + sizes.offset,
    });
    at = next;
  }
  if (at !== directory.end) refuse('damaged-zip', { detail: `central directory at ${String(at)}` });
  return { bytes, entries };
}

/**
 * The compressed bytes of an entry: a view, nothing is copied.
 * @throws RefusalError `damaged-zip` when its header is not where the directory says, `truncated` when the file ends first
 */
export function compressedBytes(zip: ZipDirectory, entry: ZipEntry): Uint8Array {
  const { bytes } = zip;
  const at = entry.headerOffset;
  if (at + LOCAL_BYTES > bytes.length) refuse('truncated', { part: entry.name });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    refuse('damaged-zip', { part: entry.name, detail: `local header at ${String(at)}` });
  }
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) refuse('truncated', { part: entry.name });
  return bytes.subarray(start, start + entry.compressedSize);
}

/** `readZipDirectory` for callers that want a value: never throws for bad input. */
export function openZip(bytes: Uint8Array, limits: Limits): ZipDirectory | Refusal {
  try {
    return readZipDirectory(bytes, limits);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
}

/**
 * The inflated bytes of an entry, checked against limits and CRC; never throws for bad input.
 * One `budget` for all entries of one file bounds their sum.
 */
export function openEntry(
  zip: ZipDirectory,
  entry: ZipEntry,
  options: { readonly inflate: Inflate; readonly budget: InflateBudget },
): Uint8Array | Refusal {
  try {
    return inflateEntry(entry, compressedBytes(zip, entry), options.inflate, options.budget);
  } catch (error) {
    if (error instanceof RefusalError && isRefusal(error.refusal)) return error.refusal;
    throw error;
  }
}

export { InflateBudget };

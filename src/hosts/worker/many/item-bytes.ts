import { openSlice } from '../../../adapters/folder/entry-slice';
import { isStillWritten } from '../../../adapters/folder/still-written';
import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import type { ManyItem } from './many-messages';

/** What a browser calls it when a file was changed, or its drive pulled, after it was chosen. */
const CHANGED = 'NotReadableError';

/** The bytes of a file, or of a part of it. Never throws: `file-too-large`, `changing-file`, `unreadable-file`. */
export async function bytesOf(file: Blob, limit: number): Promise<Uint8Array | Refusal> {
  if (file.size > limit) return { kind: 'refusal', code: 'file-too-large', measured: file.size, limit };
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const detail = error instanceof Error ? error.name : String(error);
    return { kind: 'refusal', code: detail === CHANGED ? 'changing-file' : 'unreadable-file', detail };
  }
}

/**
 * The bytes of an item, out of its zip where it lies in one. Never throws.
 * @param now milliseconds since 1970
 */
export async function itemBytes(item: ManyItem, limit: number, now: number): Promise<Uint8Array | Refusal> {
  const { file, slice } = item;
  if (slice !== null) {
    const part = await bytesOf(file.slice(slice.from, slice.to), Infinity);
    return isRefusal(part) ? part : openSlice(part, slice, fflateInflate);
  }
  const bytes = await bytesOf(file, limit);
  if (isRefusal(bytes) || !isStillWritten(bytes, item.lastModified, now)) return bytes;
  const detail = 'written just now, its end is missing';
  return { kind: 'refusal', code: 'changing-file', measured: bytes.length, detail };
}

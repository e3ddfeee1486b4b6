import { openSlice } from '../../../adapters/folder/entry-slice';
import { isStillWritten } from '../../../adapters/folder/still-written';
import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { fileBytes } from '../open/file-bytes';
import type { ManyItem } from './many-messages';

/**
 * The bytes of an item, out of its zip where it lies in one. Never throws.
 * @param now milliseconds since 1970
 */
export async function itemBytes(item: ManyItem, limit: number, now: number): Promise<Uint8Array | Refusal> {
  const { file, slice } = item;
  if (slice !== null) {
    const part = await fileBytes(file.slice(slice.from, slice.to), Infinity);
    return isRefusal(part) ? part : openSlice(part, slice, fflateInflate);
  }
  const bytes = await fileBytes(file, limit);
  if (isRefusal(bytes) || !isStillWritten(bytes, item.lastModified, now)) return bytes;
  const detail = 'written just now, its end is missing';
  return { kind: 'refusal', code: 'changing-file', measured: bytes.length, detail };
}

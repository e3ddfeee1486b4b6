import { refuse } from '../../../core/model/refusal';
import { layOutZip, newEntry, packed, UTF8_NAME } from '../write-entries';
import type { OutEntry, Packing } from '../write-entries';
import type { RawEntry } from './raw-entries';

/** A received entry as it was. */
export function keptEntry(raw: RawEntry): OutEntry {
  const { entry } = raw;
  return { ...raw, name: entry.rawName, method: entry.method, crc: entry.crc, size: entry.declaredSize };
}

/** A received entry with other content. */
export function changedEntry(raw: RawEntry, bytes: Uint8Array, packing: Packing): OutEntry {
  return { ...keptEntry(raw), ...packed(bytes, packing) };
}

/** An entry that was not there. */
export function addedEntry(name: string, bytes: Uint8Array, packing: Packing): OutEntry {
  return newEntry(new TextEncoder().encode(name), UTF8_NAME, bytes, packing);
}

/** A zip of these entries, in this order. @throws RefusalError `too-many-entries` beyond the plain zip format */
export function writeRawZip(entries: readonly OutEntry[]): Uint8Array {
  if (entries.length > 0xffff) refuse('too-many-entries', { measured: entries.length, limit: 0xffff });
  return layOutZip(entries);
}

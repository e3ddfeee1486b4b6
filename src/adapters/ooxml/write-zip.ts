import { crc32 } from './write-crc';
import type { Deflate } from './write-deflate';
import { deflateFflate } from './write-deflate';
import { layOutZip, newEntry, UTF8_NAME } from './write-entries';

/** One file to put into a zip. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** name as other zip programs wrote it (GBK), in place of UTF-8; the UTF-8 flag is then not set */
  readonly nameBytes?: Uint8Array;
}

/**
 * A zip archive of these files, in this order: deterministic bytes (fixed time stamps), stored where deflate gains nothing.
 * @throws RangeError beyond the plain zip format (65 535 files or 4 GB): a workbook is far below both.
 */
export function writeZip(files: readonly ZipFile[], deflate: Deflate = deflateFflate): Uint8Array {
  const packing = { deflate, crc32 };
  const entries = files.map(({ name, nameBytes, bytes }) =>
    newEntry(nameBytes ?? new TextEncoder().encode(name), nameBytes ? 0 : UTF8_NAME, bytes, packing),
  );
  const total = entries.reduce((sum, { name, data }) => sum + 30 + 46 + 2 * name.length + data.length, 22);
  if (entries.length > 0xffff || total > 0xffffffff) throw new RangeError('zip too large');
  return layOutZip(entries);
}

import { crc32 } from './write-crc';
import type { Deflate } from './write-deflate';
import { deflateFflate } from './write-deflate';

/** One file to put into a zip. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** name as other zip programs wrote it (GBK), in place of UTF-8; the UTF-8 flag is then not set */
  readonly nameBytes?: Uint8Array;
}

/** 1980-01-01 00:00, the first moment a zip can name: equal content gives equal bytes. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;
const UTF8_NAME = 0x800;
const STORED = 0;
const DEFLATED = 8;

interface Packed {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

function pack(file: ZipFile, deflate: Deflate): Packed {
  const deflated = file.bytes.length > 0 ? deflate(file.bytes) : file.bytes;
  const smaller = deflated.length < file.bytes.length;
  return {
    name: file.nameBytes ?? new TextEncoder().encode(file.name),
    flags: file.nameBytes ? 0 : UTF8_NAME,
    method: smaller ? DEFLATED : STORED,
    crc: crc32(file.bytes),
    size: file.bytes.length,
    data: smaller ? deflated : file.bytes,
  };
}

/** The fields that local header and central directory share, from `version needed` on. */
function putCommon(view: DataView, at: number, entry: Packed): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, DOS_TIME, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

/**
 * A zip archive of these files, in this order: deterministic bytes (fixed time stamps), stored where deflate gains nothing.
 * @throws RangeError beyond the plain zip format (65 535 files or 4 GB): a workbook is far below both.
 */
export function writeZip(files: readonly ZipFile[], deflate: Deflate = deflateFflate): Uint8Array {
  const entries = files.map((file) => pack(file, deflate));
  let total = 22;
  for (const entry of entries) total += 30 + 46 + 2 * entry.name.length + entry.data.length;
  if (entries.length > 0xffff || total > 0xffffffff) throw new RangeError('zip too large');
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    putCommon(view, at + 4, entry);
    out.set(entry.name, at + 30);
    out.set(entry.data, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    putCommon(view, at + 6, entry);
    view.setUint32(at + 42, offsets[i]!, true);
    out.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

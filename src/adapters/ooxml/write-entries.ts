import type { Inflate } from './inflate';
import type { Deflate } from './write-deflate';

/** What the two headers of an entry say besides its name and content, and the compressed content. */
export interface EntryFacts {
  /** version made by, version needed, flags (without the one for sizes that follow the data), time and date */
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly internal: number;
  readonly external: number;
  readonly localExtra: Uint8Array;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  /** compressed */
  readonly data: Uint8Array;
}

/** An entry to write: its compressed bytes go out as they are. */
export interface OutEntry extends EntryFacts {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

const EMPTY = new Uint8Array(0);
const STORED = 0;
const DEFLATED = 8;
/** 1980-01-01 00:00, the first moment a zip can name: equal content gives equal bytes. */
const DOS_TIME = 0;
const DOS_DATE = 0x21;
/** In `flags`: the name is UTF-8. */
export const UTF8_NAME = 0x800;

/** How content becomes an entry. */
export interface Packing {
  readonly deflate: Deflate;
  readonly crc32: Inflate['crc32'];
}

/** Content deflated, or stored where deflate gains nothing. */
export function packed(bytes: Uint8Array, packing: Packing): Pick<OutEntry, 'data' | 'method' | 'crc' | 'size'> {
  const deflated = packing.deflate(bytes);
  const smaller = deflated.length < bytes.length;
  return {
    data: smaller ? deflated : bytes,
    method: smaller ? DEFLATED : STORED,
    crc: packing.crc32(bytes, 0),
    size: bytes.length,
  };
}

/** An entry of our own. @param flags `UTF8_NAME`, or 0 for a name that other programs wrote (GBK) */
export function newEntry(name: Uint8Array, flags: number, bytes: Uint8Array, packing: Packing): OutEntry {
  const fixed = { madeBy: 20, needed: 20, flags, time: DOS_TIME, date: DOS_DATE, internal: 0, external: 0 };
  const none = { localExtra: EMPTY, extra: EMPTY, comment: EMPTY };
  return { ...fixed, ...none, ...packed(bytes, packing), name };
}

/** The fields that both headers share, from `version needed` on. */
function putCommon(view: DataView, at: number, entry: OutEntry): void {
  view.setUint16(at, entry.needed, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

/** A zip of these entries, in this order; the caller holds to the bounds of the plain format (65 535 entries, 4 GB). */
export function layOutZip(entries: readonly OutEntry[]): Uint8Array {
  let total = 22;
  for (const { name, data, localExtra, extra, comment } of entries) {
    total += 30 + 46 + 2 * name.length + data.length + localExtra.length + extra.length + comment.length;
  }
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    out.set(bytes, at);
    at += bytes.length;
  };
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    putCommon(view, at + 4, entry);
    view.setUint16(at + 28, entry.localExtra.length, true);
    at += 30;
    for (const bytes of [entry.name, entry.localExtra, entry.data]) put(bytes);
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, entry.madeBy, true);
    putCommon(view, at + 6, entry);
    view.setUint16(at + 30, entry.extra.length, true);
    view.setUint16(at + 32, entry.comment.length, true);
    view.setUint16(at + 36, entry.internal, true);
    view.setUint32(at + 38, entry.external, true);
    view.setUint32(at + 42, offsets[i]!, true);
    at += 46;
    for (const bytes of [entry.name, entry.extra, entry.comment]) put(bytes);
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

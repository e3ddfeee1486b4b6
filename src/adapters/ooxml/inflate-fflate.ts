import { Inflate as InflateStream, inflateSync } from 'fflate';
import { InflateError } from './inflate';
import type { Inflate } from './inflate';

/** Deflate grows at most about 1,032-fold, so a slice of this size gives at most 8 MB before the limit is looked at. */
const SLICE_BYTES = 8 * 1024;
const MAX_SLICES_BEFORE_PAUSE = 32;

function damaged(error: unknown): InflateError {
  return new InflateError('damaged', error instanceof Error ? error.message : String(error));
}

/** Feeds slices to a streaming inflater; `sink` may throw to stop. Yields between groups of slices. */
function* inflateSlices(data: Uint8Array, sink: (piece: Uint8Array) => void): Generator<void> {
  let failure: { error: unknown } | null = null;
  let ended = false;
  const stream = new InflateStream((piece, final) => {
    ended = final;
    if (failure || piece.length === 0) return;
    try {
      sink(piece);
    } catch (error) {
      failure = { error };
    }
  });
  const thrown = (): void => {
    if (failure) throw (failure as { error: unknown }).error;
  };
  for (let at = 0, slices = 1; at < data.length; at += SLICE_BYTES, slices++) {
    const last = at + SLICE_BYTES >= data.length;
    try {
      stream.push(data.subarray(at, at + SLICE_BYTES), last);
    } catch (error) {
      thrown();
      throw damaged(error);
    }
    thrown();
    if (slices % MAX_SLICES_BEFORE_PAUSE === 0) yield;
  }
  if (!ended) throw damaged('unexpected end of stream');
}

/** Most bytes that are made room for by what a file claims. */
const CLAIM_BYTES = 4 * 1024 * 1024;
/** Longest stream that is inflated to its end whatever comes out of it: at most some 130 MB that go nowhere. */
const CLAIMED_STREAM_BYTES = 128 * 1024;

/**
 * Inflates into room for what is claimed and one byte more: without it, fflate makes room for 128 KB over and over, which
 * costs more than the inflating of a small entry. Null where it did not come out as claimed; what does not fit is lost.
 */
function asClaimed(data: Uint8Array, claim: number): Uint8Array | null {
  if (data.length > CLAIMED_STREAM_BYTES || !(claim <= CLAIM_BYTES)) return null;
  try {
    const result = inflateSync(data, { out: new Uint8Array(claim + 1) });
    return result.length > claim ? null : result;
  } catch {
    // damaged, or stored bytes that find no room: who inflates it without the claim tells
    return null;
  }
}

function whole(data: Uint8Array, limit: number, hint: number): Uint8Array {
  // fflate takes nothing for an empty stream
  if (data.length === 0) throw damaged('no stream');
  const claimed = asClaimed(data, Math.min(hint, limit));
  if (claimed !== null) return claimed;
  if (data.length <= SLICE_BYTES) {
    let result: Uint8Array;
    try {
      result = inflateSync(data);
    } catch (error) {
      throw damaged(error);
    }
    if (result.length > limit) throw new InflateError('overflow', `more than ${String(limit)} bytes`);
    return result;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  const slices = inflateSlices(data, (piece) => {
    size += piece.length;
    if (size > limit) throw new InflateError('overflow', `more than ${String(limit)} bytes`);
    parts.push(piece.slice());
  });
  while (!slices.next().done);
  const joined = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

async function pieces(data: Uint8Array, sink: (piece: Uint8Array) => void): Promise<void> {
  const slices = inflateSlices(data, sink);
  while (!slices.next().done) await Promise.resolve();
}

const CRC_TABLES = buildCrcTables();

/** Four tables, so that four bytes are summed at once. */
function buildCrcTables(): Int32Array {
  const tables = new Int32Array(4 * 256);
  for (let n = 0; n < 256; n++) {
    let sum = n;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    tables[n] = sum;
  }
  for (let n = 0; n < 256; n++) {
    for (let table = 1; table < 4; table++) {
      const before = tables[(table - 1) * 256 + n]!;
      tables[table * 256 + n] = (before >>> 8) ^ tables[before & 255]!;
    }
  }
  return tables;
}

function crc32(bytes: Uint8Array, seed: number): number {
  let sum = ~seed;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum =
      CRC_TABLES[768 + (sum & 255)]! ^
      CRC_TABLES[512 + ((sum >>> 8) & 255)]! ^
      CRC_TABLES[256 + ((sum >>> 16) & 255)]! ^
      CRC_TABLES[sum >>> 24]!;
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ CRC_TABLES[(sum ^ bytes[at]!) & 255]!;
  return ~sum >>> 0;
}

/** The inflater of browsers: fflate, pure JavaScript. */
export const fflateInflate: Inflate = { whole, pieces, crc32 };

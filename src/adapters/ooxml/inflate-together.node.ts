import { gunzipSync } from 'node:zlib';
import type { ClaimedStream } from './inflate';

/** Header of a gzip member (RFC 1952): magic, deflate, no flags, no time, unknown system. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** CRC-32 and length that follow a member's stream. */
const TRAILER_BYTES = 8;
/** zlib makes room at once; a little more than comes out spares it a second round. */
const SPARE_BYTES = 64;

/** Used within one call, so one serves all. */
let scratch = new Uint8Array(16 * 1024);

function asMembers(streams: readonly ClaimedStream[]): Uint8Array {
  const size = streams.reduce((sum, { data }) => sum + HEADER.length + data.length + TRAILER_BYTES, 0);
  if (size > scratch.length) scratch = new Uint8Array(Math.max(size, 2 * scratch.length));
  const members = scratch.subarray(0, size);
  const view = new DataView(scratch.buffer);
  let at = 0;
  for (const { data, crc, size: claimed } of streams) {
    members.set(HEADER, at);
    members.set(data, at + HEADER.length);
    at += HEADER.length + data.length;
    view.setUint32(at, crc, true);
    view.setUint32(at + 4, claimed, true);
    at += TRAILER_BYTES;
  }
  return members;
}

/**
 * Streams put one after another as members of one gzip file are inflated by one call, and zlib itself compares each with
 * the CRC and length that its zip claims. Calls are dear: for the parts of a small workbook, dearer than their bytes.
 */
export function inflateTogether(streams: readonly ClaimedStream[]): Uint8Array[] | null {
  const total = streams.reduce((sum, { size }) => sum + size, 0);
  const room = total + SPARE_BYTES;
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(asMembers(streams), { maxOutputLength: room, chunkSize: room });
  } catch {
    return null;
  }
  if (bytes.length !== total) return null;
  let at = 0;
  return streams.map(({ size }) => bytes.subarray(at, (at += size)));
}

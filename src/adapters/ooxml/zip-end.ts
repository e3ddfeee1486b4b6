import { refuse } from '../../core/model/refusal';

/** Where a zip's central directory is. */
export interface CentralDirectory {
  readonly start: number;
  readonly end: number;
  /** bytes put before the zip (a self-extractor's stub): every offset of the zip counts from here */
  readonly base: number;
}

const END_SIGNATURE = 0x06054b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const ZIP64_END_BYTES = 56;
const MAX_COMMENT_BYTES = 0xffff;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

/** An 8-byte count or offset, refused when no file can be that large. */
export function readUint64(view: DataView, at: number): number {
  const high = view.getUint32(at + 4, true);
  if (high > 0x1fffff) refuse('damaged-zip', { detail: `64-bit value at ${String(at)}` });
  return high * 0x100000000 + view.getUint32(at, true);
}

interface End {
  readonly size: number;
  readonly offset: number;
  /** where the directory must end */
  readonly at: number;
}

function readZip64End(view: DataView, end: number): End | null {
  const locator = end - LOCATOR_BYTES;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return null;
  let at = readUint64(view, locator + 8);
  // with bytes put before the zip the record is later than said: it normally stands right before its locator
  if (at + ZIP64_END_BYTES > locator || view.getUint32(at, true) !== ZIP64_END_SIGNATURE)
    at = locator - ZIP64_END_BYTES;
  if (at < 0 || view.getUint32(at, true) !== ZIP64_END_SIGNATURE) {
    refuse('damaged-zip', { detail: 'zip64 end record' });
  }
  return { size: readUint64(view, at + 40), offset: readUint64(view, at + 48), at };
}

/**
 * Finds the central directory from the end record, plain or Zip64.
 * @throws RefusalError `truncated` when there is no end record, `damaged-zip` when it does not fit the file
 */
export function locateDirectory(view: DataView): CentralDirectory {
  const at = findEnd(view);
  if (at < 0) refuse('truncated', { detail: 'no end of central directory' });
  if (view.getUint16(at + 4, true) !== view.getUint16(at + 6, true)) {
    refuse('damaged-zip', { detail: 'one volume of several' });
  }
  const end = readZip64End(view, at) ?? {
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    at,
  };
  const start = end.at - end.size;
  const base = start - end.offset;
  if (start < 0 || base < 0) refuse('damaged-zip', { detail: 'central directory outside the file' });
  return { start, end: end.at, base };
}

import { DEFAULT_LIMITS } from '../ooxml/limits';
import { openZip } from '../ooxml/zip-directory';

/** A zip without its end whose file was written so recently is probably still being copied. */
const SETTLED_AFTER_MS = 5_000;

const ZIP_SIGNATURE = 0x504b;

/** Whether a file is probably still being written. @param now, writtenAt milliseconds since 1970 */
export function isStillWritten(bytes: Uint8Array, writtenAt: number, now: number): boolean {
  return now - writtenAt < SETTLED_AFTER_MS && isZipWithoutEnd(bytes);
}

function isZipWithoutEnd(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || ((bytes[0]! << 8) | bytes[1]!) !== ZIP_SIGNATURE) return false;
  const zip = openZip(bytes, { ...DEFAULT_LIMITS, fileBytes: Infinity, entries: Infinity });
  return 'code' in zip && zip.code === 'truncated';
}

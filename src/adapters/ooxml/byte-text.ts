import { Utf16Units } from './byte-utf16';
import { decodeUtf8 } from './xml-encoding';

/** Up to this many bytes of ASCII a loop is faster than any decoder. */
const SHORT_BYTES = 80;
/** Beyond this many bytes the host's decoder may take over: its fixed cost no longer counts. */
const LONG_BYTES = 4096;
const units = new Utf16Units();

/** ASCII bytes as text, for numbers and names; bytes beyond ASCII come out as Latin-1. */
export function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

/** UTF-8 bytes as text. @throws RefusalError `damaged-part` when they are not UTF-8 */
export function utf8Of(bytes: Uint8Array, start: number, end: number, part: string): string {
  if (end - start > LONG_BYTES) return decodeUtf8(bytes.subarray(start, end), part);
  if (end - start <= SHORT_BYTES) {
    let at = start;
    while (at < end && bytes[at]! < 0x80) at++;
    if (at === end) return asciiOf(bytes, start, end);
  }
  units.length = 0;
  units.append(bytes, start, end, part);
  return units.take();
}

import { refuse } from '../../core/model/refusal';

/** Enough characters to tell the encodings apart. */
const SAMPLE_BYTES = 1 << 20;

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * The text of a .csv file: a byte order mark decides; without one strict UTF-8 is tried, then GB18030 (which holds GBK).
 * Throws `RefusalError`: `unsupported-encoding` where none fits, `truncated` where only the last character is cut,
 * `not-a-workbook` for binary content. No byte is ever replaced by U+FFFD silently.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  const marked = markedEncoding(bytes);
  const asUtf8 = marked === null ? decodeStrictly(bytes, 'utf-8') : null;
  const encoding = asUtf8 === null ? (marked ?? encodingOfOthers(bytes)) : 'utf-8';
  const text = asUtf8 ?? decodeStrictly(bytes, encoding);
  if (text === null) refuse('unsupported-encoding', { detail: `not valid ${encoding}` });
  if (text.includes('\0')) refuse('not-a-workbook', { detail: 'NUL characters in a text file' });
  return { text, encoding };
}

function markedEncoding(bytes: Uint8Array): CsvEncoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Of bytes that are not valid UTF-8: GB18030, unless they are plainly UTF-8 with some damage. */
function encodingOfOthers(bytes: Uint8Array): CsvEncoding {
  const loose = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE_BYTES));
  // GBK text read as UTF-8 is bad nearly everywhere; UTF-8 with a damaged byte is good nearly everywhere,
  // and read as GB18030 it would give plausible wrong characters.
  if (countWide(loose) > 8 * countReplacements(loose)) {
    const withoutEnd = decodeStrictly(bytes.subarray(0, endOfLastWhole(bytes)), 'utf-8');
    if (withoutEnd !== null) refuse('truncated', { measured: bytes.length, detail: 'the last UTF-8 character is cut' });
    refuse('unsupported-encoding', { detail: 'UTF-8 with damaged bytes' });
  }
  return 'gb18030';
}

function decodeStrictly(bytes: Uint8Array, encoding: CsvEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Length without an incomplete UTF-8 sequence at the end. */
function endOfLastWhole(bytes: Uint8Array): number {
  let start = bytes.length - 1;
  while (start > 0 && bytes.length - start < 4 && (bytes[start]! & 0xc0) === 0x80) start--;
  return bytes[start]! >= 0xc0 ? start : bytes.length;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) count++;
  return count;
}

/** Characters of three or more UTF-8 bytes: two bytes of GBK can pass for a two-byte one by chance. */
function countWide(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x800 && text.charCodeAt(i) !== 0xfffd) count++;
  return count;
}

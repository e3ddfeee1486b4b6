import { decodeXml } from '../xml-encoding';

const MARKS: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
];

/** The text of an XML part, and the way back to the bytes it came in: untouched text gives the same bytes. */
export interface PartText {
  readonly text: string;
  encode(text: string): Uint8Array;
}

function utf16(text: string, little: boolean, mark: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(mark.length + 2 * text.length);
  bytes.set(mark);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(mark.length + 2 * i, text.charCodeAt(i), little);
  return bytes;
}

/** @throws RefusalError `damaged-part`, `unsupported-encoding` */
export function openText(bytes: Uint8Array, part: string): PartText {
  const text = decodeXml(bytes, part);
  const mark = MARKS.find((candidate) => candidate.every((byte, at) => bytes[at] === byte)) ?? [];
  const little = mark[0] === 0xff || (mark.length === 0 && bytes[1] === 0);
  if (mark.length === 2 || (mark.length === 0 && (bytes[0] === 0 || bytes[1] === 0))) {
    return { text, encode: (changed) => utf16(changed, little, mark) };
  }
  return {
    text,
    encode: (changed) => {
      const plain = new TextEncoder().encode(changed);
      if (mark.length === 0) return plain;
      const marked = new Uint8Array(mark.length + plain.length);
      marked.set(mark);
      marked.set(plain, mark.length);
      return marked;
    },
  };
}

/** Opens a BIFF8 worksheet stream ([MS-XLS] 2.4.21): version 6, type worksheet. */
const BOF = [0x0600, 0x0010, 0, 0, 0, 0, 0, 0];
const BOF_RECORD = 0x0809;
const HLINK_RECORD = 0x01b8;
const EOF_RECORD = 0x000a;

function record(type: number, words: readonly number[]): number[] {
  return [type, words.length * 2, ...words];
}

/**
 * A bare BIFF stream of a few kilobytes that keeps a reader busy for minutes: each hyperlink record covers all
 * 65,536 × 256 cells.
 */
export function hyperlinkBomb(links: number): Uint8Array {
  const link = record(HLINK_RECORD, [0, 0xffff, 0, 0xff, ...new Array<number>(8).fill(0), 2, 0, 0, 0]);
  const words = [
    ...record(BOF_RECORD, BOF),
    ...Array.from({ length: links }, () => link).flat(),
    ...record(EOF_RECORD, []),
  ];
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => view.setUint16(2 * i, word, true));
  return bytes;
}

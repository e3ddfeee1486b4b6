import { deflateRawSync, crc32 } from 'node:zlib';
import { InflateError } from '../../../src/adapters/ooxml/inflate';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';

/** Bytes that deflate to about a third, the same in every run. */
function sample(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 7;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    bytes[at] = 0x30 + ((state >>> 16) % 6);
  }
  return bytes;
}

async function inPieces(inflate: typeof nodeInflate, data: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await inflate.pieces(data, (piece) => pieces.push(piece.slice()));
  return new Uint8Array(Buffer.concat(pieces));
}

describe.each([
  ['zlib', nodeInflate],
  ['fflate', fflateInflate],
])('inflating with %s', (_, inflate) => {
  test.each([0, 1, 100, 10_000, 300_000, 3_000_000])('%d bytes come out whole and in pieces', async (length) => {
    const bytes = sample(length);
    const data = new Uint8Array(deflateRawSync(bytes));
    for (const hint of [0, length, 0xffffffff]) {
      expect(Buffer.compare(inflate.whole(data, length + 1, hint), bytes)).toBe(0);
    }
    expect(Buffer.compare(await inPieces(inflate, data), bytes)).toBe(0);
  });

  test('more than the limit is an overflow, exactly', () => {
    for (const length of [100, 100_000, 1_000_000]) {
      const data = new Uint8Array(deflateRawSync(sample(length)));
      expect(inflate.whole(data, length, length).length).toBe(length);
      expect(() => inflate.whole(data, length - 1, length)).toThrow(expect.objectContaining({ kind: 'overflow' }));
      expect(() => inflate.whole(data, 0, 0)).toThrow(InflateError);
    }
  });

  test.each([
    ['noise', Uint8Array.of(0xff, 0xff, 0xff)],
    ['a cut stream', new Uint8Array(deflateRawSync(sample(100_000))).slice(0, 20_000)],
    ['a short cut stream', new Uint8Array(deflateRawSync(sample(1000))).slice(0, 200)],
    ['nothing', new Uint8Array(0)],
  ])('%s is damaged', async (_name, data) => {
    expect(() => inflate.whole(data, 1_000_000, 0)).toThrow(expect.objectContaining({ kind: 'damaged' }));
    await expect(inPieces(inflate, data)).rejects.toMatchObject({ kind: 'damaged' });
  });

  test('what the sink throws ends the inflating and comes out', async () => {
    const data = new Uint8Array(deflateRawSync(sample(3_000_000)));
    let calls = 0;
    const fault = new Error('enough');
    const stopped = inflate.pieces(data, () => {
      calls++;
      throw fault;
    });
    await expect(stopped).rejects.toBe(fault);
    expect(calls).toBe(1);
  });

  test('CRC-32 agrees, at once and in steps', () => {
    for (const length of [0, 1, 2, 3, 4, 5, 7, 1000, 99_999]) {
      const bytes = sample(length);
      expect(inflate.crc32(bytes, 0)).toBe(crc32(bytes));
      expect(inflate.crc32(bytes.subarray(length >> 1), inflate.crc32(bytes.subarray(0, length >> 1), 0))).toBe(
        crc32(bytes),
      );
    }
  });
});

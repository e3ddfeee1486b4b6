import { constants, deflateRawSync } from 'node:zlib';
import { InflateError } from '../../../src/adapters/ooxml/inflate';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';

const text = Buffer.from('总产值,1234.5\n'.repeat(400));
const stream = new Uint8Array(deflateRawSync(text));
const ENOUGH = 1_000_000;

test.each([
  ['true', text.length],
  ['too small', 100],
  ['one too small', text.length - 1],
  ['nothing', 0],
  ['too large', 3 * text.length],
  ['absurd', Number.MAX_SAFE_INTEGER],
])('a claim that is %s changes nothing of what comes out', (_, claim) => {
  expect(Buffer.from(fflateInflate.whole(stream, ENOUGH, claim)).equals(text)).toBe(true);
});

test.each([100, text.length - 1])('a limit of %i bytes holds, whatever is claimed', (limit) => {
  for (const claim of [0, 50, limit, text.length, ENOUGH]) {
    expect(() => fflateInflate.whole(stream, limit, claim)).toThrow(InflateError);
  }
});

test('a stream that ends early is damaged, whatever is claimed', () => {
  const cut = stream.slice(0, stream.length - 4);
  for (const claim of [0, 100, text.length, ENOUGH]) {
    expect(() => fflateInflate.whole(cut, ENOUGH, claim)).toThrow(expect.objectContaining({ kind: 'damaged' }));
  }
});

test('a claim that is too small changes nothing of bytes stored without packing', () => {
  const unpacked = new Uint8Array(deflateRawSync(text, { level: 0 }));
  expect(Buffer.from(fflateInflate.whole(unpacked, ENOUGH, 100)).equals(text)).toBe(true);
});

test('a long stream is left at its limit, not followed to its end, whatever is claimed', () => {
  const piece = deflateRawSync(Buffer.alloc(ENOUGH), { finishFlush: constants.Z_FULL_FLUSH });
  // it has no end: whoever looks for one says that it is damaged
  const endless = new Uint8Array(Buffer.concat(Array.from({ length: 200 }, () => piece)));
  for (const claim of [0, 100, ENOUGH]) {
    expect(() => fflateInflate.whole(endless, ENOUGH, claim)).toThrow(expect.objectContaining({ kind: 'overflow' }));
  }
});

import { deflateRawSync, crc32 } from 'node:zlib';
import { inflateEntryPieces, InflateBudget } from '../../../src/adapters/ooxml/inflate-entry';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { withLimits } from '../../../src/adapters/ooxml/limits';

const bytes = new Uint8Array(2_000_000).fill(0x41);
const data = new Uint8Array(deflateRawSync(bytes));

function entry(declaredSize: number) {
  return { name: 'a.xml', method: 8, encrypted: false, crc: crc32(bytes), declaredSize };
}

describe.each([
  ['zlib', nodeInflate],
  ['fflate', fflateInflate],
])('an entry in pieces with %s', (_, inflate) => {
  async function read(declaredSize: number, limits: Parameters<typeof withLimits>[0]) {
    let seen = 0;
    const budget = new InflateBudget(withLimits(limits));
    const reading = inflateEntryPieces(entry(declaredSize), data, inflate, budget, (piece) => (seen += piece.length));
    const code = await reading.then(
      () => null,
      (error: { refusal: { code: string } }) => error.refusal.code,
    );
    return { code, seen };
  }

  test('that says it is a bomb, and is one, is refused before anything of it is read', async () => {
    expect(await read(bytes.length, { ratioFloorBytes: 1000 })).toEqual({ code: 'zip-bomb', seen: 0 });
  });

  test('that only says so is read whole', async () => {
    expect(await read(0xfffffff0, { ratio: 10_000 })).toEqual({ code: null, seen: bytes.length });
  });

  test('that conceals it is refused at the limit', async () => {
    const { code, seen } = await read(10, { ratioFloorBytes: 1_000_000 });
    expect(code).toBe('zip-bomb');
    expect(seen).toBeLessThanOrEqual(1_000_000);
  });
});

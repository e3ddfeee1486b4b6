import fc from 'fast-check';
import { readLegacy } from '../../../src/adapters/legacy/read-legacy';
import { ReaderPool } from '../../../src/adapters/legacy/reader-pool';
import { isRefusal } from '../../../src/core/model/refusal';
import { bookOf, legacyBytes, odsBytes } from './legacy-bytes';
import { sourceChild } from './source-child';

const pool = new ReaderPool(sourceChild);
afterAll(() => pool.close());

const BOOK = bookOf({ A1: { t: 's', v: '总产值' }, B2: { t: 'n', v: 12.5 }, C3: { t: 'b', v: true } }, 'A1:C3');
const ODS = odsBytes(
  '<table:table table:name="表"><table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
);

/** Bytes replaced at random places, then cut at a random length or left whole. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 12,
  }),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

test.each([
  ['.xls', legacyBytes(BOOK, 'biff8')],
  ['.xlsb', legacyBytes(BOOK, 'xlsb')],
  ['.ods', ODS],
])('a damaged %s is read or refused with a code, and never breaks the reader', async (_name, whole) => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ changes, keep }) => {
      const bytes = Uint8Array.from(whole);
      for (const [share, byte] of changes) bytes[Math.floor(share * (bytes.length - 1))] = byte;
      const book = await readLegacy(bytes.subarray(0, Math.ceil(bytes.length * keep)), {
        pool,
        deadlineMs: 5000,
        memoryLimitMb: 400,
      });
      expect(isRefusal(book) ? book.code : 'read').not.toBe('reader-crashed');
    }),
    { numRuns: 60 },
  );
});

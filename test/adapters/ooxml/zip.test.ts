import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { DEFAULT_LIMITS, withLimits } from '../../../src/adapters/ooxml/limits';
import { InflateBudget, openEntry, openZip } from '../../../src/adapters/ooxml/zip-directory';
import type { ZipDirectory } from '../../../src/adapters/ooxml/zip-directory';
import { isRefusal } from '../../../src/core/model/refusal';
import { buildZip } from '../../fixtures/xlsx/zip-builder';
import type { ZipSpec } from '../../fixtures/xlsx/zip-builder';

function open(spec: ZipSpec): ZipDirectory {
  const zip = openZip(buildZip(spec), DEFAULT_LIMITS);
  if (isRefusal(zip)) throw new Error(JSON.stringify(zip));
  return zip;
}

function textOf(zip: ZipDirectory, at: number): unknown {
  const bytes = openEntry(zip, zip.entries[at]!, { inflate: nodeInflate, budget: new InflateBudget(DEFAULT_LIMITS) });
  return isRefusal(bytes) ? bytes.code : new TextDecoder().decode(bytes);
}

describe('zip directory', () => {
  test('entries come in the order of the directory, folders told apart', () => {
    const zip = open({
      entries: [
        { name: 'b.txt', data: 'B' },
        { name: 'd/', data: '', method: 0 },
        { name: 'd/a.txt', data: 'A', method: 0 },
      ],
    });
    expect(zip.entries.map(({ name, directory }) => [name, directory])).toEqual([
      ['b.txt', false],
      ['d/', true],
      ['d/a.txt', false],
    ]);
    expect([textOf(zip, 0), textOf(zip, 2)]).toEqual(['B', 'A']);
  });

  test('names in UTF-8 are decoded, others left as bytes for the caller', () => {
    const gbk = Uint8Array.of(0xb1, 0xa8, 0xb1, 0xed, 0x2e, 0x78);
    const zip = open({
      entries: [
        { name: '报表.xlsx', data: '', flags: 0x800 },
        { name: gbk, data: '' },
      ],
    });
    expect(zip.entries[0]).toMatchObject({ name: '报表.xlsx', utf8: true });
    expect(zip.entries[1]!.utf8).toBe(false);
    expect(new TextDecoder('gb18030').decode(zip.entries[1]!.rawName)).toBe('报表.x');
  });

  test('what is no zip is refused', () => {
    expect(openZip(new Uint8Array(0), DEFAULT_LIMITS)).toMatchObject({ code: 'truncated' });
    expect(openZip(new Uint8Array(100), DEFAULT_LIMITS)).toMatchObject({ code: 'truncated' });
  });

  test('an end record that lies about the directory is refused', () => {
    const zip = buildZip({ entries: [{ name: 'a', data: 'a' }] });
    const end = zip.length - 22;
    for (const [offset, value] of [
      [12, 0xffff],
      [12, 3],
      [16, 0xffffff],
      [4, 1],
    ] as const) {
      const changed = zip.slice();
      new DataView(changed.buffer).setUint32(end + offset, value, true);
      expect(openZip(changed, DEFAULT_LIMITS)).toMatchObject({ kind: 'refusal', code: 'damaged-zip' });
    }
  });

  test('a local header elsewhere than said, or data beyond the file', () => {
    const spec = { entries: [{ name: 'a', data: 'aaaa', method: 0 }] };
    const moved = buildZip(spec);
    moved[0] = 0;
    const zip = openZip(moved, DEFAULT_LIMITS);
    if (isRefusal(zip)) throw new Error(zip.code);
    expect(textOf(zip, 0)).toBe('damaged-zip');
    const long = openZip(buildZip({ entries: [{ name: 'a', data: 'a', method: 0, crc: 0 }] }), DEFAULT_LIMITS);
    if (isRefusal(long)) throw new Error(long.code);
    expect(textOf({ ...long, entries: [{ ...long.entries[0]!, compressedSize: 5000 }] }, 0)).toBe('truncated');
    expect(textOf({ ...long, entries: [{ ...long.entries[0]!, headerOffset: 5000 }] }, 0)).toBe('truncated');
  });

  test('64-bit sizes beyond any file are refused', () => {
    const zip = buildZip({ entries: [{ name: 'a', data: 'a', zip64: true }], zip64: true });
    zip.fill(0xff, zip.length - 22 - 20 - 8, zip.length - 22 - 20);
    expect(openZip(zip, DEFAULT_LIMITS)).toMatchObject({ code: 'damaged-zip' });
  });

  test('one budget bounds the sum of the entries', () => {
    const zip = open({
      entries: [
        { name: 'a', data: 'a'.repeat(600) },
        { name: 'b', data: 'b'.repeat(600), method: 0 },
      ],
    });
    for (const inflate of [nodeInflate, fflateInflate]) {
      for (const [first, second] of [
        [0, 1],
        [1, 0],
      ] as const) {
        const budget = new InflateBudget(withLimits({ totalBytes: 1000 }));
        expect(isRefusal(openEntry(zip, zip.entries[first]!, { inflate, budget }))).toBe(false);
        expect(openEntry(zip, zip.entries[second]!, { inflate, budget })).toMatchObject({
          code: 'inflated-too-large',
          limit: 1000,
        });
      }
    }
  });
});

import { utimesSync, rmSync, truncateSync } from 'node:fs';
import { FOLDER_LIMITS } from '../../../src/adapters/folder/archive-limits';
import { openReturn } from '../../../src/adapters/folder/open-return';
import { readSettled } from '../../../src/adapters/folder/read-settled';
import type { ReadableFile } from '../../../src/adapters/folder/read-settled';
import { listReturns } from '../../../src/adapters/folder/walk';
import { writeZip } from '../../../src/adapters/ooxml/write-zip';
import { gbkBytes } from '../legacy/gbk-bytes';
import { tempFolder } from './temp-folder';

const folder = tempFolder();
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a listed return', () => {
  test('is opened from disk', async () => {
    const file = folder.put('a.csv', 'a,b\n');
    expect(await openReturn({ file, entry: null })).toEqual(Buffer.from('a,b\n'));
  });

  test('is opened from a zip, whatever the encoding of its name', async () => {
    folder.put(
      'zip/a.zip',
      writeZip([
        { name: 'x', bytes: utf8('第一'), nameBytes: gbkBytes('总产值.csv') },
        { name: '能源.csv', bytes: utf8('第二'.repeat(1000)) },
        { name: '能源.csv', bytes: utf8('第三') },
      ]),
    );
    const { sources } = await listReturns(['zip'], { cwd: folder.root });
    const texts = await Promise.all(
      sources.map(async (source) => new TextDecoder().decode((await openReturn(source)) as Uint8Array)),
    );
    expect(Object.fromEntries(sources.map((source, i) => [source.entry, texts[i]!.slice(0, 2)]))).toEqual({
      '总产值.csv': '第一',
      '能源.csv': '第二',
      '能源#2.csv': '第三',
    });
  });

  test('of a zip that was replaced meanwhile is the new one, or refused as changing', async () => {
    const file = folder.put('swap.zip', writeZip([{ name: 'a.csv', bytes: utf8('old') }]));
    expect(await openReturn({ file, entry: 'a.csv' })).toEqual(utf8('old'));
    folder.put('swap.zip', writeZip([{ name: 'b.csv', bytes: utf8('newer') }]));
    expect(await openReturn({ file, entry: 'a.csv' })).toMatchObject({ code: 'changing-file', part: 'a.csv' });
    expect(await openReturn({ file, entry: 'b.csv' })).toEqual(utf8('newer'));
  });

  test('that was removed is refused as unreadable', async () => {
    const file = folder.put('gone.csv', 'x');
    rmSync(file);
    expect(await openReturn({ file, entry: null })).toMatchObject({ code: 'unreadable-file', detail: 'ENOENT' });
    expect(await openReturn({ file, entry: 'a.csv' })).toMatchObject({ code: 'unreadable-file', detail: 'ENOENT' });
  });

  test('larger than allowed is refused, on disk and in a zip', async () => {
    const file = folder.put('large.csv', '1234');
    const limits = (returnBytes: number) => ({ ...FOLDER_LIMITS, returnBytes });
    expect(await openReturn({ file, entry: null }, limits(3))).toMatchObject({ code: 'file-too-large', measured: 4 });
    expect(await openReturn({ file, entry: null }, limits(4))).toHaveLength(4);
    const zip = folder.put('bomb.zip', writeZip([{ name: 'a.csv', bytes: new Uint8Array(8 * 2 ** 20) }]));
    expect(await openReturn({ file: zip, entry: 'a.csv' })).toMatchObject({ code: 'zip-bomb', part: 'a.csv' });
  });

  test('that is a folder by now is refused', async () => {
    expect(await openReturn({ file: folder.root, entry: null })).toMatchObject({ code: 'unreadable-file' });
  });
});

describe('a file still being copied', () => {
  const NOW = 1_380_000_000_000;

  /** A file whose size and time are as given at each look. */
  function growing(looks: readonly (readonly [size: number, mtimeMs: number])[], bytes: Uint8Array): ReadableFile {
    let look = 0;
    return {
      stat: () => {
        const [size, mtimeMs] = looks[Math.min(look++, looks.length - 1)]!;
        return Promise.resolve({ size, mtimeMs, isFile: () => true });
      },
      readFile: () => Promise.resolve(bytes),
    };
  }

  test.each<[string, [number, number][]]>([
    [
      'grows',
      [
        [3, NOW - 9e6],
        [4, NOW - 9e6],
      ],
    ],
    [
      'is written to',
      [
        [3, NOW - 9e6],
        [3, NOW],
      ],
    ],
    ['gives fewer bytes than its size', [[5, NOW - 9e6]]],
  ])('that %s while it is read is refused', async (_how, looks) => {
    await expect(readSettled(growing(looks, utf8('abc')), 100, NOW)).rejects.toMatchObject({
      refusal: { code: 'changing-file' },
    });
  });

  test('that is a zip without its end, written a moment ago, is refused as changing; an old one is read as it is', async () => {
    const bytes = writeZip([{ name: 'a', bytes: utf8('a') }]).subarray(0, 40);
    const at = (mtimeMs: number) => readSettled(growing([[40, mtimeMs]], bytes), 100, NOW);
    await expect(at(NOW - 1_000)).rejects.toMatchObject({ refusal: { code: 'changing-file' } });
    expect(await at(NOW - 60_000)).toHaveLength(40);
  });

  test('is seen on disk by the time of its last write', async () => {
    const file = folder.put('copying.xlsx', writeZip([{ name: 'a', bytes: utf8('a') }]));
    truncateSync(file, 40);
    expect(await openReturn({ file, entry: null })).toMatchObject({ code: 'changing-file' });
    utimesSync(file, new Date(NOW), new Date(NOW));
    expect(await openReturn({ file, entry: null })).toHaveLength(40);
  });
});

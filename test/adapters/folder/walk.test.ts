import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listReturns } from '../../../src/adapters/folder/walk';
import type { ReturnListing } from '../../../src/adapters/folder/source';
import { writeZip } from '../../../src/adapters/ooxml/write-zip';
import { gbkBytes } from '../legacy/gbk-bytes';
import { tempFolder } from './temp-folder';

const folder = tempFolder();
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Paths of the sources, and what was passed over with the reason. */
function shown(listing: ReturnListing): {
  sources: string[];
  skipped: string[];
  refused: string[];
  missing: readonly string[];
} {
  return {
    sources: listing.sources.map((source) => source.path),
    skipped: listing.skipped.map(({ path: label, why }) => `${label}: ${why}`),
    refused: listing.refused.map(({ path: label, refusal }) =>
      `${label}: ${refusal.code} ${refusal.detail ?? ''}`.trim(),
    ),
    missing: listing.missing,
  };
}

const list = async (paths: string[]) => shown(await listReturns(paths, { cwd: folder.root }));

describe('a folder of received returns', () => {
  test('is listed with its subfolders in natural order, every other file said', async () => {
    for (const name of [
      '10.xlsx',
      '2.XLS',
      'b/1.et',
      'b/2.ods',
      'b/c/3.csv',
      '说明.docx',
      '全部.rar',
      'a.xlsm',
      'x.xlsb',
    ]) {
      folder.put(`plain/${name}`, 'x');
    }
    expect(await list(['plain'])).toEqual({
      sources: ['2.XLS', '10.xlsx', 'a.xlsm', 'b/1.et', 'b/2.ods', 'b/c/3.csv', 'x.xlsb'].map(
        (name) => `plain/${name}`,
      ),
      skipped: ['plain/全部.rar: other-archive', 'plain/说明.docx: not-a-return'],
      refused: [],
      missing: [],
    });
  });

  test('has its lock files and system files passed over and said', async () => {
    const names = [
      '~$甲.xlsx',
      '.~lock.乙.ods#',
      '.~丙.xlsx',
      '.DS_Store',
      'Thumbs.db',
      '.git/config',
      '__MACOSX/._a.xlsx',
    ];
    for (const name of names) folder.put(`locks/${name}`, 'x');
    expect((await list(['locks'])).skipped).toEqual([
      'locks/.DS_Store: hidden',
      'locks/.git: hidden',
      'locks/.~lock.乙.ods#: lock-file',
      'locks/.~丙.xlsx: lock-file',
      'locks/Thumbs.db: hidden',
      'locks/__MACOSX: hidden',
      'locks/~$甲.xlsx: lock-file',
    ]);
  });

  test('that is empty, or has empty subfolders, is said', async () => {
    mkdirSync(folder.at('bare/inner'), { recursive: true });
    expect((await list(['bare'])).skipped).toEqual(['bare/inner: empty']);
  });

  test('knows the size of each file and where it is', async () => {
    const file = folder.put('sized/a.csv', 'a,b\n');
    const { sources } = await listReturns(['sized'], { cwd: folder.root });
    expect(sources).toEqual([{ path: 'sized/a.csv', kind: 'file', file, entry: null, size: 4 }]);
  });

  test('deeper or larger than allowed is said', async () => {
    folder.put('deep/1/2/3/a.csv', 'x');
    for (const name of ['a', 'b', 'c']) folder.put(`many/${name}.csv`, 'x');
    const deep = await listReturns(['deep'], { cwd: folder.root, limits: { depth: 2 } });
    expect(shown(deep)).toMatchObject({ sources: [], skipped: ['deep/1/2/3: too-deep'] });
    expect(shown(await listReturns(['deep'], { cwd: folder.root, limits: { depth: 3 } })).sources).toHaveLength(1);
    const many = await listReturns(['many'], { cwd: folder.root, limits: { files: 2 } });
    expect(shown(many)).toMatchObject({
      sources: ['many/a.csv', 'many/b.csv'],
      skipped: ['many/c.csv: too-many-files'],
    });
  });
});

describe('a path that was given', () => {
  test('is read whatever it is called', async () => {
    folder.put('given/return.dat', 'x');
    expect((await list(['given/return.dat'])).sources).toEqual(['given/return.dat']);
  });

  test('that does not exist is missing, an error of usage', async () => {
    folder.put('given/a.csv', 'x');
    expect((await list(['given/absent', 'given/a.csv/b.csv'])).missing).toEqual(['given/absent', 'given/a.csv/b.csv']);
  });

  test('twice, or inside another one, counts once', async () => {
    folder.put('twice/a.csv', 'x');
    expect(await list(['twice/a.csv', 'twice', 'twice'])).toMatchObject({
      sources: ['twice/a.csv'],
      skipped: ['twice/a.csv: same-file', 'twice: same-file'],
    });
  });
});

describe('a link in a folder', () => {
  test('out of the folder is not followed', async () => {
    const outside = folder.put('elsewhere/secret.xlsx', 'x');
    mkdirSync(folder.at('links'));
    symlinkSync(outside, folder.at('links/out.xlsx'));
    symlinkSync(path.dirname(outside), folder.at('links/outer'));
    expect(await list(['links'])).toMatchObject({
      sources: [],
      skipped: ['links/out.xlsx: symlink-outside', 'links/outer: symlink-outside'],
    });
  });

  test('inside the folder is followed once, and a circle ends', async () => {
    folder.put('circle/a/x.csv', 'x');
    symlinkSync(folder.at('circle'), folder.at('circle/a/back'));
    symlinkSync(folder.at('circle/a/x.csv'), folder.at('circle/y.csv'));
    expect(await list(['circle'])).toMatchObject({
      sources: ['circle/a/x.csv'],
      skipped: ['circle/a/back: same-file', 'circle/y.csv: same-file'],
    });
  });

  test('to nothing, or to itself, is refused as unreadable', async () => {
    mkdirSync(folder.at('dangling'));
    symlinkSync(folder.at('dangling/absent'), folder.at('dangling/a.xlsx'));
    symlinkSync(folder.at('dangling/b.xlsx'), folder.at('dangling/b.xlsx'));
    expect((await list(['dangling'])).refused).toEqual([
      'dangling/a.xlsx: unreadable-file ENOENT',
      'dangling/b.xlsx: unreadable-file ELOOP',
    ]);
  });
});

test('a file name in GBK on disk is shown in Chinese and refused, not lost', async () => {
  mkdirSync(folder.at('gbk'));
  writeFileSync(Buffer.concat([Buffer.from(`${folder.at('gbk')}/`), gbkBytes('总产值.xls')]), 'x');
  expect((await list(['gbk'])).refused).toEqual(['gbk/总产值.xls: unreadable-file file name is not UTF-8']);
});

describe('a zip of returns', () => {
  const files = (...names: string[]) => names.map((name) => ({ name, bytes: utf8('x') }));

  test('is listed by its entries, other things in it said', async () => {
    folder.put(
      'zips/九月.zip',
      writeZip(files('10.xlsx', '2.xlsx', '子/甲.xls', '~$2.xlsx', '__MACOSX/._2.xlsx', '说明.txt', '再压缩.zip')),
    );
    expect(await list(['zips'])).toMatchObject({
      sources: ['2.xlsx', '10.xlsx', '子/甲.xls'].map((name) => `zips/九月.zip!/${name}`),
      skipped: [
        'zips/九月.zip!/__MACOSX/._2.xlsx: hidden',
        'zips/九月.zip!/~$2.xlsx: lock-file',
        'zips/九月.zip!/再压缩.zip: nested-zip',
        'zips/九月.zip!/说明.txt: not-a-return',
      ],
    });
  });

  test('may have its names in GBK', async () => {
    const name = '海口椰风食品有限公司/B204-1.xls';
    folder.put('gbkzip/a.zip', writeZip([{ name: 'x', bytes: utf8('x'), nameBytes: gbkBytes(name) }]));
    expect((await list(['gbkzip'])).sources).toEqual([`gbkzip/a.zip!/${name}`]);
  });

  test('may have its names in UTF-8 without saying so', async () => {
    folder.put('utf8zip/a.zip', writeZip([{ name: 'x', bytes: utf8('x'), nameBytes: utf8('甲.xls') }]));
    expect((await list(['utf8zip'])).sources).toEqual(['utf8zip/a.zip!/甲.xls']);
  });

  test('has labels that lead nowhere, each its own', async () => {
    folder.put('slip/a.zip', writeZip(files('../../etc/a.xls', 'C:\\Users\\a.xls', '/abs.xls', 'etc/a.xls')));
    expect((await list(['slip'])).sources).toEqual(
      ['Users/a.xls', 'abs.xls', 'etc/a#2.xls', 'etc/a.xls'].map((name) => `slip/a.zip!/${name}`),
    );
  });

  test('that is a renamed workbook is that workbook', async () => {
    folder.put('renamed/a.zip', writeZip(files('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')));
    expect((await list(['renamed'])).sources).toEqual(['renamed/a.zip']);
  });

  test('that is empty, cut or no zip is said', async () => {
    const whole = writeZip(files('a.xls'));
    const settled = new Date('2013-10-08T00:00:00Z');
    folder.put('bad/blank.zip', '');
    folder.put('bad/cut.zip', whole.subarray(0, whole.length - 10));
    folder.put('bad/none.zip', writeZip([]));
    folder.put('bad/rar.zip', 'Rar!');
    const { utimesSync } = await import('node:fs');
    utimesSync(folder.at('bad/cut.zip'), settled, settled);
    expect(await list(['bad'])).toMatchObject({
      sources: [],
      skipped: ['bad/none.zip: empty'],
      refused: [
        'bad/blank.zip: empty-file',
        'bad/cut.zip: truncated no end of central directory',
        'bad/rar.zip: damaged-zip does not start as a zip',
      ],
    });
  });
});

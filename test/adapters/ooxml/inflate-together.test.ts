import { crc32, deflateRawSync } from 'node:zlib';
import type { ClaimedStream } from '../../../src/adapters/ooxml/inflate';
import { inflateTogether } from '../../../src/adapters/ooxml/inflate-together.node';

function streamOf(text: string, changes: Partial<ClaimedStream> = {}): ClaimedStream {
  const bytes = Buffer.from(text);
  return { data: deflateRawSync(bytes), crc: crc32(bytes), size: bytes.length, ...changes };
}

const texts = ['<a/>', '工业总产值'.repeat(2000), '', 'x'.repeat(70_000), '<b>1</b>'];

describe('several small streams inflated by one call', () => {
  test('each comes out as it went in, in order', () => {
    const inflated = inflateTogether(texts.map((text) => streamOf(text)));
    expect(inflated?.map((bytes) => Buffer.from(bytes).toString('utf8'))).toEqual(texts);
  });

  test('no stream gives nothing to do', () => {
    expect(inflateTogether([])).toBeNull();
  });

  const short = deflateRawSync(Buffer.from('short'));
  const untrue: [string, Partial<ClaimedStream>][] = [
    ['a CRC of other bytes', { crc: 1 }],
    ['a length too small', { size: 3 }],
    ['a length too large', { size: 50_000 }],
    ['a stream that ends early', { data: short.subarray(0, short.length - 2) }],
    ['bytes after its end', { data: Buffer.concat([short, Buffer.from([0, 0, 7])]) }],
    ['no deflate stream at all', { data: Buffer.from('not deflate') }],
  ];
  test.each(untrue)('%s spoils them all: the caller must take them one by one', (_, changes) => {
    expect(inflateTogether([streamOf('first'), streamOf('short', changes), streamOf('last')])).toBeNull();
  });

  test('a stream that gives far more than it claims is stopped while it is inflated', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;
    expect(inflateTogether([streamOf('first'), { data: bomb, crc: 0, size: 100 }])).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });
});

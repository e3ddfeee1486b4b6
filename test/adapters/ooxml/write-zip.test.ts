import { unzipSync } from 'fflate';
import { crc32 } from '../../../src/adapters/ooxml/write-crc';
import { writeZip } from '../../../src/adapters/ooxml/write-zip';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('writeZip', () => {
  it('writes entries that another zip library reads back', () => {
    const files = [
      { name: 'a/long.txt', bytes: text('工业总产值'.repeat(500)) },
      { name: '空.txt', bytes: new Uint8Array(0) },
      { name: 'short', bytes: text('x') },
    ];
    const back = unzipSync(writeZip(files));
    expect(Object.keys(back)).toEqual(files.map((file) => file.name));
    for (const file of files) expect(back[file.name]).toEqual(file.bytes);
  });

  it('deflates what deflate makes smaller and stores the rest', () => {
    const long = writeZip([{ name: 'a', bytes: new Uint8Array(10_000) }]);
    expect(long.length).toBeLessThan(200);
    expect(new DataView(long.buffer).getUint16(8, true)).toBe(8);
    const short = writeZip([{ name: 'a', bytes: text('x') }]);
    expect(new DataView(short.buffer).getUint16(8, true)).toBe(0);
  });

  it('gives the same bytes every time', () => {
    const files = [{ name: 'a', bytes: text('同样的内容') }];
    expect(writeZip(files)).toEqual(writeZip(files));
  });

  it('keeps a name in another encoding, without the UTF-8 flag', () => {
    const gbk = Uint8Array.of(0xb1, 0xed);
    const zip = writeZip([{ name: '表', nameBytes: gbk, bytes: text('x') }]);
    expect(new DataView(zip.buffer).getUint16(6, true)).toBe(0);
    expect([...zip.subarray(30, 32)]).toEqual([...gbk]);
  });
});

describe('crc32', () => {
  it('gives the published check value', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
  });
});

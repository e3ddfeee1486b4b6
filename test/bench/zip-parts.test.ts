import { inflateRawSync } from 'node:zlib';
import { zipParts } from '../../bench/contestants/zip-parts';
import { writeZip } from '../../src/adapters/ooxml/write-zip';

test('the floor of reading sees every entry of a zip, deflated or stored', () => {
  const texts = new Map([
    ['a.xml', '<a>'.repeat(100)],
    ['xl/文.xml', 'x'],
  ]);
  const files = [...texts].map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const parts = zipParts(Buffer.from(writeZip(files)));
  const read = parts.map(({ deflated, data }) => Buffer.from(deflated ? inflateRawSync(data) : data).toString('utf8'));
  expect(read).toEqual([...texts.values()]);
  expect(parts.map(({ deflated }) => deflated)).toEqual([true, false]);
  expect(parts[0]!.name).toBe('a.xml');
});

import { readFileSync } from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import type { ChildFigures } from '../measuring/child-figures';
import { zipParts } from './zip-parts';
import { stopwatch } from '../measuring/stopwatch';

/** The floor under reading a large sheet: its stream inflated in pieces, and every byte looked at once. */
export async function run({ file }: { readonly file: string }): Promise<ChildFigures> {
  const spent = stopwatch();
  const sheet = zipParts(readFileSync(file)).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  if (!sheet) throw new RangeError('no sheet');
  const stream = createInflateRaw({ chunkSize: 256 * 1024 });
  let brackets = 0;
  stream.on('data', (piece: Buffer) => {
    for (let i = 0; i < piece.length; i++) if (piece[i] === 0x3c) brackets++;
  });
  await new Promise((resolve, reject) => {
    stream.on('end', resolve).on('error', reject);
    stream.end(sheet.data);
  });
  return { spent: { read: spent() }, sink: null, counts: { brackets } };
}

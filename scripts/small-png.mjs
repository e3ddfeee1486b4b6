// A screenshot as a PNG with a palette: the most frequent 256 colours, others as the nearest of them. About a third smaller.
import { deflateSync, inflateSync, crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;

function* chunks(png) {
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}

/** Paeth's predictor of the PNG specification. */
function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** @returns colours as numbers 0xrrggbb, row by row */
function pixels(raw, width, height, size) {
  const stride = width * size;
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const a = x >= size ? out[at - size] : 0;
      const b = y > 0 ? out[at - stride] : 0;
      const c = x >= size && y > 0 ? out[at - stride - size] : 0;
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter];
      out[at] = raw[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return Uint32Array.from({ length: width * height }, (_, i) => out.readUIntBE(i * size, 3));
}

function palette(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const list = kept.slice(0, COLOURS);
  const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (a, b) => parts(a).reduce((sum, part, i) => sum + (part - parts(b)[i]) ** 2, 0);
  const nearest = (colour) =>
    list.reduce((best, one, i) => (distance(one, colour) < distance(list[best], colour) ? i : best), 0);
  return { list, index: new Map(kept.map((colour, i) => [colour, i < COLOURS ? i : nearest(colour)])) };
}

/** @param {Buffer} png 8-bit RGB or RGBA, not interlaced, as browsers make them */
export function smallPng(png) {
  const all = [...chunks(png)];
  const head = all.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const size = { 2: 3, 6: 4 }[head[9]];
  if (head[8] !== 8 || head[12] !== 0 || !size) return png;
  const raw = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const colours = pixels(raw, width, height, size);
  const { list, index } = palette(colours);
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, i) => (rows[i + Math.floor(i / width) + 1] = index.get(colour)));
  const header = Buffer.from(head);
  header[9] = 3;
  const plte = Buffer.from(list.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', header), chunk('PLTE', plte), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

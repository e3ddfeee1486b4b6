import { deflateRawSync } from 'node:zlib';
import type { Deflate } from '../write-deflate';

/** Spreadsheet programs pack quickly rather than tightly. */
const LEVEL = 3;
const LARGEST_CHUNK = 256 * 1024;

/** The deflater of Node: quicker than the default, and its bytes may differ between versions of zlib. */
export const nodeDeflate: Deflate = (bytes) => {
  // room for what comes out of a small part at once, and no more
  const chunkSize = Math.max(64, Math.min((bytes.length >> 1) + 64, LARGEST_CHUNK));
  return deflateRawSync(bytes, { chunkSize, level: LEVEL });
};

import { deflateRawSync } from 'node:zlib';
import type { Deflate } from '../../adapters/ooxml/write-deflate';

/** Level 1, as Excel packs its files. */
export const deflateLikeExcel: Deflate = (bytes) => deflateRawSync(bytes, { level: 1 });

import { deflateSync } from 'fflate';

/** Port: raw deflate (no zlib header). The bytes it gives must depend on the input alone. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Works in Node and browsers; same bytes everywhere. */
export const deflateFflate: Deflate = (bytes) => deflateSync(bytes, { level: 6 });

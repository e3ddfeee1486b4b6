/**
 * The inflater as the reader sees it: a port with two implementations, `inflate.node.ts` (zlib) and
 * `inflate-fflate.ts` (browser). Both stop while inflating, never after.
 */
export interface Inflate {
  /**
   * Inflates a whole raw deflate stream.
   * @param limit most bytes that may come out
   * @param hint bytes expected (a file's own claim): sizes the first buffer only, and never above a fixed bound
   * @throws InflateError
   */
  whole(data: Uint8Array, limit: number, hint: number): Uint8Array;
  /**
   * Inflates piece by piece. A piece is valid only during the call; what `sink` throws ends the inflating and is
   * thrown on.
   * @throws InflateError
   */
  pieces(data: Uint8Array, sink: (piece: Uint8Array) => void): Promise<void>;
  /**
   * Inflates several small streams by one call, each compared with what is claimed of it; null when any claim is not
   * true. Absent where one call is no cheaper than several.
   */
  together?(streams: readonly ClaimedStream[]): Uint8Array[] | null;
  /** CRC-32 (as zip has it) of `bytes` following those already summed in `seed`. */
  crc32(bytes: Uint8Array, seed: number): number;
}

/** A raw deflate stream, and what its zip claims of the bytes that come out. */
export interface ClaimedStream {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** `overflow`: more than the limit came out; `damaged`: not a deflate stream, or one that ends early. */
export class InflateError extends Error {
  constructor(
    readonly kind: 'overflow' | 'damaged',
    detail: string,
  ) {
    super(detail);
    this.name = 'InflateError';
  }
}

/** Compressed bytes from which an entry is inflated in pieces rather than whole. */
export const STREAM_FROM_BYTES = 128 * 1024;
/** Bytes of a piece. */
export const PIECE_BYTES = 256 * 1024;

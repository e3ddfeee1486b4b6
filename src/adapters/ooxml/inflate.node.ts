import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { InflateError, PIECE_BYTES } from './inflate';
import type { Inflate } from './inflate';
import { inflateTogether } from './inflate-together.node';

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : '';
}

function asInflateError(error: unknown): unknown {
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : code;
  if (code === 'ERR_BUFFER_TOO_LARGE') return new InflateError('overflow', detail);
  return code.startsWith('Z_') ? new InflateError('damaged', detail) : error;
}

function whole(data: Uint8Array, limit: number, hint: number): Uint8Array {
  if (limit < 1) throw new InflateError('overflow', 'nothing may come out');
  // zlib makes room of chunkSize at once: one byte more than comes out spares it a second round
  const chunkSize = Math.max(constants.Z_MIN_CHUNK, Math.min(hint + 1, limit + 1, PIECE_BYTES));
  try {
    return inflateRawSync(data, { maxOutputLength: limit, chunkSize });
  } catch (error) {
    throw asInflateError(error);
  }
}

function pieces(data: Uint8Array, sink: (piece: Uint8Array) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = createInflateRaw({ chunkSize: PIECE_BYTES });
    let stopped = false;
    const stop = (error: unknown): void => {
      if (stopped) return;
      stopped = true;
      stream.destroy();
      reject(asInflateError(error));
    };
    stream.on('data', (piece: Buffer) => {
      // a microtask later, zlib's thread is already at work on the next piece
      queueMicrotask(() => {
        if (stopped) return;
        try {
          sink(piece);
        } catch (error) {
          stop(error);
        }
      });
    });
    stream.on('error', stop);
    stream.on('end', () => {
      queueMicrotask(() => {
        if (!stopped) resolve();
      });
    });
    stream.end(data);
  });
}

/** The inflater of Node: zlib, on its own thread for large entries. */
export const nodeInflate: Inflate = {
  whole,
  pieces,
  together: inflateTogether,
  crc32: (bytes, seed) => crc32(bytes, seed),
};

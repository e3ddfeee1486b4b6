import { open } from 'node:fs/promises';
import type { Refusal } from '../../core/model/refusal';
import { RefusalError, refuse } from '../../core/model/refusal';
import { isStillWritten } from './still-written';

/** What reading needs of an open file (`fs.promises.FileHandle` is one). */
export interface ReadableFile {
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number; isFile(): boolean }>;
  readFile(): Promise<Uint8Array>;
}

/**
 * The bytes of a file that is not being written to meanwhile. Never throws for what a file system can do.
 * Refusals: `unreadable-file` (detail: the system's code), `file-too-large`, `changing-file`.
 */
export async function readSettledFile(file: string, limit: number): Promise<Uint8Array | Refusal> {
  try {
    const handle = await open(file, 'r');
    try {
      return await readSettled(handle, limit, Date.now());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'refusal', code: 'unreadable-file', detail: code };
  }
}

/** @param now milliseconds since 1970. Throws `RefusalError`, see `readSettledFile`. */
export async function readSettled(file: ReadableFile, limit: number, now: number): Promise<Uint8Array> {
  const before = await file.stat();
  if (!before.isFile()) refuse('unreadable-file', { detail: 'not a regular file' });
  if (before.size > limit) refuse('file-too-large', { measured: before.size, limit });
  const bytes = await file.readFile();
  const after = await file.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || bytes.length !== after.size) {
    refuse('changing-file', { measured: after.size });
  }
  if (isStillWritten(bytes, after.mtimeMs, now)) {
    refuse('changing-file', { measured: after.size, detail: 'written just now, its end is missing' });
  }
  return bytes;
}

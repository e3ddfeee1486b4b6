import { open } from 'node:fs/promises';
import type { Refusal } from '../../core/model/refusal';
import { RefusalError, refuse } from '../../core/model/refusal';
import { openZip } from '../ooxml/zip-directory';
import { DEFAULT_LIMITS } from '../ooxml/limits';

/** What reading needs of an open file (`fs.promises.FileHandle` is one). */
export interface ReadableFile {
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number; isFile(): boolean }>;
  readFile(): Promise<Uint8Array>;
}

/** A zip without its end whose file was written so recently is probably still being copied. */
const SETTLED_AFTER_MS = 5_000;

const ZIP_SIGNATURE = 0x504b;

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
  if (now - after.mtimeMs < SETTLED_AFTER_MS && isZipWithoutEnd(bytes)) {
    refuse('changing-file', { measured: after.size, detail: 'written just now, its end is missing' });
  }
  return bytes;
}

function isZipWithoutEnd(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || ((bytes[0]! << 8) | bytes[1]!) !== ZIP_SIGNATURE) return false;
  const zip = openZip(bytes, { ...DEFAULT_LIMITS, fileBytes: Infinity, entries: Infinity });
  return 'code' in zip && zip.code === 'truncated';
}

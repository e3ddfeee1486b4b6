import { open } from 'node:fs/promises';
import { RefusalError, refuse, type Refusal } from '../../core/model/refusal';
import { DEFAULT_LIMITS } from '../../adapters/ooxml/limits';

/**
 * The bytes of a file, its size looked at first and its size and time compared afterwards.
 * Refusals: `unreadable-file` (detail: the system's code), `file-too-large`, `changing-file`.
 */
export async function loadFile(file: string, limit: number = DEFAULT_LIMITS.fileBytes): Promise<Uint8Array | Refusal> {
  try {
    const handle = await open(file, 'r');
    try {
      const before = await handle.stat();
      if (!before.isFile()) refuse('unreadable-file', { detail: 'not a regular file' });
      if (before.size > limit) refuse('file-too-large', { measured: before.size, limit });
      const bytes = await handle.readFile();
      const after = await handle.stat();
      if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || bytes.length !== after.size) {
        refuse('changing-file');
      }
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    const { code } = error as NodeJS.ErrnoException;
    return { kind: 'refusal', code: 'unreadable-file', ...(code === undefined ? {} : { detail: code }) };
  }
}

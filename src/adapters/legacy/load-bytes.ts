import { readFile, stat } from 'node:fs/promises';
import { refuse } from '../../core/model/refusal';

/**
 * The bytes of a file, its size looked at first. Throws `RefusalError`: `file-too-large`, or `unreadable-file` with the
 * system's code (ENOENT, EACCES …) as detail.
 */
export async function loadBytes(path: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > limit) refuse('file-too-large', { measured: size, limit });
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return refuse('unreadable-file', { detail: code });
  }
}

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { cannotWrite } from '../frame/cannot-write';
import { UsageError } from '../frame/usage-error';

/** What is in a folder; nothing when it is not there. @throws the system's error when it is a file or closed */
async function contentOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Makes a folder with everything in it, whole or not at all: it is filled under a name of its own beside its place, and
 * takes its name at the end.
 * @param folder not there yet, or empty
 * @param given as the user wrote it
 * @throws UsageError `folder-not-empty`, `cannot-write`; the abort reason when aborted
 */
export async function newFolder(
  folder: string,
  given: string,
  signal: AbortSignal,
  write: (folder: string) => Promise<void>,
): Promise<void> {
  const temporary = path.join(path.dirname(folder), `.${path.basename(folder)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const isNew = (await contentOf(folder)).length === 0;
    if (!isNew) throw new UsageError('folder-not-empty', { value: given });
    await mkdir(temporary, { recursive: true });
    await write(temporary);
    signal.throwIfAborted();
    await rmdir(folder).catch(() => undefined);
    await rename(temporary, folder);
  } catch (error) {
    // nothing to take away where the place itself was never there
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    signal.throwIfAborted();
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw cannotWrite(given, error);
  }
}

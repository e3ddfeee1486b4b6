import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { PackError } from './pack-problem';
import type { PackFile, PackSource } from './pack-source';
import { packFromFiles } from './pack-source';

/** A pack has a handful of files. */
const FILES = 500;

/**
 * Reads a pack from its folder.
 * @param dir folder that holds `pack.yaml`
 * @throws PackError when the folder cannot be read, or with everything that is wrong in it
 */
export async function loadPackSource(dir: string): Promise<PackSource> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)));
    if (names.length > FILES) {
      const facts = { measured: names.length, limit: FILES };
      throw new PackError([{ code: 'too-many-files', file: dir, line: null, path: '', facts }]);
    }
    const files = names.map(async (name): Promise<PackFile> => ({
      path: name.split(path.sep).join('/'),
      text: await readFile(path.join(dir, name), 'utf8'),
    }));
    return packFromFiles(await Promise.all(files));
  } catch (error) {
    if (error instanceof PackError) throw error;
    const detail = (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
    throw new PackError([{ code: 'folder-unreadable', file: dir, line: null, path: '', facts: { detail } }]);
  }
}

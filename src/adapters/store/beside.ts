import { open, stat } from 'node:fs/promises';
import path from 'node:path';

export async function pathStands(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
}

/** Makes the disk keep a new name, where the system can: some cannot sync a folder, and none needs it there. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A free name beside a file: `<name>.<tag>`, or with a number after it. */
export async function freeName(file: string, tag: string): Promise<string> {
  const base = path.join(path.dirname(file), `${path.basename(file)}.${tag}`);
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (!(await pathStands(name))) return name;
  }
}

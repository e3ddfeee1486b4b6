import { open } from 'node:fs/promises';

export type FileKind = 'missing' | 'database' | 'other';

/** `DUCK`, at byte 8 of a file of this database. */
const MARK = Buffer.from('DUCK');
const AT = 8;

/** Whether a file is one of the database, by its first bytes; asked before the database opens (and locks) it. @throws what the system says */
export async function fileKind(file: string): Promise<FileKind> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (handle === null) return 'missing';
  try {
    if (!(await handle.stat()).isFile()) return 'other';
    const bytes = Buffer.alloc(MARK.length);
    const { bytesRead } = await handle.read(bytes, 0, MARK.length, AT);
    return bytesRead === MARK.length && bytes.equals(MARK) ? 'database' : 'other';
  } finally {
    await handle.close();
  }
}

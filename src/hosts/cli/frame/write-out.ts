import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cannotWrite } from './cannot-write';
import { refuseOverData } from './refuse-over-data';

/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename. An abort leaves nothing behind.
 * @throws UsageError `cannot-write`, `out-is-ledger`, `out-is-workbook`; the abort reason when aborted
 */
export async function writeOut(file: string, content: string | Uint8Array, signal: AbortSignal): Promise<void> {
  await refuseOverData(file, content);
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, content, { encoding: 'utf8', flag: 'wx', signal });
    signal.throwIfAborted();
    await rename(temporary, file);
  } catch (error) {
    // nothing to take away where the place itself was never there
    await rm(temporary, { force: true }).catch(() => undefined);
    signal.throwIfAborted();
    throw cannotWrite(file, error);
  }
}

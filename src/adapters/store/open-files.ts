import { realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Ledgers open in this process. The system's locks are between processes: a second opening here would pass, and its end
 * would let go the lock of the first. So no ledger is opened twice in one process, nor its file read beside the database.
 */
const open = new Set<string>();

function nameOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.join(folderName(path.dirname(file)), path.basename(file)); // not there yet
  }
}

function folderName(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return path.resolve(folder);
  }
}

/** Keeps a file for the caller; null when it is taken. @returns gives it back */
export function keepFile(file: string): (() => void) | null {
  const name = nameOf(file);
  if (open.has(name)) return null;
  open.add(name);
  return () => void open.delete(name);
}

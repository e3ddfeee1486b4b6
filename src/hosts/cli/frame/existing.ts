import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './usage-error';

/**
 * The absolute path of a file named on the command line.
 * @throws UsageError `path-not-found`, `path-is-folder`
 */
export function existing(file: string, cwd: string): string {
  const place = path.resolve(cwd, file);
  if (!existsSync(place)) throw new UsageError('path-not-found', { value: file });
  if (statSync(place).isDirectory()) throw new UsageError('path-is-folder', { value: file });
  return place;
}

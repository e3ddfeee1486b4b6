import { mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { cannotWrite } from '../frame/cannot-write';
import { UsageError } from '../frame/usage-error';

/** The real path of a folder that may not be there yet: links of the part that is are followed. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : path.join(realPath(parent), path.basename(folder));
  }
}

function isInside(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way));
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether copies in that folder would lie among received files: in a folder that was given, or beside a file that was. */
function liesAmong(folder: string, received: string): boolean {
  const real = realPath(received);
  return isFolder(real) ? isInside(folder, real) : folder === path.dirname(real);
}

/**
 * The folder copies are written to: new or empty, so that no answer already filled in is lost and no copy of an earlier
 * run is taken for one of this run; never among received files, which the next check would read again.
 * @param received paths of returns now and earlier, as given
 * @throws UsageError `annotate-among-received`, `annotate-not-empty`, `cannot-write`
 */
export function sendBackFolder(given: string, received: readonly string[], cwd: string): string {
  const folder = realPath(path.resolve(cwd, given));
  const among = received.find((each) => liesAmong(folder, path.resolve(cwd, each)));
  if (among !== undefined) throw new UsageError('annotate-among-received', { value: given, received: among });
  try {
    if (isFolder(folder) && readdirSync(folder).length > 0)
      throw new UsageError('annotate-not-empty', { value: given });
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw cannotWrite(given, error);
  }
  return folder;
}

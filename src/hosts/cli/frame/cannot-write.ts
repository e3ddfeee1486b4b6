import { cliWords, type CliWords } from '../../../locales/cli-words';
import { UsageError } from './usage-error';

/** What the system's codes mean to the user; the same cause has different codes on different systems. */
const CAUSES: Readonly<Record<string, keyof CliWords['cannotWrite']>> = {
  ENOENT: 'noFolder',
  ENOTDIR: 'noFolder',
  EISDIR: 'isFolder',
  EEXIST: 'isFile',
  EACCES: 'notAllowed',
  EPERM: 'notAllowed',
  EROFS: 'notAllowed',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENAMETOOLONG: 'nameTooLong',
};

/**
 * The error for a place that could not be written, with what to do about it.
 * @param place as told to the user
 * @param error of the system
 */
export function cannotWrite(place: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const cause = CAUSES[code] ?? 'other';
  return new UsageError('cannot-write', { value: place, detail: code }, [
    (words) => cliWords(words.language).cannotWrite[cause],
  ]);
}

import type { SkipCode } from './source';

const RETURN = /\.(xlsx|xlsm|xls|et|ods|xlsb|csv)$/i;
const ZIP = /\.zip$/i;
const OTHER_ARCHIVE = /\.(rar|7z|tar|gz|tgz|bz2|xz)$/i;
/** Excel and WPS (`~$`), LibreOffice (`.~lock.…#`), WPS on Linux (`.~`). */
const LOCK = /^(~\$|\.~)/;
const SYSTEM = /^(\.|__macosx$|thumbs\.db$|desktop\.ini$)/i;

/** What a name found in a folder or zip promises; a path that a user gave is read whatever its name. */
export function promiseOf(name: string): 'return' | 'zip' | SkipCode {
  if (LOCK.test(name)) return 'lock-file';
  if (SYSTEM.test(name)) return 'hidden';
  if (RETURN.test(name)) return 'return';
  if (ZIP.test(name)) return 'zip';
  return OTHER_ARCHIVE.test(name) ? 'other-archive' : 'not-a-return';
}

/** Whether a folder of that name is of the system's or a program's own, not of the filers'. */
export const isHiddenFolder = (name: string): boolean => SYSTEM.test(name);

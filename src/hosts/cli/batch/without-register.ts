import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { skippedOutcome } from '../../batch/file-outcome';
import type { Listed } from './list-items';

/** The register may lie in the folder of returns: it is not one of them. */
export function withoutRegister(listed: Listed, register: string | undefined, cwd: string): Listed {
  if (register === undefined || !existsSync(path.resolve(cwd, register))) return listed;
  const file = realpathSync(path.resolve(cwd, register));
  const skipped = listed.items
    .filter((item) => item.file === file)
    .map((item) => skippedOutcome(item.path, 'register'));
  return { items: listed.items.filter((item) => item.file !== file), settled: [...listed.settled, ...skipped] };
}

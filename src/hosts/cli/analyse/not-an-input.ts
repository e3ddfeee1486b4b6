import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../frame/usage-error';

/**
 * The absolute path of what is to be written, which is none of what is read: neither one of the files given, nor a file
 * in one of the folders.
 * @param inputs files and folders as given; undefined for those left out
 * @throws UsageError `out-is-input`
 */
export function notAnInput(out: string, inputs: readonly (string | undefined)[], cwd: string): string {
  const place = path.resolve(cwd, out);
  if (!existsSync(place)) return place;
  const real = realpathSync(place);
  const read = inputs
    .filter((input) => input !== undefined)
    .map((input) => path.resolve(cwd, input))
    .find((input) => existsSync(input) && `${real}${path.sep}`.startsWith(`${realpathSync(input)}${path.sep}`));
  if (read !== undefined) throw new UsageError('out-is-input', { value: out });
  return place;
}

import { execFile } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../hosts/cli/run';

/** A report of hundreds of files, and every row of a large table. */
const MOST_BYTES = 256_000_000;

/**
 * Runs the built program as a person would, for what is too much for the process of a test.
 * @param cwd where it is run
 * @returns what it says
 * @throws where it did not do its work
 */
export async function shenbao(args: readonly string[], cwd = ROOT): Promise<string> {
  return await new Promise((resolve, reject) => {
    const program = [path.join(ROOT, 'bin/shenbao.js'), ...args];
    const options = { cwd, maxBuffer: MOST_BYTES, encoding: 'utf8' } as const;
    execFile(process.execPath, program, options, (error, stdout, stderr) => {
      if (stderr === '') resolve(stdout);
      else reject(new Error(stderr, { cause: error }));
    });
  });
}

import { existsSync } from 'node:fs';
import path from 'node:path';

/** How the child process is started. */
export interface ChildEntry {
  /** the file it runs */
  readonly file: string;
  /** options of Node before the file, such as a hook that compiles TypeScript */
  readonly execArgv: readonly string[];
}

const NAME = 'reader-child.js';

/**
 * The compiled child beside this file; when this file itself runs uncompiled (a test without its own entry), the one
 * that the last build left in dist.
 */
export function compiledChild(): ChildEntry {
  const beside = path.join(__dirname, NAME);
  const built = path.resolve(__dirname, '../../../dist/adapters/legacy', NAME);
  return { file: existsSync(beside) ? beside : built, execArgv: [] };
}

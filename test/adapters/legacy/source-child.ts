import path from 'node:path';
import type { ChildEntry } from '../../../src/adapters/legacy/child-entry';

/** The child process from the sources, so that tests never depend on what the last build left in dist. */
export const sourceChild: ChildEntry = {
  file: path.resolve(__dirname, '../../../src/adapters/legacy/reader-child.ts'),
  execArgv: ['-r', path.join(__dirname, 'typescript-hook.cjs')],
};

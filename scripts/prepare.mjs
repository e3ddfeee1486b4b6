// npm's `prepare`: after an install in a source checkout, build the command line. A production install has no compiler and needs none.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
try {
  require.resolve('typescript/bin/tsc');
} catch {
  process.exit(0);
}
process.exit(spawnSync(process.execPath, [path.join(here, 'build.mjs')], { stdio: 'inherit' }).status ?? 1);

// Builds the command line: TypeScript layers into dist/, then the packs (YAML with parsed rules) as JSON.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

function run(args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

run([require.resolve('typescript/bin/tsc'), '-b', 'src/hosts', ...process.argv.slice(2)]);
const packs = path.join(root, 'dist/hosts/cli/build-packs.js');
if (existsSync(packs)) run([packs, path.join(root, 'src/packs'), path.join(root, 'dist/packs')]);

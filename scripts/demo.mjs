// npm run demo: from a fresh clone, with nothing installed and nothing built, to a checked folder and its report.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const main = path.join(root, 'dist', 'hosts', 'demo', 'main.js');
const pack = path.join(root, 'dist', 'packs', 'haikou.json');

/** Runs a program with its output on stderr, so that the demo's own output stays clean; ends on failure. */
function run(command, args, shell = false) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (done.status !== 0) {
    process.stderr.write(
      `${[path.basename(command), ...args].join(' ')}: ${done.error?.message ?? `exit ${done.status}`}\n`,
    );
    process.exit(2);
  }
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile())
      latest = Math.max(latest, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return latest;
}

/** Built, and built after the last change of the sources. */
function isBuilt() {
  if (!existsSync(main) || !existsSync(pack)) return false;
  return statSync(pack).mtimeMs >= newest(path.join(root, 'src'));
}

if (!existsSync(path.join(root, 'node_modules', 'typescript'))) {
  process.stderr.write('首次运行,正在安装依赖……\nFirst run: installing dependencies …\n');
  // npm is a .cmd on Windows, which needs a shell
  run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], process.platform === 'win32');
}
if (!isBuilt()) {
  process.stderr.write('正在构建……\nBuilding …\n');
  run(process.execPath, [path.join(root, 'scripts', 'build.mjs')]);
}
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 2);

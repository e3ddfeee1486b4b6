// Programs that only the tests need, such as an office suite: finds them, and installs Debian's packages where it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {readonly string[]} names of the program, without .exe
 * @param {readonly string[]} places where installers put it, when it is not on the PATH
 * @returns its path, or null
 */
export function findProgram(names, places) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (folder && existsSync(file)) return file;
    }
  }
  return places.find((file) => existsSync(file)) ?? null;
}

/**
 * Finds it, or installs it when running as root on a system with apt-get.
 * @param {() => string | null} find
 * @param {{ name: string, packages: readonly string[], missing: readonly string[] }} about `missing`: what to say
 * where it is neither there nor may be installed
 */
export function ensureProgram(find, { name, packages, missing }) {
  const found = find();
  if (found) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    for (const line of missing) console.error(line);
    return null;
  }
  console.error(`正在安装 ${name}(仅测试需要)… / Installing ${name} (for tests only) …`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return find();
}

// Finds LibreOffice for the tests that open our workbooks in a second program; installs Debian's package when it may.
// `node scripts/office-suite.mjs` prints the path found. Never used by the product itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['soffice', 'libreoffice'];
const FIXED = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Path of the office suite's program, or null. */
export function findOfficeSuite() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      for (const ending of process.platform === 'win32' ? ['.exe'] : ['']) {
        const file = path.join(folder, name + ending);
        if (folder && existsSync(file)) return file;
      }
    }
  }
  return FIXED.find((file) => existsSync(file)) ?? null;
}

/** Finds it, or installs Debian's package when running as root on a system with apt-get. */
export function ensureOfficeSuite() {
  const found = findOfficeSuite();
  if (found) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    console.error(
      '未找到 LibreOffice:相关测试将跳过。请安装后重试(Debian:apt-get install libreoffice-calc fonts-noto-cjk)。',
    );
    console.error(
      'LibreOffice was not found: its tests will be skipped. Install it and run again (Debian: apt-get install libreoffice-calc fonts-noto-cjk).',
    );
    return null;
  }
  console.error('正在安装 LibreOffice(仅测试需要)… / Installing LibreOffice (for tests only) …');
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc', 'fonts-noto-cjk');
  return findOfficeSuite();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = ensureOfficeSuite();
  if (found) console.log(found);
  process.exit(found ? 0 : 1);
}

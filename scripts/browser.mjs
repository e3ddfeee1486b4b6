// Finds Chrome, Edge or Chromium for the tests that open our pages; installs Debian's Chromium when it may.
// `node scripts/browser.mjs` prints the path found. SHENBAO_BROWSER names another one. Never used by the product itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

/** Where installers put a browser that is not on the PATH. */
function fixedPlaces() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const x86 = process.env['PROGRAMFILES(X86)'];
  const windows = [PROGRAMFILES, x86, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((root) => [
      path.join(root, 'Google/Chrome/Application/chrome.exe'),
      path.join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return process.platform === 'win32' ? windows : process.platform === 'darwin' ? mac : ['/usr/bin/chromium'];
}

/** Path of a browser's program, or null. */
export function findBrowser() {
  const named = process.env.SHENBAO_BROWSER;
  if (named && existsSync(named)) return named;
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (folder && existsSync(file)) return file;
    }
  }
  return fixedPlaces().find((file) => existsSync(file)) ?? null;
}

/** Finds it, or installs Debian's package when running as root on a system with apt-get. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    console.error(
      '未找到 Chrome、Edge 或 Chromium:相关测试将跳过。请安装其中之一,或用环境变量 SHENBAO_BROWSER 指明其路径(Debian:apt-get install chromium fonts-noto-cjk)。',
    );
    console.error(
      'Neither Chrome, Edge nor Chromium was found: their tests will be skipped. Install one, or give its path in SHENBAO_BROWSER (Debian: apt-get install chromium fonts-noto-cjk).',
    );
    return null;
  }
  console.error('正在安装 Chromium(仅测试需要)… / Installing Chromium (for tests only) …');
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return findBrowser();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = ensureBrowser();
  if (found) console.log(found);
  process.exit(found ? 0 : 1);
}

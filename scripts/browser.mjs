// Finds Chrome, Edge or Chromium for the tests that open our pages; installs Debian's Chromium when it may.
// `node scripts/browser.mjs` prints the path found. SHENBAO_BROWSER names another one. Never used by the product itself.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureProgram, findProgram } from './test-program.mjs';

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
  return named && existsSync(named) ? named : findProgram(NAMES, fixedPlaces());
}

/** Finds it, or installs Debian's package when running as root on a system with apt-get. */
export const ensureBrowser = () =>
  ensureProgram(findBrowser, {
    name: 'Chromium',
    packages: ['chromium', 'fonts-noto-cjk'],
    missing: [
      '未找到 Chrome、Edge 或 Chromium:相关测试将跳过。请安装其中之一,或用环境变量 SHENBAO_BROWSER 指明其路径(Debian:apt-get install chromium fonts-noto-cjk)。',
      'Neither Chrome, Edge nor Chromium was found: their tests will be skipped. Install one, or give its path in SHENBAO_BROWSER (Debian: apt-get install chromium fonts-noto-cjk).',
    ],
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = ensureBrowser();
  if (found) console.log(found);
  process.exit(found ? 0 : 1);
}

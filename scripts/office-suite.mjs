// Finds LibreOffice for the tests that open our workbooks in a second program; installs Debian's package when it may.
// `node scripts/office-suite.mjs` prints the path found. Never used by the product itself.
import { pathToFileURL } from 'node:url';
import { ensureProgram, findProgram } from './test-program.mjs';

const NAMES = ['soffice', 'libreoffice'];
const FIXED = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Path of the office suite's program, or null. */
const findOfficeSuite = () => findProgram(NAMES, FIXED);

/** Finds it, or installs Debian's package when running as root on a system with apt-get. */
export const ensureOfficeSuite = () =>
  ensureProgram(findOfficeSuite, {
    name: 'LibreOffice',
    packages: ['libreoffice-calc', 'fonts-noto-cjk'],
    missing: [
      '未找到 LibreOffice:相关测试将跳过。请安装后重试(Debian:apt-get install libreoffice-calc fonts-noto-cjk)。',
      'LibreOffice was not found: its tests will be skipped. Install it and run again (Debian: apt-get install libreoffice-calc fonts-noto-cjk).',
    ],
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const found = ensureOfficeSuite();
  if (found) console.log(found);
  process.exit(found ? 0 : 1);
}

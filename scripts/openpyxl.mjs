// Finds openpyxl, a second reader in the tests of files that we write; installs Debian's package when it may.
// Debian's is for Debian's own Python only. Never used by the product itself.
import { spawnSync } from 'node:child_process';
import { ensureProgram, findProgram } from './test-program.mjs';

const readsWorkbooks = (program) => spawnSync(program, ['-c', 'import openpyxl']).status === 0;

/** Path of a Python that has openpyxl, or null. */
function findOpenpyxl() {
  const python = findProgram([], ['/usr/bin/python3']) ?? findProgram(['python3', 'python'], []);
  return python && readsWorkbooks(python) ? python : null;
}

/** Finds it, or installs Debian's package when running as root on a system with apt-get. */
export const ensureOpenpyxl = () =>
  ensureProgram(findOpenpyxl, {
    name: 'openpyxl',
    packages: ['python3-openpyxl'],
    missing: [
      '未找到 openpyxl:相关测试将跳过。请安装后重试(Debian:apt-get install python3-openpyxl)。',
      'openpyxl was not found: its tests will be skipped. Install it and run again (Debian: apt-get install python3-openpyxl).',
    ],
  });

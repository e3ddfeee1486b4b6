import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../cli/run';

const BIN = path.join(ROOT, 'bin', 'shenbao.js');

/** Runs the built program in a folder, as a user would, and gives what it wrote. @throws on another exit code */
export function shenbao(folder: string, ...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
  });
  if (status !== 0) throw new Error(`shenbao ${argv.join(' ')}: exit ${String(status)} ${stderr}`);
  return stdout;
}

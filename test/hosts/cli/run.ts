import path from 'node:path';
import { runCli } from '../../../src/hosts/cli/main';
import type { CliIo } from '../../../src/hosts/cli/frame/cli-io';

export const ROOT = path.resolve(__dirname, '../../..');

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command in this process: no terminal, Chinese, the project's own folder, unless changed. */
export async function run(argv: readonly string[], changes: Partial<CliIo> = {}): Promise<RunResult> {
  let stdout = '';
  let stderr = '';
  const code = await runCli(argv, {
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
    outIsTerminal: false,
    errIsTerminal: false,
    env: {},
    cwd: ROOT,
    signal: new AbortController().signal,
    ...changes,
  });
  return { code, stdout, stderr };
}

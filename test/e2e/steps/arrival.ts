import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../hosts/cli/run';

/** What `shenbao check` finds in a return that arrives: the codes of its findings. */
export async function codesOnArrival(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-arrival-'));
  try {
    const file = path.join(folder, 'return.xlsx');
    writeFileSync(file, bytes);
    const { stdout } = await run(['check', file, '--period', '2013-09', '--format', 'json']);
    const { files } = JSON.parse(stdout) as { files: { findings: { code: string }[] }[] };
    return files.flatMap(({ findings }) => findings.map(({ code }) => code));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

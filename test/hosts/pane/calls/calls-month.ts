import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ALL_PLANTS } from '../../../../src/hosts/demo/planted/all-plants';
import { demoPaths, writeFolders } from '../../../../src/hosts/demo/write-folders';
import { demoFolders, haikouPack } from '../../demo/demo-pack';

/** A received month, small enough for the command line to check it in the thread of a test, with its earlier months. */
export interface CallsMonth {
  readonly root: string;
  readonly received: readonly string[];
  readonly previous: readonly string[];
  readonly register: string;
  remove(): void;
}

const sender = (file: string): string => /^[^_-]+/.exec(path.basename(file))![0];

/** @param most received files that are kept, of enterprises that filed in both months before */
export async function writeCallsMonth(most: number): Promise<CallsMonth> {
  const root = mkdtempSync(path.join(tmpdir(), 'shenbao-calls-'));
  writeFolders(demoFolders(await haikouPack(), ALL_PLANTS), demoPaths(root));
  const under = (folder: string): string[] =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .map((name) => path.join(root, folder, name))
      .filter((file) => statSync(file).isFile())
      .sort();
  const earlier = under('previous');
  const kept = under('received')
    .filter((file) => earlier.filter((one) => sender(one) === sender(file)).length === 2)
    .slice(0, most);
  const senders = new Set(kept.map(sender));
  for (const file of under('received')) if (!kept.includes(file)) rmSync(file);
  for (const file of earlier) if (!senders.has(sender(file))) rmSync(file);
  return {
    root,
    received: under('received'),
    previous: under('previous'),
    register: path.join(root, 'register.xlsx'),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export const fileOf = (file: string): File =>
  new File([readFileSync(file)], path.basename(file), { lastModified: Math.round(statSync(file).mtimeMs) });

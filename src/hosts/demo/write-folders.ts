import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoFolders } from './received/assemble';

/** Where the demo puts things, under its output folder. */
export interface DemoPaths {
  readonly received: string;
  readonly previous: string;
  readonly register: string;
  /** outside every folder that is checked */
  readonly truth: string;
  readonly json: string;
  readonly html: string;
}

export function demoPaths(out: string): DemoPaths {
  return {
    received: path.join(out, 'received'),
    previous: path.join(out, 'previous'),
    register: path.join(out, 'register.xlsx'),
    truth: path.join(out, 'truth', 'truth.json'),
    json: path.join(out, 'report.json'),
    html: path.join(out, 'report.html'),
  };
}

/** Received files have lain there for a while: a damaged one written just now would count as still being copied. */
const LAIN_MS = 60_000;

function writeTree(root: string, files: ReadonlyMap<string, Uint8Array>): void {
  const written = new Date(Date.now() - LAIN_MS);
  for (const [name, bytes] of files) {
    const file = path.join(root, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    utimesSync(file, written, written);
  }
}

/** Writes everything afresh; what an earlier run left in these places is removed first. */
export function writeFolders(folders: DemoFolders, paths: DemoPaths): void {
  for (const place of Object.values(paths) as string[]) rmSync(place, { recursive: true, force: true });
  writeTree(paths.received, folders.received);
  for (const [month, files] of folders.previous) writeTree(path.join(paths.previous, month), files);
  mkdirSync(path.dirname(paths.truth), { recursive: true });
  writeFileSync(paths.truth, `${JSON.stringify(folders.truth, null, 2)}\n`);
  writeFileSync(paths.register, folders.register);
}

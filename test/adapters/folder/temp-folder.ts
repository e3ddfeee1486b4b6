import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of a test's own, and ways to put files there. */
export interface TempFolder {
  readonly root: string;
  /** writes a file, making its folders; the absolute path */
  put(name: string, content: string | Uint8Array): string;
  at(name: string): string;
}

/** One folder a test file, removed after its tests. */
export function tempFolder(): TempFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'shenbao-folder-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const at = (name: string) => path.join(root, name);
  return {
    root,
    at,
    put(name, content) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The browser's program: what `npm test` found or installed (SHENBAO_BROWSER), else one on the path; or null. */
export function browserProgram(): string | null {
  const given = process.env.SHENBAO_BROWSER;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const files = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return files.find((file) => existsSync(file)) ?? null;
}

/** `describe`, or a skip that says why: what opens pages needs a browser. */
export const describeInBrowser: jest.Describe = browserProgram()
  ? describe
  : (((name: string, body: () => void) => {
      describe.skip(`${name} (no Chrome, Edge or Chromium was found: see scripts/browser.mjs)`, body);
    }) as unknown as jest.Describe);

/** A browser for the tests of one file. */
export async function launchBrowser(): Promise<Browser> {
  const program = browserProgram();
  if (!program) throw new Error('no browser: use describeInBrowser');
  // Containers run tests as root and have little shared memory.
  return await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

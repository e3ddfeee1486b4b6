import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sample } from './received/assemble';
import type { TruthEntry } from './received/truth';

/** One line of assets/samples/samples.json. */
interface SampleEntry {
  readonly code: string;
  readonly extension: string;
  readonly file: string;
  /** program that saved it */
  readonly savedBy: string;
  readonly planted: TruthEntry | null;
}

/**
 * The committed returns that other programs saved; none where the folder is absent.
 * They belong to one seed and one month (scripts/make-samples.mjs): another run has other figures.
 */
export function loadSamples(folder: string): Sample[] {
  const list = path.join(folder, 'samples.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as readonly SampleEntry[];
  return entries.map(({ code, extension, file, planted }) => {
    return { code, extension, planted, bytes: readFileSync(path.join(folder, path.basename(file))) };
  });
}

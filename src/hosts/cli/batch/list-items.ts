import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../frame/usage-error';
import type { FileOutcome, ReceivedItem } from './file-outcome';

export interface Listed {
  readonly items: readonly ReceivedItem[];
  /** what was passed over or could not be listed, and why */
  readonly settled: readonly FileOutcome[];
}

const RETURN = /\.(xlsx|xlsm|xls|et|ods|xlsb|csv)$/i;

/** Interim */
export async function listItems(paths: readonly string[], cwd: string): Promise<Listed> {
  const items: ReceivedItem[] = [];
  const settled: FileOutcome[] = [];
  const visit = (given: string, asked: boolean): void => {
    const file = path.resolve(cwd, given);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) throw new UsageError('path-not-found', { value: given });
    if (stat.isDirectory()) {
      for (const name of readdirSync(file).sort()) visit(path.join(given, name), false);
    } else if (path.basename(file).startsWith('~$'))
      settled.push({ path: given, refusal: null, skipped: 'lock-file', returns: [], findings: [] });
    else if (asked || RETURN.test(file)) items.push({ path: given, file, entry: null });
    else settled.push({ path: given, refusal: null, skipped: 'not-a-return', returns: [], findings: [] });
  };
  for (const given of paths) visit(given, true);
  return Promise.resolve({ items, settled });
}

import { readFileSync } from 'node:fs';
import type { CheckSettings } from '../../hosts/batch/check-settings';
import { loadPack } from '../../hosts/cli/load-pack';
import { PROJECT_ROOT } from '../../hosts/cli/project-root';
import type { CompiledPack } from '../../core/checking/compiled-pack';
import { filingToRecord } from '../../core/reading/filing-transfer';
import type { FilingRecord } from '../../core/reading/filing-transfer';
import { prepareForms } from '../../core/reading/form-index';
import { readFilings } from '../../core/reading/read-filings';
import { readRegister } from '../../core/reading/read-register';
import { BENCH_PERIOD } from '../corpus/small-return';
import { mustRead } from './must-read';

/** Where what is known besides the returns lies. */
export interface KnownFiles {
  readonly register: string;
  readonly previous: readonly string[];
  readonly lastYear: readonly string[];
}

async function recordsOf(files: readonly string[], pack: CompiledPack): Promise<FilingRecord[]> {
  const index = prepareForms(pack.forms);
  const records: FilingRecord[] = [];
  for (const file of files) {
    const { filings } = readFilings(await mustRead(readFileSync(file)), index);
    records.push(...filings.map(filingToRecord));
  }
  return records;
}

/** What the command line gives each of its workers: pack, month, register and earlier filings. */
export async function settingsOf(known: KnownFiles): Promise<CheckSettings> {
  const pack = await loadPack('haikou', PROJECT_ROOT);
  const register = readRegister(await mustRead(readFileSync(known.register)));
  if (register === null) throw new Error('the register is not recognised');
  const history = {
    previous: await recordsOf(known.previous, pack),
    lastYear: await recordsOf(known.lastYear, pack),
  };
  return { pack, period: BENCH_PERIOD, register: register.register.entries, history };
}

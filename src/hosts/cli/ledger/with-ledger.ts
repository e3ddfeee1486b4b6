import { existsSync } from 'node:fs';
import path from 'node:path';
import { printable } from '../../../adapters/reports/text/printable';
import { isLedgerProblem, type Ledger, type LedgerAct } from '../../../core/model/ledger';
import { fill } from '../../../locales/fill';
import { ledgerWords } from '../../../locales/ledger-words';
import type { VerbContext } from '../frame/verb';
import { ledgerError, problemAdvice, telling } from './ledger-error';

type Speaker = Pick<VerbContext, 'io' | 'words'>;

export interface LedgerUse {
  /** as given on the command line */
  readonly file: string;
  readonly readOnly: boolean;
  /** who makes a new ledger where there is none; left out = it must be there */
  readonly create?: LedgerAct;
}

/** The store of ledgers, loaded when one is wanted: the database is large. */
export async function ledgerStore() {
  const { duckdbStore } = await import('../../../adapters/store/duckdb-store');
  return duckdbStore();
}

/** Whether the ledger will be made. */
export function isNew({ file }: LedgerUse, { io }: Speaker): boolean {
  return !existsSync(path.resolve(io.cwd, file));
}

/**
 * Opens a ledger, does something with it, and closes it whatever happens. Warnings (a shared folder) and a new ledger
 * are told on stderr.
 * @throws UsageError `ledger-unusable` for every problem of the ledger
 */
export async function withLedger<T>(
  use: LedgerUse,
  speaker: Speaker,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const { io, words } = speaker;
  const { file, readOnly, create } = use;
  const fresh = isNew(use, speaker);
  const store = await ledgerStore();
  const place = path.resolve(io.cwd, file);
  const opened = await store.open(place, { readOnly, ...(create ? { create } : {}) });
  if (isLedgerProblem(opened)) throw ledgerError(opened, file);
  const told = ledgerWords(words.language);
  const warnings = opened.warnings.map((problem) => fill(told.warning, { ...problemAdvice(problem, words) }));
  const lines = [...(fresh ? [fill(told.created, { path: file })] : []), ...warnings];
  for (const line of lines) io.err(`${printable(line)}\n`);
  try {
    return await telling(file, place, () => work(opened));
  } finally {
    await opened.close();
  }
}

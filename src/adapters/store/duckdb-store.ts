import path from 'node:path';
import type { Ledger, LedgerProblem, LedgerStore } from '../../core/model/ledger';
import { pathStands } from './beside';
import { createLedger } from './create-ledger';
import { DEFAULT_DATABASE_LIMITS, type DatabaseLimits } from './database';
import { DuckdbLedger } from './duckdb-ledger';
import { fileKind } from './file-header';
import { problem, problemOf } from './ledger-problem';
import { sharedFolderOf } from './network-folder';
import { isDatabase, openDatabase } from './open-database';
import { keepFile } from './open-files';
import { restoreLedger } from './restore-ledger';

type OpenOptions = NonNullable<Parameters<LedgerStore['open']>[1]>;

const heldHere = (file: string): LedgerProblem => problem('ledger-locked', file, { pid: process.pid });

async function warningsOf(file: string): Promise<readonly LedgerProblem[]> {
  const fileSystem = await sharedFolderOf(file);
  return fileSystem === null ? [] : [problem('ledger-on-share', file, { fileSystem })];
}

async function openKept(
  file: string,
  { readOnly = false, create }: OpenOptions,
  limits: DatabaseLimits,
  release: () => void,
): Promise<Ledger | LedgerProblem> {
  if (create && !readOnly && (await fileKind(file)) === 'missing') {
    // the log of a ledger that is gone would be read into the new one
    if (await pathStands(`${file}.wal`)) return problem('ledger-damaged', file, { why: 'log-without-file' });
    await createLedger(file, create, limits);
  }
  const database = await openDatabase(file, limits, { readOnly, folders: [] });
  if (!isDatabase(database)) return database;
  return new DuckdbLedger({ path: file, readOnly, warnings: await warningsOf(file), database, limits, release });
}

/** Ledgers in files of an embedded database (DuckDB), which is loaded with the first ledger. */
export function duckdbStore(limits: Partial<DatabaseLimits> = {}): LedgerStore {
  const all = { ...DEFAULT_DATABASE_LIMITS, ...limits };
  return {
    async open(given, options = {}) {
      const file = path.resolve(given);
      const release = keepFile(file);
      if (release === null) return heldHere(file);
      const result = await openKept(file, options, all, release).catch((error: unknown) => problemOf(error, file));
      if (!(result instanceof DuckdbLedger)) release();
      return result;
    },
    async restore(backup, given, act, options = {}) {
      const [from, file] = [path.resolve(backup), path.resolve(given)];
      const held = [from, file].map((each) => [each, keepFile(each)] as const);
      const taken = held.find(([, release]) => release === null);
      try {
        if (taken) return heldHere(taken[0]);
        return await restoreLedger(from, file, act, all, options.evenIfNewer ?? false);
      } catch (error) {
        return problemOf(error, file);
      } finally {
        for (const [, release] of held) release?.();
      }
    },
  };
}

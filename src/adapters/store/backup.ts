import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathStands } from './beside';
import type { Database } from './database';
import { failure } from './ledger-problem';
import { literal } from './sql-text';

/**
 * Writes a copy of the open ledger through the database, beside its name, and gives it the name when it is whole.
 * @param database opened with the folder of `to` allowed
 */
export async function writeBackup(database: Database, to: string): Promise<void> {
  const part = `${to}.part-${process.pid}`;
  try {
    await database.run(`ATTACH ${literal(part)} AS copy (TYPE duckdb)`);
    await database.run('COPY FROM DATABASE ledger TO copy');
    await database.run('CHECKPOINT copy');
    await database.run('DETACH copy');
    if (await pathStands(to)) throw failure('ledger-target-exists', to);
    await rename(part, to);
  } catch (error) {
    await database.run('DETACH DATABASE IF EXISTS copy').catch(() => undefined);
    for (const file of [part, `${part}.wal`]) await rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The folder that must be allowed for a file to be written there. */
export const folderOf = (file: string): string => path.dirname(path.resolve(file));

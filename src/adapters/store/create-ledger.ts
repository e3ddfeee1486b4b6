import { randomUUID } from 'node:crypto';
import { link, rename, rm } from 'node:fs/promises';
import type { LedgerAct } from '../../core/model/ledger';
import { syncFolder } from './beside';
import { Database, type DatabaseLimits } from './database';
import { writeEvent } from './events';
import { SCHEMA_VERSION, TABLES } from './schema';
import path from 'node:path';

/** Gives a finished file its name, unless another process was first. */
async function name(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== undefined) return await rename(part, file); // a disk without links
  }
  await rm(part, { force: true });
}

/** Makes an empty ledger beside its name, and names it when it is whole. */
export async function createLedger(file: string, act: LedgerAct, limits: DatabaseLimits): Promise<void> {
  const part = `${file}.new-${process.pid}`;
  for (const left of [part, `${part}.wal`]) await rm(left, { force: true });
  const database = await Database.open(part, limits, { readOnly: false, folders: [] });
  try {
    await database.transaction(async () => {
      for (const sql of TABLES) await database.run(sql);
      const meta = { schema: String(SCHEMA_VERSION), id: randomUUID(), created_at: act.at, created_by: act.by };
      for (const pair of Object.entries(meta)) await database.run('INSERT INTO meta VALUES (?, ?)', pair);
      await writeEvent(database, { what: 'created', act });
    });
    await database.run('CHECKPOINT ledger');
  } catch (error) {
    database.close();
    for (const left of [part, `${part}.wal`]) await rm(left, { force: true }).catch(() => undefined);
    throw error;
  }
  database.close();
  await name(part, file);
  await syncFolder(path.dirname(file));
}

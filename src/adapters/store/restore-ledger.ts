import { link, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LedgerAct, LedgerProblem } from '../../core/model/ledger';
import { writeBackup } from './backup';
import { freeName, pathStands, syncFolder } from './beside';
import type { Database, DatabaseLimits, Row } from './database';
import { writeEvent } from './events';
import { fileKind } from './file-header';
import { coded, problem, problemOf } from './ledger-problem';
import { isDatabase, openDatabase } from './open-database';

const LAST_EVENT = 'SELECT done_at, done_by, what, facts, event FROM event ORDER BY event DESC LIMIT 1';
const LEDGER_ID = `SELECT value FROM meta WHERE key = 'id'`;

interface Head {
  readonly id: string;
  readonly last: Row;
}

const headOf = async (database: Database): Promise<Head> => ({
  id: (await database.rows(LEDGER_ID))[0]!['value'] as string,
  last: (await database.rows(LAST_EVENT))[0]!,
});

/** What would be lost if a copy took the place of the ledger: nothing, when the copy holds the ledger's last event. */
async function lossOf(file: string, ledger: Head, copy: Database): Promise<LedgerProblem | null> {
  if ((await headOf(copy)).id !== ledger.id) return problem('ledger-would-lose', file, { why: 'other-ledger' });
  const { done_at: at, done_by: by, what, facts, event } = ledger.last;
  const held = await copy.count(
    `SELECT count(*) FROM event WHERE event = CAST(? AS INTEGER) AND done_at = ? AND done_by = ? AND what = ? AND facts = ?`,
    [event!, at!, by!, what!, facts!],
  );
  return held > 0
    ? null
    : problem('ledger-would-lose', file, { why: 'later-events', at: at as string, by: by as string });
}

/** The head of the ledger that is to be replaced, its log written into the file; null when it is damaged and cannot be asked. */
async function settledHead(file: string, limits: DatabaseLimits): Promise<Head | LedgerProblem | null> {
  try {
    const opened = await openDatabase(file, limits, { readOnly: false, folders: [] });
    if (!isDatabase(opened)) return opened;
    try {
      const head = await headOf(opened);
      await opened.settle();
      return head;
    } finally {
      opened.close();
    }
  } catch (error) {
    const found = problemOf(error, file);
    return found.code === 'ledger-damaged' ? null : found;
  }
}

/** Moves what stands at the ledger's path to a free name beside it, as a second name of the same file where the disk can. */
async function keepBeside(file: string, act: LedgerAct): Promise<string> {
  const kept = await freeName(file, `before-${act.at.replace(/[^0-9A-Za-z]/g, '').slice(0, 20)}`);
  await link(file, kept).catch(() => rename(file, kept));
  if (await pathStands(`${file}.wal`)) await rename(`${file}.wal`, `${kept}.wal`);
  return kept;
}

/** @param backup, file absolute paths, both kept for the caller */
export async function restoreLedger(
  backup: string,
  file: string,
  act: LedgerAct,
  limits: DatabaseLimits,
  evenIfNewer: boolean,
): Promise<{ readonly kept: string | null } | LedgerProblem> {
  const kind = await fileKind(file);
  if (kind === 'other') return problem('ledger-not-a-ledger', file);
  const ledger = kind === 'missing' ? null : await settledHead(file, limits);
  if (ledger !== null && 'code' in ledger) return ledger;
  const part = `${file}.restore-${process.pid}`;
  try {
    const copy = await coded(backup, () =>
      openDatabase(backup, limits, { readOnly: true, folders: [path.dirname(file)] }),
    );
    if (!isDatabase(copy)) return copy;
    try {
      const loss = ledger === null || evenIfNewer ? null : await lossOf(file, ledger, copy);
      if (loss !== null) return loss;
      await rm(part, { force: true });
      await writeBackup(copy, part);
    } finally {
      copy.close();
    }
    const fresh = await openDatabase(part, limits, { readOnly: false, folders: [] });
    if (!isDatabase(fresh)) return fresh;
    try {
      await fresh.transaction(() => writeEvent(fresh, { what: 'restore', act, facts: { source: backup } }));
      await fresh.run('CHECKPOINT ledger');
    } finally {
      fresh.close();
    }
    const kept = kind === 'missing' ? null : await keepBeside(file, act);
    await rename(part, file);
    await syncFolder(path.dirname(file));
    return { kept };
  } finally {
    for (const left of [part, `${part}.wal`]) await rm(left, { force: true }).catch(() => undefined);
  }
}

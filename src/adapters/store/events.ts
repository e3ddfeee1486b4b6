import type { LedgerAct, LedgerEvent, LedgerKey } from '../../core/model/ledger';
import { monthIndex } from '../../core/model/period';
import type { Database } from './database';
import { periodOf } from './month';
import { factsOf, factsText } from './stored-text';

export interface NewEvent {
  readonly what: LedgerEvent['what'];
  readonly act: LedgerAct;
  readonly key?: LedgerKey;
  readonly revision?: number;
  readonly facts?: LedgerEvent['facts'];
}

/** Adds a line to the log, inside the caller's transaction. */
export async function writeEvent(database: Database, { what, act, key, revision, facts }: NewEvent): Promise<void> {
  await database.run(
    `INSERT INTO event SELECT coalesce(max(event), -1) + 1, ?, ?, ?, ?, ?, CAST(? AS INTEGER), CAST(? AS INTEGER), ?, ? FROM event`,
    [
      ...[act.at, act.by, what, key?.filer ?? null, key?.form ?? null, key ? monthIndex(key.period) : null],
      ...[revision ?? null, act.why ?? null, factsText(facts ?? {})],
    ],
  );
}

/** Adds many lines at once, inside the caller's transaction. */
export async function writeEvents(database: Database, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  let number = await database.count('SELECT coalesce(max(event), -1) + 1 FROM event');
  const writer = await database.writer('event');
  for (const { what, act, key, revision, facts } of events) {
    writer.add([
      ...[number++, act.at, act.by, what, key?.filer ?? null, key?.form ?? null, key ? monthIndex(key.period) : null],
      ...[revision ?? null, act.why ?? null, factsText(facts ?? {})],
    ]);
  }
  writer.finish();
}

export async function readEvents(database: Database): Promise<readonly LedgerEvent[]> {
  const rows = await database.rows('SELECT * FROM event ORDER BY event');
  return rows.map((row) => ({
    at: row['done_at'] as string,
    by: row['done_by'] as string,
    what: row['what'] as LedgerEvent['what'],
    key:
      row['filer'] === null
        ? null
        : { filer: row['filer'] as string, form: row['form'] as string, period: periodOf(row['period'] as number) },
    revision: row['revision'] as number | null,
    why: row['why'] as string | null,
    facts: factsOf(row['facts'] as string),
  }));
}

import type { LedgerStatus } from '../../core/model/ledger';
import type { Database } from './database';

/** What a new revision must know of the one before. */
export interface LatestFiling {
  /** its number in the ledger */
  readonly filing: number;
  readonly id: string;
  readonly revision: number;
  readonly replaces: string | null;
  readonly status: LedgerStatus;
  readonly acceptedAt: string;
}

/** @param period month index */
export const latestKey = (filer: string, form: string, period: number): string => JSON.stringify([filer, form, period]);

/** The latest revisions of the months named, by `latestKey`. */
export async function latestFilings(
  database: Database,
  periods: readonly number[],
): Promise<Map<string, LatestFiling>> {
  const latest = new Map<string, LatestFiling>();
  for (const period of new Set(periods)) {
    const rows = await database.rows(
      `SELECT filing.filing, filing.id, filing.revision, filing.replaces, filing.status, filing.accepted_at,
         filer.key AS filer, form.id AS form
       FROM filing JOIN filer USING (filer) JOIN form USING (form)
       WHERE filing.latest AND filing.period = CAST(? AS INTEGER)`,
      [period],
    );
    for (const row of rows) {
      latest.set(latestKey(row['filer'] as string, row['form'] as string, period), {
        filing: row['filing'] as number,
        id: row['id'] as string,
        revision: row['revision'] as number,
        replaces: row['replaces'] as string | null,
        status: row['status'] as LedgerStatus,
        acceptedAt: row['accepted_at'] as string,
      });
    }
  }
  return latest;
}

/** Marks revisions as no longer the latest. */
export async function replaceLatest(database: Database, filings: readonly number[]): Promise<void> {
  if (filings.length === 0) return;
  await database.run('CREATE OR REPLACE TEMP TABLE replaced (filing INTEGER)');
  const writer = await database.writer('replaced', true);
  for (const filing of filings) writer.add([filing]);
  writer.finish();
  await database.run('UPDATE filing SET latest = false WHERE filing IN (SELECT filing FROM temp.replaced)');
  await database.run('DROP TABLE temp.replaced');
}

import type { LedgerAct, LedgerKey, LedgerStatus, StatusOutcome } from '../../core/model/ledger';
import { monthIndex } from '../../core/model/period';
import type { Database } from './database';
import { writeEvent } from './events';
import { latestFilings, latestKey } from './latest-filings';

/** Gives the latest revision of each return another status, inside the caller's transaction. */
export async function changeStatus(
  database: Database,
  keys: readonly LedgerKey[],
  status: Exclude<LedgerStatus, 'accepted'>,
  act: LedgerAct,
): Promise<readonly StatusOutcome[]> {
  const latest = await latestFilings(
    database,
    keys.map((key) => monthIndex(key.period)),
  );
  const outcomes: StatusOutcome[] = [];
  for (const key of keys) {
    const name = latestKey(key.filer, key.form, monthIndex(key.period));
    const filing = latest.get(name);
    if (filing === undefined || filing.status === status) {
      outcomes.push({ key, outcome: filing === undefined ? 'not-filed' : 'unchanged' });
      continue;
    }
    await database.run(
      'UPDATE filing SET status = ?, status_at = ?, status_by = ?, status_why = ? WHERE filing = CAST(? AS INTEGER)',
      [status, act.at, act.by, act.why ?? null, filing.filing],
    );
    await writeEvent(database, { what: status, act, key, revision: filing.revision });
    latest.set(name, { ...filing, status });
    outcomes.push({ key, outcome: 'changed' });
  }
  return outcomes;
}

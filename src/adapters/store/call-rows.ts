import type { DuckDBValue } from '@duckdb/node-api';
import type { LedgerAct } from '../../core/model/ledger';
import type { CallEntry, CallQuery, LoggedCall } from '../../core/model/ledger-explanation';
import { formatPeriod, monthIndex, type Period } from '../../core/model/period';
import { checkAct, checkTexts } from './check-text';
import type { Database, Row } from './database';
import { writeEvent } from './events';
import { failure } from './ledger-problem';
import { periodOf } from './month';

/** Calls given at once. */
export const MOST_CALLS = 500_000;

const callOf = (row: Row): LoggedCall => ({
  id: row['call'] as number,
  filer: row['filer'] as string,
  name: row['name'] as string,
  period: periodOf(row['period'] as number),
  calledOn: row['called_on'] as string,
  spokeTo: row['spoke_to'] as string,
  question: row['question'] as string,
  answer: row['answer'] as string,
  fingerprints: JSON.parse(row['fingerprints'] as string) as string[],
  source: row['source'] as string,
  recordedAt: row['recorded_at'] as string,
  recordedBy: row['recorded_by'] as string,
});

/** In the order in which they were logged. */
export async function selectCalls(
  database: Database,
  { period, filer }: CallQuery,
  path: string,
): Promise<readonly LoggedCall[]> {
  const parts: string[] = ['true'];
  const values: DuckDBValue[] = [];
  if (period) {
    parts.push('period = CAST(? AS INTEGER)');
    values.push(monthIndex(period));
  }
  if (filer !== undefined) {
    parts.push('filer = ?');
    values.push(filer);
  }
  const where = parts.join(' AND ');
  const count = await database.count(`SELECT count(*) FROM phone_call WHERE ${where}`, values);
  if (count > MOST_CALLS) throw failure('ledger-too-large', path, { count, limit: MOST_CALLS });
  return (await database.rows(`SELECT * FROM phone_call WHERE ${where} ORDER BY call`, values)).map(callOf);
}

/** What makes two lines the same call: who, which month, when, what was asked and answered. */
const callKey = ({ filer, period, calledOn, question, answer }: CallEntry): string =>
  JSON.stringify([filer, formatPeriod(period), calledOn, question, answer]);

async function known(database: Database, periods: readonly Period[], path: string): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const period of new Map(periods.map((each) => [monthIndex(each), each])).values()) {
    for (const call of await selectCalls(database, { period }, path)) ids.set(callKey(call), call.id);
  }
  return ids;
}

/** Logs calls inside the caller's transaction. */
export async function keepCalls(
  database: Database,
  entries: readonly CallEntry[],
  act: LedgerAct,
  path: string,
): Promise<readonly { readonly id: number; readonly known: boolean }[]> {
  if (entries.length === 0) return [];
  checkAct(act, path);
  entries.forEach(({ filer, name, calledOn, spokeTo, question, answer, source, fingerprints }, at) => {
    const texts = { filer, name, calledOn, spokeTo, question, answer, source };
    checkTexts({ ...texts, fingerprints: JSON.stringify(fingerprints) }, at + 1, path);
  });
  const ids = await known(
    database,
    entries.map(({ period }) => period),
    path,
  );
  let next = await database.count('SELECT coalesce(max(call), 0) + 1 FROM phone_call');
  const writer = await database.writer('phone_call');
  const kept = entries.map((entry) => {
    const before = ids.get(callKey(entry));
    if (before !== undefined) return { id: before, known: true };
    const id = next++;
    ids.set(callKey(entry), id);
    writer.add([
      ...[id, entry.filer, entry.name, monthIndex(entry.period), entry.calledOn, entry.spokeTo, entry.question],
      ...[entry.answer, JSON.stringify(entry.fingerprints), entry.source, act.at, act.by],
    ]);
    return { id, known: false };
  });
  writer.finish();
  const calls = kept.filter((each) => !each.known).length;
  const facts = { calls, known: kept.length - calls, source: entries[0]!.source };
  if (calls > 0) await writeEvent(database, { what: 'called', act, facts });
  return kept;
}

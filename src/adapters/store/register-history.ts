import type { LedgerRegister, RegisterChange } from '../../core/model/ledger';
import { monthIndex, type Period } from '../../core/model/period';
import type { Database } from './database';
import { periodOf } from './month';
import { differences, factOf, type RegisterFact } from './register-rows';

export type RegisterAuthor = Pick<RegisterChange, 'by' | 'at' | 'source'>;

/** What holds of each enterprise in a month: of its facts, the one from the latest month, of those the one recorded last. */
export async function factsAt(database: Database, month: number): Promise<ReadonlyMap<string, RegisterFact>> {
  const rows = await database.rows(
    `SELECT * FROM register WHERE valid_from <= CAST(? AS INTEGER)
     QUALIFY row_number() OVER (PARTITION BY enterprise ORDER BY valid_from DESC, fact DESC) = 1`,
    [month],
  );
  const first = await database.rows(
    'SELECT enterprise, min(fact) AS fact FROM register GROUP BY enterprise ORDER BY fact',
  );
  const byEnterprise = new Map(rows.map((row) => [row['enterprise'] as string, factOf(row)] as const));
  const order = first.map((row) => byEnterprise.get(row['enterprise'] as string));
  return new Map(order.filter((fact) => fact !== undefined).map((fact) => [fact.enterprise, fact] as const));
}

/** The register of a month, in the order in which enterprises first came into it. */
export async function registerAt(database: Database, period: Period): Promise<LedgerRegister> {
  const puts = await database.rows('SELECT min(valid_from) AS first FROM register_put');
  const first = puts[0]?.['first'] as number | null | undefined;
  if (first === null || first === undefined) return { entries: [], asOf: null, beforeFirst: false };
  const month = Math.max(first, monthIndex(period));
  const latest = await database.rows(
    'SELECT max(valid_from) AS month FROM register_put WHERE valid_from <= CAST(? AS INTEGER)',
    [month],
  );
  const facts = [...(await factsAt(database, month)).values()];
  return {
    entries: facts.map(({ entry }) => entry).filter((entry) => entry !== null),
    asOf: periodOf(latest[0]!['month'] as number),
    beforeFirst: monthIndex(period) < first,
  };
}

/** What a fact changes; null when it says what held before. */
export function changeOf(
  before: RegisterFact | undefined,
  after: RegisterFact,
  author: RegisterAuthor,
): RegisterChange | null {
  const was = before?.entry ?? null;
  const name = (after.entry ?? was)?.name;
  const common = { enterprise: after.enterprise, name: name ?? '', from: periodOf(after.validFrom), ...author };
  if (after.entry === null) {
    if (was === null && after.mergedInto === (before?.mergedInto ?? null)) return null;
    return { kind: after.mergedInto === null ? 'exit' : 'merger', into: after.mergedInto, fields: [], ...common };
  }
  if (was === null) return { kind: 'entry', into: null, fields: [], ...common };
  const fields = differences(was, after.entry);
  return fields.length === 0 ? null : { kind: 'change', into: null, fields, ...common };
}

/** Every change of the register, oldest month first; those of one month in the order they were recorded. */
export async function registerChanges(database: Database): Promise<readonly RegisterChange[]> {
  const rows = await database.rows(
    `SELECT register.*, register_put.done_at, register_put.done_by, register_put.source
     FROM register JOIN register_put USING (put) ORDER BY register.valid_from, register.fact`,
  );
  const latest = new Map<string, RegisterFact>();
  return rows
    .map((row) => {
      const fact = factOf(row);
      const author = { by: row['done_by'] as string, at: row['done_at'] as string, source: row['source'] as string };
      const change = changeOf(latest.get(fact.enterprise), fact, author);
      latest.set(fact.enterprise, fact);
      return change;
    })
    .filter((change) => change !== null);
}

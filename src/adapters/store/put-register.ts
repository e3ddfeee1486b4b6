import { isStorable } from '../../core/ledger/kept-text';
import type { LedgerAct, LedgerFiler, RegisterAct, RegisterChange } from '../../core/model/ledger';
import { formatPeriod, monthIndex, type Period } from '../../core/model/period';
import type { RegisterEntry } from '../../core/model/register';
import type { Database } from './database';
import { writeEvent } from './events';
import { failure } from './ledger-problem';
import { changeOf, factsAt } from './register-history';
import { enterpriseOf, REGISTER_FIELDS, registerRow, type RegisterFact } from './register-rows';

interface Put {
  readonly validFrom: number;
  readonly complete: boolean;
  readonly facts: readonly RegisterFact[];
  readonly act: LedgerAct & { readonly source: string };
}

function refuseUnstorable(entries: readonly RegisterEntry[], path: string): void {
  for (const entry of entries) {
    for (const column of REGISTER_FIELDS) {
      const value = entry[column];
      if (typeof value === 'string' && !isStorable(value)) {
        throw failure('ledger-bad-tables', path, { table: 'register', column, why: 'unstorable-text' });
      }
    }
  }
}

/**
 * Facts that keep later registers as they were: a whole register of a later month was put before this earlier one, and says
 * of these enterprises what it says.
 */
async function keptLater(
  database: Database,
  validFrom: number,
  facts: readonly RegisterFact[],
): Promise<RegisterFact[]> {
  const later = await database.rows(
    'SELECT min(valid_from) AS month FROM register_put WHERE complete AND valid_from > CAST(? AS INTEGER)',
    [validFrom],
  );
  const month = later[0]?.['month'] as number | null | undefined;
  if (month === null || month === undefined) return [];
  const held = await factsAt(database, month);
  return facts.flatMap(({ enterprise }): RegisterFact[] => {
    const before = held.get(enterprise);
    if (before && before.validFrom > validFrom) return []; // has its own later fact
    return [{ enterprise, validFrom: month, entry: before?.entry ?? null, mergedInto: before?.mergedInto ?? null }];
  });
}

async function write(database: Database, { validFrom, complete, facts, act }: Put): Promise<void> {
  const kept = await keptLater(database, validFrom, facts);
  const put = await database.count('SELECT coalesce(max(put), -1) + 1 FROM register_put');
  let number = await database.count('SELECT coalesce(max(fact), -1) + 1 FROM register');
  const puts = await database.writer('register_put');
  puts.add([put, validFrom, complete, act.at, act.by, act.source]);
  puts.finish();
  const writer = await database.writer('register');
  for (const fact of [...facts, ...kept]) writer.add(registerRow(number++, put, fact));
  writer.finish();
}

/** Puts a register of a month into the ledger, inside the caller's transaction; the first entry of an enterprise counts. */
export async function putRegister(
  database: Database,
  entries: readonly RegisterEntry[],
  act: RegisterAct,
  path: string,
): Promise<readonly RegisterChange[]> {
  refuseUnstorable(entries, path);
  const validFrom = monthIndex(act.validFrom);
  const complete = act.complete ?? true;
  const held = await factsAt(database, validFrom);
  const given = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const enterprise = enterpriseOf(entry);
    if (!given.has(enterprise)) given.set(enterprise, entry);
  }
  const facts: RegisterFact[] = [...given].map(([enterprise, entry]) => ({
    enterprise,
    validFrom,
    entry,
    mergedInto: null,
  }));
  if (complete) {
    for (const { enterprise, entry } of held.values()) {
      if (entry !== null && !given.has(enterprise))
        facts.push({ enterprise, validFrom, entry: null, mergedInto: null });
    }
  }
  const author = { by: act.by, at: act.at, source: act.source };
  const changed = facts
    .map((fact) => ({ fact, change: changeOf(held.get(fact.enterprise), fact, author) }))
    .filter((each): each is { fact: RegisterFact; change: RegisterChange } => each.change !== null);
  const known = await database.count(
    'SELECT count(*) FROM register_put WHERE complete AND valid_from = CAST(? AS INTEGER)',
    [validFrom],
  );
  if (changed.length === 0 && (known > 0 || !complete)) return [];
  await write(database, { validFrom, complete, facts: changed.map(({ fact }) => fact), act });
  const count = (kind: RegisterChange['kind']): number => changed.filter(({ change }) => change.kind === kind).length;
  await writeEvent(database, {
    what: 'register',
    act,
    facts: {
      ...{ source: act.source, from: formatPeriod(act.validFrom), entries: given.size },
      ...{ entry: count('entry'), exit: count('exit'), change: count('change') },
    },
  });
  return changed.map(({ change }) => change);
}

/** One enterprise went into another; null when the ledger says so already, or never had it. */
export async function putMerger(
  database: Database,
  merger: { readonly enterprise: LedgerFiler; readonly into: LedgerFiler; readonly from: Period },
  act: LedgerAct & { readonly source: string },
): Promise<RegisterChange | null> {
  const validFrom = monthIndex(merger.from);
  const { enterprise, into } = merger;
  const before = (await factsAt(database, validFrom)).get(enterprise);
  const fact: RegisterFact = { enterprise, validFrom, entry: null, mergedInto: into };
  const change = before && changeOf(before, fact, { by: act.by, at: act.at, source: act.source });
  if (!change) return null;
  await write(database, { validFrom, complete: false, facts: [fact], act });
  const facts = { enterprise, into, source: act.source, from: formatPeriod(merger.from) };
  await writeEvent(database, { what: 'merger', act, facts });
  return change;
}

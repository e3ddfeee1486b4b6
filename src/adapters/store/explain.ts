import type { LedgerAct } from '../../core/model/ledger';
import type { ExplanationEntry } from '../../core/model/ledger-explanation';
import { formatPeriod, monthIndex } from '../../core/model/period';
import { checkAct, checkTexts } from './check-text';
import type { Database } from './database';
import { writeEvent } from './events';
import { explanationRow } from './explanation-rows';

export interface KeptExplanation {
  readonly id: number;
  readonly known: boolean;
}

/** What makes two explanations the same: finding, origin, and what is said. */
const saidKey = (entry: Omit<ExplanationEntry, 'period' | 'subject' | 'cell'>, period: number): string => {
  const { filer, form, rule, fingerprint, origin, reason, text } = entry;
  return JSON.stringify([filer, form, period, rule, fingerprint, origin, reason, text]);
};

/** Numbers of what was said about the months named, by `saidKey`. */
async function known(database: Database, periods: Iterable<number>): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const period of new Set(periods)) {
    const rows = await database.rows('SELECT * FROM explanation WHERE period = CAST(? AS INTEGER)', [period]);
    for (const row of rows) {
      const entry = { ...row, text: row['said'] } as unknown as ExplanationEntry;
      ids.set(saidKey(entry, period), row['explanation'] as number);
    }
  }
  return ids;
}

/** Keeps explanations inside the caller's transaction; what was said already is not kept twice. */
export async function keepExplanations(
  database: Database,
  entries: readonly ExplanationEntry[],
  act: LedgerAct,
  path: string,
): Promise<readonly KeptExplanation[]> {
  if (entries.length === 0) return [];
  checkAct(act, path);
  entries.forEach(({ filer, form, rule, subject, fingerprint, cell, reason, text }, at) => {
    checkTexts({ filer, form, rule, subject, fingerprint, cell, reason, text }, at + 1, path);
  });
  const ids = await known(
    database,
    entries.map(({ period }) => monthIndex(period)),
  );
  let next = await database.count('SELECT coalesce(max(explanation), 0) + 1 FROM explanation');
  const writer = await database.writer('explanation');
  const kept = entries.map((entry): KeptExplanation => {
    const key = saidKey(entry, monthIndex(entry.period));
    const before = ids.get(key);
    if (before !== undefined) return { id: before, known: true };
    const id = next++;
    ids.set(key, id);
    writer.add(explanationRow(id, entry, act));
    return { id, known: false };
  });
  writer.finish();
  const fresh = kept.filter((each) => !each.known).length;
  if (fresh > 0) await writeEvent(database, { what: 'explained', act, facts: factsOf(entries, fresh) });
  return kept;
}

function factsOf(entries: readonly ExplanationEntry[], fresh: number): Record<string, string | number> {
  const months = entries.map(({ period }) => monthIndex(period));
  const at = (month: number): string => formatPeriod(entries[months.indexOf(month)]!.period);
  const first = months.reduce((a, b) => Math.min(a, b));
  const last = months.reduce((a, b) => Math.max(a, b));
  return { explanations: fresh, known: entries.length - fresh, from: at(first), to: at(last) };
}

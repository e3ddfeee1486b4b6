import type { LedgerAct } from '../../core/model/ledger';
import type { ExplanationDecision } from '../../core/model/ledger-explanation';
import { checkAct } from './check-text';
import type { Database } from './database';
import { writeEvents, type NewEvent } from './events';
import { explanationsNumbered } from './explanation-rows';

/** Decides on explanations inside the caller's transaction; a line of the log for each that changes. */
export async function decideExplanations(
  database: Database,
  ids: readonly number[],
  decision: Exclude<ExplanationDecision, 'open'>,
  act: LedgerAct,
  path: string,
): Promise<readonly ('decided' | 'unchanged' | 'unknown')[]> {
  checkAct(act, path);
  const why = act.why ?? null;
  const held = await explanationsNumbered(database, ids);
  const changed = new Set<number>();
  const events: NewEvent[] = [];
  const outcomes = ids.map((id) => {
    const before = held.get(id);
    if (!before) return 'unknown';
    if (before.decision === decision && (why === null || why === before.decidedWhy)) return 'unchanged';
    held.set(id, { ...before, decision, decidedWhy: why });
    changed.add(id);
    const { filer, form, period, rule } = before;
    events.push({ what: 'decided', act, key: { filer, form, period }, facts: { explanation: id, rule, decision } });
    return 'decided';
  });
  await database.run('CREATE OR REPLACE TEMP TABLE decided (explanation INTEGER)');
  const writer = await database.writer('decided', true);
  for (const id of changed) writer.add([id]);
  writer.finish();
  await database.run(
    `UPDATE explanation SET decision = ?, decided_at = ?, decided_by = ?, decided_why = ?
     WHERE explanation IN (SELECT explanation FROM temp.decided)`,
    [decision, act.at, act.by, why],
  );
  await database.run('DROP TABLE temp.decided');
  await writeEvents(database, events);
  return outcomes;
}

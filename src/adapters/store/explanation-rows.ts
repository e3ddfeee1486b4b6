import type { DuckDBValue } from '@duckdb/node-api';
import type { ReasonCode } from '../../core/model/explanation';
import type { LedgerAct } from '../../core/model/ledger';
import type {
  ExplanationDecision,
  ExplanationEntry,
  ExplanationOrigin,
  ExplanationQuery,
  LedgerExplanation,
} from '../../core/model/ledger-explanation';
import { monthIndex } from '../../core/model/period';
import type { Database, Row } from './database';
import { failure } from './ledger-problem';
import { periodOf } from './month';

/** Explanations given at once. */
export const MOST_EXPLANATIONS = 1_000_000;

/** A row of the table, in the order of its columns. */
export const explanationRow = (id: number, entry: ExplanationEntry, act: LedgerAct): readonly DuckDBValue[] => [
  ...[id, entry.filer, entry.form, monthIndex(entry.period), entry.rule, entry.subject, entry.fingerprint, entry.cell],
  ...[entry.origin, entry.reason, entry.text, act.at, act.by, 'open', null, null, null],
];

const explanationOf = (row: Row): LedgerExplanation => ({
  id: row['explanation'] as number,
  filer: row['filer'] as string,
  form: row['form'] as string,
  period: periodOf(row['period'] as number),
  rule: row['rule'] as string,
  subject: row['subject'] as string,
  fingerprint: row['fingerprint'] as string,
  cell: row['cell'] as string,
  origin: row['origin'] as ExplanationOrigin,
  reason: row['reason'] as ReasonCode | null,
  text: row['said'] as string,
  recordedAt: row['recorded_at'] as string,
  recordedBy: row['recorded_by'] as string,
  decision: row['decision'] as ExplanationDecision,
  decidedAt: row['decided_at'] as string | null,
  decidedBy: row['decided_by'] as string | null,
  decidedWhy: row['decided_why'] as string | null,
});

function conditionOf(query: ExplanationQuery): { readonly sql: string; readonly values: DuckDBValue[] } {
  const asked: readonly (readonly [string, DuckDBValue | undefined])[] = [
    ['period = CAST(? AS INTEGER)', query.period && monthIndex(query.period)],
    ['period >= CAST(? AS INTEGER)', query.from && monthIndex(query.from)],
    ['period <= CAST(? AS INTEGER)', query.to && monthIndex(query.to)],
    ['filer = ?', query.filer],
    ['form = ?', query.form],
    ['rule = ?', query.rule],
    ['decision = ?', query.decision],
  ];
  const given = asked.filter((each): each is readonly [string, DuckDBValue] => each[1] !== undefined);
  return { sql: ['true', ...given.map(([sql]) => sql)].join(' AND '), values: given.map(([, value]) => value) };
}

/** By period, filer, form, rule, number. */
export async function selectExplanations(
  database: Database,
  query: ExplanationQuery,
  path: string,
): Promise<readonly LedgerExplanation[]> {
  const { sql, values } = conditionOf(query);
  const count = await database.count(`SELECT count(*) FROM explanation WHERE ${sql}`, values);
  if (count > MOST_EXPLANATIONS) throw failure('ledger-too-large', path, { count, limit: MOST_EXPLANATIONS });
  const rows = await database.rows(
    `SELECT * FROM explanation WHERE ${sql} ORDER BY period, filer, form, rule, explanation`,
    values,
  );
  return rows.map(explanationOf);
}

/** Those of the numbers asked for, by number; unknown numbers have none. */
export async function explanationsNumbered(
  database: Database,
  ids: readonly number[],
): Promise<Map<number, LedgerExplanation>> {
  await database.run('CREATE OR REPLACE TEMP TABLE numbered (id DOUBLE)');
  const writer = await database.writer('numbered', true);
  for (const id of ids) writer.add([id]);
  writer.finish();
  const rows = await database.rows('SELECT * FROM explanation WHERE explanation IN (SELECT id FROM temp.numbered)');
  await database.run('DROP TABLE temp.numbered');
  return new Map(rows.map((row) => [row['explanation'] as number, explanationOf(row)]));
}

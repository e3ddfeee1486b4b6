import { REASON_CODES } from '../../core/model/explanation';
import type { Database } from './database';
import { failure } from './ledger-problem';

interface Check {
  readonly table: string;
  readonly column: string;
  readonly why: 'repeated' | 'unknown' | 'disagrees' | 'empty' | 'not-allowed';
  /** counts the rows that do not fit */
  readonly sql: string;
}

const repeated = (table: string, columns: string): Check => ({
  table,
  column: columns,
  why: 'repeated',
  sql: `SELECT count(*) FROM (SELECT ${columns} FROM temp.in_${table} GROUP BY ${columns} HAVING count(*) > 1)`,
});

const unknown = (table: string, column: string, of: string, key = column): Check => ({
  table,
  column,
  why: 'unknown',
  sql: `SELECT count(*) FROM temp.in_${table} t WHERE t.${column} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM temp.in_${of} o WHERE o.${key} = t.${column})`,
});

const empty = (table: string, columns: string): Check => ({
  table,
  column: columns,
  why: 'empty',
  sql: `SELECT count(*) FROM temp.in_${table} WHERE ${columns
    .split(', ')
    .map((column) => `${column} IS NULL`)
    .join(' OR ')}`,
});

const allowed = (table: string, column: string, values: readonly string[]): Check => ({
  table,
  column,
  why: 'not-allowed',
  sql: `SELECT count(*) FROM temp.in_${table} WHERE ${column} IS NOT NULL
    AND ${column} NOT IN (${values.map((value) => `'${value}'`).join(', ')})`,
});

const disagrees = (table: string, column: string, sql: string): Check => ({ table, column, why: 'disagrees', sql });

const misshapen = (table: string, column: string, fits: string): Check => ({
  ...{ table, column, why: 'not-allowed' },
  sql: `SELECT count(*) FROM temp.in_${table} WHERE ${column} IS NOT NULL AND NOT coalesce(${fits}, false)`,
});

const months = (table: string, ...columns: string[]): Check[] =>
  columns.map((column) => misshapen(table, column, `regexp_full_match(${column}, '[0-9]{4}-(0[1-9]|1[0-2])')`));

/** JSON of a kind; a condition on it is asked of nothing else. */
const isJson = (text: string, kind: 'ARRAY' | 'OBJECT', and = 'true'): string =>
  `CASE WHEN NOT json_valid(${text}) THEN false WHEN json_type(${text}) <> '${kind}' THEN false ELSE ${and} END`;

/** A place as `atText` writes it: `["sheet",11,4]`. */
const isPlace = (text: string): string =>
  isJson(
    text,
    'ARRAY',
    `json_array_length(${text}) = 3 AND regexp_full_match(${text}, '\\[".*",-?[0-9]{1,8},-?[0-9]{1,8}\\]', 's')`,
  );
const sitesOf = (table: string, ...columns: string[]): Check[] =>
  columns.map((column) => misshapen(table, column, isPlace(column)));

/** An array of texts, each of which fits. */
const eachText = (text: string, fits: (text: string) => string): string =>
  isJson(
    text,
    'ARRAY',
    `len(list_filter(json_extract(${text}, '$[*]'), lambda x:
       CASE WHEN json_type(x) <> 'VARCHAR' THEN true ELSE NOT coalesce(${fits(`json_extract_string(x, '$')`)}, false) END)) = 0`,
  );

const STATES = ['missing', 'number', 'unreadable', 'text'];
const CHILDREN = ['cells', 'group_rows', 'group_cells', 'questions', 'oddities'];

/** What staged tables must hold to be a ledger. The texts are ours: names of tables and columns from the list above. */
export const TIDY_CHECKS: readonly Check[] = [
  ...[empty('forms', 'form, form_id, version, alias, width'), repeated('forms', 'form')],
  ...[empty('slots', 'form, slot, measure'), repeated('slots', 'form, slot'), repeated('slots', 'form, measure')],
  unknown('slots', 'form', 'forms'),
  disagrees(
    'slots',
    'slot',
    'SELECT count(*) FROM (SELECT 1 FROM temp.in_slots GROUP BY form HAVING min(slot) <> 0 OR max(slot) <> count(*) - 1)',
  ),
  ...[empty('layouts', 'layout, form, groups'), repeated('layouts', 'layout'), unknown('layouts', 'form', 'forms')],
  ...[
    empty('places', 'layout, slot, sheet_row, sheet_column'),
    repeated('places', 'layout, slot'),
    unknown('places', 'layout', 'layouts'),
  ],
  disagrees(
    'places',
    'slot',
    `SELECT count(*) FROM temp.in_layouts l
     LEFT JOIN (SELECT layout, count(*) AS n, max(slot) AS last FROM temp.in_places GROUP BY layout) p USING (layout)
     LEFT JOIN (SELECT form, count(*) AS n FROM temp.in_slots GROUP BY form) s USING (form)
     WHERE coalesce(p.n, 0) <> coalesce(s.n, 0) OR coalesce(p.last, -1) <> coalesce(s.n, 0) - 1`,
  ),
  empty(
    'filings',
    'filing, id, filer, name, form, period, revision, latest, accepted_at, accepted_by, status, layout, sheet',
  ),
  empty('filings', 'source_path, source_sheet, source_digest'),
  ...[repeated('filings', 'filing'), unknown('filings', 'form', 'forms'), unknown('filings', 'layout', 'layouts')],
  allowed('filings', 'status', ['accepted', 'sent-back', 'withdrawn']),
  disagrees(
    'filings',
    'layout',
    'SELECT count(*) FROM temp.in_filings f JOIN temp.in_layouts l USING (layout) WHERE l.form <> f.form',
  ),
  disagrees(
    'filings',
    'revision',
    `SELECT count(*) FROM (
       SELECT f.filing, f.revision, f.latest, f.replaces,
         row_number() OVER w AS place, count(*) OVER (PARTITION BY filer, form_id, period) AS revisions, lag(f.id) OVER w AS before
       FROM temp.in_filings f JOIN temp.in_forms USING (form)
       WINDOW w AS (PARTITION BY filer, form_id, period ORDER BY revision, filing))
     WHERE revision <> place OR latest <> (place = revisions) OR replaces IS DISTINCT FROM before`,
  ),
  ...CHILDREN.flatMap((table) => [empty(table, 'filing'), unknown(table, 'filing', 'filings')]),
  ...[empty('cells', 'measure, value, state'), allowed('cells', 'state', STATES)],
  disagrees(
    'cells',
    'measure',
    `SELECT count(*) FROM temp.in_cells c JOIN temp.in_filings f USING (filing)
     LEFT JOIN temp.in_slots s ON s.form = f.form AND s.measure = c.measure WHERE s.slot IS NULL`,
  ),
  disagrees(
    'cells',
    'filer, form_id, period',
    `SELECT count(*) FROM temp.in_cells c JOIN temp.in_filings f USING (filing) JOIN temp.in_forms USING (form)
     WHERE c.filer <> f.filer OR c.period <> f.period OR c.form_id <> in_forms.form_id`,
  ),
  ...[empty('group_rows', 'group_id, line, code, name, unit'), repeated('group_rows', 'filing, group_id, line')],
  ...[empty('group_cells', 'group_id, line, position, value, state'), allowed('group_cells', 'state', STATES)],
  repeated('group_cells', 'filing, group_id, line, position'),
  ...[...months('filings', 'period'), ...sitesOf('filings', 'code_at', 'name_at', 'period_at', 'unit_at')],
  ...[...sitesOf('group_rows', 'code_at'), ...sitesOf('group_cells', 'found_at')],
  ...[
    misshapen(
      'layouts',
      'groups',
      eachText('groups', () => 'true'),
    ),
    misshapen('oddities', 'facts', isJson('facts', 'OBJECT')),
  ],
  misshapen('oddities', 'found_at', eachText('found_at', isPlace)),
  ...[
    ...months('register_puts', 'valid_from'),
    ...months('events', 'period'),
    misshapen('events', 'facts', isJson('facts', 'OBJECT')),
  ],
  ...months('register', 'valid_from', 'high_tech_from', 'high_tech_to', 'first_month', 'last_month'),
  empty('questions', 'line, rule, fingerprint, state, cell'),
  empty('oddities', 'line, code, found_at, facts'),
  ...[empty('register_puts', 'put, valid_from, complete, done_at, done_by, source'), repeated('register_puts', 'put')],
  ...[
    empty('register', 'fact, put, enterprise, valid_from, present'),
    repeated('register', 'fact'),
    unknown('register', 'put', 'register_puts'),
  ],
  ...[
    empty('explanations', 'explanation, filer, form_id, period, rule, subject, fingerprint, cell, origin, said'),
    empty('explanations', 'recorded_at, recorded_by, decision'),
    repeated('explanations', 'explanation'),
    misshapen('explanations', 'explanation', 'explanation > 0'),
  ],
  ...[
    ...months('explanations', 'period'),
    allowed('explanations', 'origin', ['return', 'call', 'office']),
    allowed('explanations', 'reason', REASON_CODES),
    allowed('explanations', 'decision', ['open', 'accepted', 'ask-again']),
  ],
  disagrees(
    'explanations',
    'decision, decided_at, decided_by',
    `SELECT count(*) FROM temp.in_explanations
     WHERE (decision = 'open') <> (decided_at IS NULL) OR (decision = 'open') <> (decided_by IS NULL)`,
  ),
  ...[
    empty('calls', 'call, filer, name, period, called_on, spoke_to, question, answer, fingerprints, source'),
    empty('calls', 'recorded_at, recorded_by'),
    repeated('calls', 'call'),
    misshapen('calls', 'call', 'call > 0'),
  ],
  ...[
    ...months('calls', 'period'),
    misshapen(
      'calls',
      'fingerprints',
      eachText('fingerprints', () => 'true'),
    ),
  ],
  ...[empty('events', 'event, done_at, done_by, what, facts'), repeated('events', 'event')],
];

/**
 * A measure stands once in a return. Asked of the filled table, where it costs least: months lie together and names are numbers.
 * @throws `ledger-bad-tables`
 */
export async function checkCells(database: Database, path: string): Promise<void> {
  const months = await database.rows('SELECT DISTINCT period FROM filing ORDER BY period');
  for (const { period } of months) {
    const count = await database.count(
      `SELECT count(*) FROM (SELECT filing, measure FROM cell WHERE period = CAST(? AS INTEGER)
         GROUP BY filing, measure HAVING count(*) > 1)`,
      [period!],
    );
    const facts = { table: 'cells', column: 'filing, measure', why: 'repeated', count };
    if (count > 0) throw failure('ledger-bad-tables', path, facts);
  }
}

/** @throws `ledger-bad-tables` with the first thing that does not fit */
export async function checkStaged(database: Database, path: string): Promise<void> {
  for (const { table, column, why, sql } of TIDY_CHECKS) {
    const count = await database.count(sql);
    if (count > 0) throw failure('ledger-bad-tables', path, { table, column, why, count });
  }
}

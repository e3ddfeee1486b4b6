import type { LedgerColumnKind, LedgerTableColumn } from '../../core/model/ledger-table';
import { SCHEMA_VERSION } from './schema';

/** A tidy table as it leaves the ledger, and how it comes back from a staged table `temp.in_<name>` of the same columns. */
export interface TidyTable {
  readonly name: string;
  readonly columns: readonly LedgerTableColumn[];
  /** gives the columns, by name */
  readonly select: string;
  /** columns that name a row */
  readonly order: string;
  /** fills the tables of a ledger, in the order of this list */
  readonly inserts: readonly string[];
  /** version of the ledger that has it first; tables of an earlier one come without it. Default 1 */
  readonly since?: number;
}

const columnsOf = (texts: string): LedgerTableColumn[] =>
  texts.split(/\s+/).map((text) => {
    const [name = '', kind] = text.split(':');
    return { name, kind: kind === 'i' ? 'integer' : kind === 'n' ? 'number' : kind === 'f' ? 'flag' : 'text' };
  });

/** A month as text, of a month index: `2013-09`. */
const month = (index: string): string =>
  `CASE WHEN ${index} IS NOT NULL THEN printf('%04d-%02d', ${index} // 12, ${index} % 12 + 1) END`;
/** And back; the text is looked at before. */
const index = (text: string): string => `CAST(${text}[1:4] AS INTEGER) * 12 + CAST(${text}[6:7] AS INTEGER) - 1`;
const STATES = `['number', 'unreadable', 'text']`;
const state = (code: string): string => `CASE WHEN ${code} = 0 THEN 'missing' ELSE ${STATES}[${code}] END`;
const code = (text: string): string =>
  `CASE WHEN ${text} = 'missing' THEN 0 ELSE list_position(${STATES}, ${text}) END`;

/** Type of a column of a staged table. */
export const SQL_TYPES: Readonly<Record<LedgerColumnKind, string>> = {
  integer: 'INTEGER',
  number: 'DOUBLE',
  text: 'VARCHAR',
  flag: 'BOOLEAN',
};

const FILING_TEXTS =
  'replaces latest why accepted_at accepted_by status status_at status_by status_why source_path source_sheet source_digest received_on'
    .split(' ')
    .join(', ');
const STATED = 'path, sheet, stated_code, stated_name, code_at, name_at, period_at, unit_text, unit_at';
const ENTRY = 'organisation_code, credit_code, name, industry, status, cluster, sub_park, above_scale, high_tech';
const SAID = 'rule, subject, fingerprint, cell, origin, reason, said, recorded_at, recorded_by';
const DECIDED = 'decision, decided_at, decided_by, decided_why';
const CALLED = 'called_on, spoke_to, question, answer, fingerprints, source, recorded_at, recorded_by';

/** The tables, first those that others name. Rows come in the order they were written, months together. */
export const TIDY_TABLES: readonly TidyTable[] = [
  {
    name: 'ledger',
    order: 'key',
    columns: columnsOf('key value'),
    // an earlier ledger that is only read goes out as one of this version
    select: `SELECT key, CASE WHEN key = 'schema' THEN '${SCHEMA_VERSION}' ELSE value END AS value
      FROM meta WHERE key IN ('schema', 'created_at', 'created_by')`,
    inserts: [],
  },
  {
    name: 'forms',
    order: 'form',
    columns: columnsOf('form:i form_id version alias width:i'),
    select: 'SELECT form, id AS form_id, version, alias, width FROM form',
    inserts: [`INSERT INTO form SELECT form, form_id, version, alias, width, '' FROM temp.in_forms`],
  },
  {
    name: 'slots',
    order: 'form, slot',
    columns: columnsOf('form:i slot:i measure'),
    select: 'SELECT slot.form, slot.slot, measure.name AS measure FROM slot JOIN measure USING (measure)',
    inserts: [
      `INSERT INTO measure SELECT row_number() OVER (ORDER BY measure) - 1, measure FROM (
         SELECT measure FROM temp.in_slots UNION SELECT measure FROM temp.in_group_cells WHERE measure IS NOT NULL)`,
      'INSERT INTO slot SELECT form, slot, measure.measure FROM temp.in_slots t JOIN measure ON measure.name = t.measure',
    ],
  },
  {
    name: 'layouts',
    order: 'layout',
    columns: columnsOf('layout:i form:i groups'),
    select: 'SELECT layout, form, groups FROM layout',
    inserts: [`INSERT INTO layout SELECT layout, form, groups, '' FROM temp.in_layouts`],
  },
  {
    name: 'places',
    order: 'layout, slot',
    columns: columnsOf('layout:i slot:i sheet_row:i sheet_column:i'),
    select: 'SELECT layout, slot, sheet_row, sheet_column FROM place',
    inserts: ['INSERT INTO place SELECT layout, slot, sheet_row, sheet_column FROM temp.in_places'],
  },
  {
    name: 'filings',
    order: 'filing',
    columns: columnsOf(
      'filing:i id filer name form:i period revision:i replaces latest:f why accepted_at accepted_by status status_at ' +
        'status_by status_why source_path source_sheet source_digest received_on layout:i path sheet stated_code stated_name ' +
        'code_at name_at period_at unit_text unit_at',
    ),
    select: `SELECT filing, id, filer.key AS filer, name, form, ${month('period')} AS period, revision, ${FILING_TEXTS}, layout, ${STATED}
      FROM filing JOIN filer USING (filer)`,
    inserts: [
      `INSERT INTO filer SELECT row_number() OVER (ORDER BY first) - 1, filer FROM (
         SELECT filer, min(filing) AS first FROM temp.in_filings GROUP BY filer)`,
      `INSERT INTO filing SELECT filing, id, filer.filer, name, form, ${index('period')}, revision, ${FILING_TEXTS}, layout, ${STATED}
         FROM temp.in_filings t JOIN filer ON filer.key = t.filer`,
    ],
  },
  {
    name: 'cells',
    order: 'filing, measure',
    columns: columnsOf('filing:i filer form_id period measure value:n state raw why'),
    select: `SELECT cell.filing, filer.key AS filer, form.id AS form_id, ${month('cell.period')} AS period,
        measure.name AS measure, cell.value, ${state('cell.state')} AS state, cell.raw, cell.why
      FROM cell JOIN filing USING (filing) JOIN filer USING (filer) JOIN form USING (form) JOIN measure USING (measure)`,
    inserts: [
      `INSERT INTO cell SELECT t.filing, filing.period, measure.measure, t.value, ${code('t.state')}, t.raw, t.why
         FROM temp.in_cells t JOIN filing USING (filing) JOIN measure ON measure.name = t.measure`,
    ],
  },
  {
    name: 'group_rows',
    order: 'filing, group_id, line',
    columns: columnsOf('filing:i group_id line:i code name unit code_at'),
    select: 'SELECT filing, group_id, line, code, name, unit, code_at FROM group_row',
    inserts: ['INSERT INTO group_row SELECT filing, group_id, line, code, name, unit, code_at FROM temp.in_group_rows'],
  },
  {
    name: 'group_cells',
    order: 'filing, group_id, line, position',
    columns: columnsOf(
      'filing:i group_id line:i position:i measure value:n state read:n unit content raw why found_at',
    ),
    select: `SELECT filing, group_id, line, position, measure.name AS measure, value, ${state('state')} AS state, read, unit,
        content, raw, why, found_at FROM group_cell LEFT JOIN measure USING (measure)`,
    inserts: [
      `INSERT INTO group_cell SELECT filing, group_id, line, position, measure.measure, value, ${code('state')}, read, unit,
         content, raw, why, found_at FROM temp.in_group_cells t LEFT JOIN measure ON measure.name = t.measure`,
    ],
  },
  {
    name: 'questions',
    order: 'filing, line',
    columns: columnsOf('filing:i line:i rule fingerprint state cell'),
    select: 'SELECT filing, line, rule, fingerprint, state, cell FROM question',
    inserts: ['INSERT INTO question SELECT filing, line, rule, fingerprint, state, cell FROM temp.in_questions'],
  },
  {
    name: 'oddities',
    order: 'filing, line',
    columns: columnsOf('filing:i line:i code found_at facts'),
    select: 'SELECT filing, line, code, found_at, facts FROM oddity',
    inserts: ['INSERT INTO oddity SELECT filing, line, code, found_at, facts FROM temp.in_oddities'],
  },
  {
    name: 'register_puts',
    order: 'put',
    columns: columnsOf('put:i valid_from complete:f done_at done_by source'),
    select: `SELECT put, ${month('valid_from')} AS valid_from, complete, done_at, done_by, source FROM register_put`,
    inserts: [
      `INSERT INTO register_put SELECT put, ${index('valid_from')}, complete, done_at, done_by, source FROM temp.in_register_puts`,
    ],
  },
  {
    name: 'register',
    order: 'fact',
    columns: columnsOf(
      'fact:i put:i enterprise valid_from present:f merged_into organisation_code credit_code name industry status cluster ' +
        'sub_park above_scale:f high_tech:f high_tech_from high_tech_to first_month last_month contact telephone annual_revenue:n',
    ),
    select: `SELECT fact, put, enterprise, ${month('valid_from')} AS valid_from, present, merged_into, ${ENTRY},
        ${month('high_tech_from')} AS high_tech_from, ${month('high_tech_to')} AS high_tech_to,
        ${month('first_month')} AS first_month, ${month('last_month')} AS last_month, contact, telephone, annual_revenue
      FROM register`,
    inserts: [
      `INSERT INTO register SELECT fact, put, enterprise, ${index('valid_from')}, present, merged_into, ${ENTRY},
         ${['high_tech_from', 'high_tech_to', 'first_month', 'last_month'].map(index).join(', ')}, contact, telephone, annual_revenue
       FROM temp.in_register`,
    ],
  },
  {
    name: 'explanations',
    since: 2,
    order: 'explanation',
    columns: columnsOf(`explanation:i filer form_id period ${SAID.replaceAll(',', '')} ${DECIDED.replaceAll(',', '')}`),
    select: `SELECT explanation, filer, form AS form_id, ${month('period')} AS period, ${SAID}, ${DECIDED} FROM explanation`,
    inserts: [
      `INSERT INTO explanation SELECT explanation, filer, form_id, ${index('period')}, ${SAID}, ${DECIDED} FROM temp.in_explanations`,
    ],
  },
  {
    name: 'calls',
    since: 2,
    order: 'call',
    columns: columnsOf(`call:i filer name period ${CALLED.replaceAll(',', '')}`),
    select: `SELECT call, filer, name, ${month('period')} AS period, ${CALLED} FROM phone_call`,
    inserts: [`INSERT INTO phone_call SELECT call, filer, name, ${index('period')}, ${CALLED} FROM temp.in_calls`],
  },
  {
    name: 'events',
    order: 'event',
    columns: columnsOf('event:i done_at done_by what filer form_id period revision:i why facts'),
    select: `SELECT event, done_at, done_by, what, filer, form AS form_id, ${month('period')} AS period, revision, why, facts FROM event`,
    inserts: [
      `INSERT INTO event SELECT row_number() OVER (ORDER BY event) + (SELECT max(event) FROM event), done_at, done_by, what, filer, form_id, ${index('period')}, revision, why, facts
         FROM temp.in_events WHERE what <> 'created'`,
    ],
  },
];

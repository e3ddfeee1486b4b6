import { Database, DEFAULT_DATABASE_LIMITS } from '../../../src/adapters/store/database';

/** The tables of a ledger as version 1 made them, frozen. */
export const TABLES_OF_VERSION_1: readonly string[] = [
  `CREATE TABLE meta (key VARCHAR, value VARCHAR)`,
  `CREATE TABLE filer (filer INTEGER, key VARCHAR)`,
  `CREATE TABLE measure (measure INTEGER, name VARCHAR)`,
  // a form in one version, and which measure each slot of its table holds
  `CREATE TABLE form (form INTEGER, id VARCHAR, version VARCHAR, alias VARCHAR, width INTEGER, digest VARCHAR)`,
  `CREATE TABLE slot (form INTEGER, slot INTEGER, measure INTEGER)`,
  // where the slots stood in a sheet: returns of one template share it
  `CREATE TABLE layout (layout INTEGER, form INTEGER, groups VARCHAR, digest VARCHAR)`,
  `CREATE TABLE place (layout INTEGER, slot INTEGER, sheet_row INTEGER, sheet_column INTEGER)`,
  `CREATE TABLE filing (
    filing INTEGER, id VARCHAR, filer INTEGER, name VARCHAR, form INTEGER, period INTEGER,
    revision INTEGER, replaces VARCHAR, latest BOOLEAN, why VARCHAR, accepted_at VARCHAR, accepted_by VARCHAR,
    status VARCHAR, status_at VARCHAR, status_by VARCHAR, status_why VARCHAR,
    source_path VARCHAR, source_sheet VARCHAR, source_digest VARCHAR, received_on VARCHAR,
    layout INTEGER, path VARCHAR, sheet VARCHAR, stated_code VARCHAR, stated_name VARCHAR,
    code_at VARCHAR, name_at VARCHAR, period_at VARCHAR, unit_text VARCHAR, unit_at VARCHAR)`,
  `CREATE TABLE cell (
    filing INTEGER, period INTEGER, measure INTEGER, value DOUBLE, state UTINYINT, raw VARCHAR, why VARCHAR)`,
  `CREATE TABLE group_row (
    filing INTEGER, group_id VARCHAR, line INTEGER, code VARCHAR, name VARCHAR, unit VARCHAR, code_at VARCHAR)`,
  `CREATE TABLE group_cell (
    filing INTEGER, group_id VARCHAR, line INTEGER, position INTEGER, measure INTEGER, value DOUBLE, state UTINYINT,
    read DOUBLE, unit VARCHAR, content VARCHAR, raw VARCHAR, why VARCHAR, found_at VARCHAR)`,
  `CREATE TABLE question (
    filing INTEGER, line INTEGER, rule VARCHAR, fingerprint VARCHAR, state VARCHAR, cell VARCHAR)`,
  `CREATE TABLE oddity (filing INTEGER, line INTEGER, code VARCHAR, found_at VARCHAR, facts VARCHAR)`,
  `CREATE TABLE register_put (put INTEGER, valid_from INTEGER, complete BOOLEAN, done_at VARCHAR, done_by VARCHAR, source VARCHAR)`,
  `CREATE TABLE register (
    fact INTEGER, put INTEGER, enterprise VARCHAR, valid_from INTEGER, present BOOLEAN, merged_into VARCHAR,
    organisation_code VARCHAR, credit_code VARCHAR, name VARCHAR, industry VARCHAR, status VARCHAR, cluster VARCHAR,
    sub_park VARCHAR, above_scale BOOLEAN, high_tech BOOLEAN, high_tech_from INTEGER, high_tech_to INTEGER,
    first_month INTEGER, last_month INTEGER, contact VARCHAR, telephone VARCHAR, annual_revenue DOUBLE)`,
  `CREATE TABLE event (
    event INTEGER, done_at VARCHAR, done_by VARCHAR, what VARCHAR, filer VARCHAR, form VARCHAR, period INTEGER,
    revision INTEGER, why VARCHAR, facts VARCHAR)`,
];

/** One return of one enterprise, accepted, with one of its cells and its form; a register; two lines of the log. */
const ROWS: readonly string[] = [
  `INSERT INTO meta VALUES ('schema', '1'), ('id', '00000000-0000-4000-8000-000000000001'), ('created_at', 'made'), ('created_by', '李')`,
  `INSERT INTO filer VALUES (0, 'code A')`,
  `INSERT INTO measure VALUES (0, 'B2041.r01.month')`,
  `INSERT INTO form VALUES (0, 'B204-1', '2013-01', 'B2041', 1, 'form digest')`,
  `INSERT INTO slot VALUES (0, 0, 0)`,
  `INSERT INTO layout VALUES (0, 0, '[]', 'layout digest')`,
  `INSERT INTO place VALUES (0, 0, 10, 3)`,
  `INSERT INTO filing VALUES (0, 'id of the return', 0, '企业A', 0, ${2013 * 12 + 8}, 1, NULL, true, NULL, '2013-10-08', '李',
     'accepted', NULL, NULL, NULL, 'A.xlsx', '表一', '', NULL, 0, 'A.xlsx', '表一', 'A', '企业A', NULL, NULL, NULL, NULL, NULL)`,
  `INSERT INTO cell VALUES (0, ${2013 * 12 + 8}, 0, 100, 1, NULL, NULL)`,
  `INSERT INTO question VALUES (0, 0, 'B2041-V-01', 'f1', 'none', '表一!D11')`,
  `INSERT INTO register_put VALUES (0, ${2013 * 12}, true, '2013-10-01', '李', '名录.xlsx')`,
  `INSERT INTO register VALUES (0, 0, 'code A', ${2013 * 12}, true, NULL, 'A', NULL, '企业A', '2720', 'producing', NULL,
     NULL, true, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`,
  `INSERT INTO event VALUES (0, 'made', '李', 'created', NULL, NULL, NULL, NULL, NULL, '{}'),
     (1, '2013-10-08', '李', 'accept', NULL, NULL, NULL, NULL, NULL, '{"accepted":1}')`,
];

/** Makes such a ledger. */
export async function makeVersion1(file: string): Promise<void> {
  const database = await Database.open(file, DEFAULT_DATABASE_LIMITS, { readOnly: false, folders: [] });
  for (const sql of [...TABLES_OF_VERSION_1, ...ROWS]) await database.run(sql);
  await database.run('CHECKPOINT ledger');
  database.close();
}

/** Everything in a file, by table; columns by name. */
export async function rowsOf(file: string): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = await Database.open(file, DEFAULT_DATABASE_LIMITS, { readOnly: true, folders: [] });
  const tables = await database.rows(
    `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'ledger' ORDER BY table_name`,
  );
  const all: Record<string, readonly unknown[]> = {};
  for (const { name } of tables) all[name as string] = await database.rows(`SELECT * FROM ledger.${name as string}`);
  database.close();
  return all;
}

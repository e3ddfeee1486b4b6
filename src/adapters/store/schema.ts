/** Version of the tables below. A ledger of a later one is not opened; of an earlier one, `MIGRATIONS` brings it up. */
export const SCHEMA_VERSION = 2;

/**
 * The tables inside a ledger. Whole numbers stand for what repeats: filer, form, measure, layout. Months are counted from
 * year 0 (`monthIndex`), so that a month's cells, which lie together, are found by a range. No indexes: the one process that
 * writes keeps keys unique, and a month of 100 000 returns goes in at the speed of the disk.
 */
const TABLES_OF_1: readonly string[] = [
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

/** What was said: explanations, and calls. Filers stand as text, for those that never filed can be called too. */
export const TABLES_OF_2: readonly NewTable[] = [
  {
    name: 'explanation',
    columns: `explanation INTEGER, filer VARCHAR, form VARCHAR, period INTEGER, rule VARCHAR, subject VARCHAR,
      fingerprint VARCHAR, cell VARCHAR, origin VARCHAR, reason VARCHAR, said VARCHAR, recorded_at VARCHAR, recorded_by VARCHAR,
      decision VARCHAR, decided_at VARCHAR, decided_by VARCHAR, decided_why VARCHAR`,
  },
  {
    name: 'phone_call',
    columns: `call INTEGER, filer VARCHAR, name VARCHAR, period INTEGER, called_on VARCHAR, spoke_to VARCHAR, question VARCHAR,
      answer VARCHAR, fingerprints VARCHAR, source VARCHAR, recorded_at VARCHAR, recorded_by VARCHAR`,
  },
];

/** A table that a later version adds. */
export interface NewTable {
  readonly name: string;
  readonly columns: string;
}

export const TABLES: readonly string[] = [
  ...TABLES_OF_1,
  ...TABLES_OF_2.map(({ name, columns }) => `CREATE TABLE ${name} (${columns})`),
];

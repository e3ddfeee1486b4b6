import type { Database } from './database';
import { SCHEMA_VERSION, TABLES_OF_2, type NewTable } from './schema';

/** Brings the tables of one version to the next; step 0 makes 2 of 1. */
export type Migration = (database: Database) => Promise<void>;

async function addTables(database: Database, tables: readonly NewTable[], temporary = ''): Promise<void> {
  for (const { name, columns } of tables) await database.run(`CREATE ${temporary} TABLE ${name} (${columns})`);
}

export const MIGRATIONS: readonly Migration[] = [(database) => addTables(database, TABLES_OF_2)];

/**
 * Lets an earlier ledger be read that may not be written: what its tables lack stands in memory, empty. Every step so far
 * only adds tables.
 */
export async function standIn(database: Database, version: number): Promise<void> {
  if (version < 2) await addTables(database, TABLES_OF_2, 'OR REPLACE TEMP');
}

export type SchemaState = { readonly kind: 'none' } | { readonly kind: 'version'; readonly version: number };

/** The version of the tables; `none` where the file is a database of something else. */
export async function schemaOf(database: Database): Promise<SchemaState> {
  const tables = await database.count(
    `SELECT count(*) FROM duckdb_columns() WHERE database_name = 'ledger' AND table_name = 'meta' AND column_name IN ('key', 'value')`,
  );
  if (tables !== 2) return { kind: 'none' };
  const rows = await database.rows(`SELECT value FROM meta WHERE key = 'schema'`);
  const version = Number(rows[0]?.['value'] ?? NaN);
  return Number.isInteger(version) && version > 0 ? { kind: 'version', version } : { kind: 'none' };
}

/** Brings the tables up to the newest version, in one transaction. */
export async function migrate(
  database: Database,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await database.transaction(async () => {
    for (const step of steps.slice(from - 1)) await step(database);
    await database.run(`UPDATE meta SET value = ? WHERE key = 'schema'`, [String(from + steps.slice(from - 1).length)]);
  });
}

export const isCurrent = (version: number): boolean => version === SCHEMA_VERSION;

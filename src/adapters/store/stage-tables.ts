import { open } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBValue } from '@duckdb/node-api';
import { isStorable } from '../../core/ledger/kept-text';
import type { LedgerFormat } from '../../core/model/ledger';
import type { LedgerColumnKind, LedgerTable, LedgerTableValue } from '../../core/model/ledger-table';
import type { Database } from './database';
import { failure, problemOf } from './ledger-problem';
import { literal } from './sql-text';
import { SQL_TYPES, TIDY_TABLES, type TidyTable } from './tidy-tables';

const FITS: Readonly<Record<LedgerColumnKind, (value: LedgerTableValue) => boolean>> = {
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  number: (value) => typeof value === 'number',
  text: (value) => typeof value === 'string' && isStorable(value),
  flag: (value) => typeof value === 'boolean',
};

/** Puts tables given as rows into staged ones; columns are found by name, any further ones are left out. */
export async function stageRows(database: Database, tables: readonly LedgerTable[], ledger: string): Promise<void> {
  for (const tidy of TIDY_TABLES) {
    const table = tables.find(({ name }) => name === tidy.name);
    if (!table) {
      if (await isLaterTable(database, tidy)) continue;
      throw failure('ledger-bad-tables', ledger, { table: tidy.name, why: 'missing' });
    }
    const places = tidy.columns.map((column) => {
      const place = table.columns.findIndex(({ name }) => name === column.name);
      if (place < 0)
        throw failure('ledger-bad-tables', ledger, { table: tidy.name, column: column.name, why: 'missing' });
      return place;
    });
    await createStaged(database, tidy);
    const writer = await database.writer(`in_${tidy.name}`, true);
    table.rows.forEach((row, index) => {
      const values = places.map((place): DuckDBValue => row[place] ?? null);
      values.forEach((value, column) => {
        const { name, kind } = tidy.columns[column]!;
        if (value === null || FITS[kind](value as LedgerTableValue)) return;
        throw failure('ledger-bad-tables', ledger, {
          table: tidy.name,
          column: name,
          why: 'not-allowed',
          row: index + 1,
        });
      });
      writer.add(values);
    });
    writer.finish();
  }
}

/** The version that the staged table `ledger` names; NaN where it names none. */
export async function stagedVersion(database: Database): Promise<number> {
  const rows = await database.rows(`SELECT value FROM temp.in_ledger WHERE key = 'schema'`);
  return Number(rows[0]?.['value'] ?? NaN);
}

/** Whether a table is one that an earlier ledger had not: it is staged empty. The table `ledger` is staged before. */
async function isLaterTable(database: Database, tidy: TidyTable): Promise<boolean> {
  if (tidy.since === undefined || !((await stagedVersion(database)) < tidy.since)) return false;
  await createStaged(database, tidy);
  return true;
}

async function createStaged(database: Database, { name, columns }: TidyTable): Promise<void> {
  const list = columns.map((column) => `${column.name} ${SQL_TYPES[column.kind]}`).join(', ');
  await database.run(`CREATE OR REPLACE TEMP TABLE in_${name} (${list})`);
}

/** Reads the files of an export into staged tables; columns of Parquet are found by name, those of CSV must stand as exported. */
export async function stageFiles(
  database: Database,
  folder: string,
  format: LedgerFormat,
  ledger: string,
): Promise<void> {
  for (const tidy of TIDY_TABLES) {
    const file = path.join(folder, `${tidy.name}.${format}`);
    try {
      if (format === 'parquet') await stageParquet(database, tidy, file);
      else await stageCsv(database, tidy, file);
    } catch (error) {
      const { code, facts } = problemOf(error, ledger);
      const why = code === 'ledger-missing' ? 'missing' : 'unreadable';
      if (code !== 'ledger-missing' && code !== 'ledger-failed') throw error;
      if (why === 'missing' && (await isLaterTable(database, tidy))) continue;
      throw failure('ledger-bad-tables', ledger, { table: tidy.name, why, ...facts });
    }
  }
}

async function stageParquet(database: Database, { name, columns }: TidyTable, file: string): Promise<void> {
  await (await open(file, 'r')).close();
  const list = columns
    .map((column) => `CAST(${column.name} AS ${SQL_TYPES[column.kind]}) AS ${column.name}`)
    .join(', ');
  await database.run(`CREATE OR REPLACE TEMP VIEW in_${name} AS SELECT ${list} FROM read_parquet(${literal(file)})`);
}

async function stageCsv(database: Database, tidy: TidyTable, file: string): Promise<void> {
  const names = tidy.columns.map(({ name }) => name).join(',');
  if ((await firstLine(file)).replace(/^\ufeff|"/g, '') !== names)
    throw new Error('the first line does not name the columns');
  const types = tidy.columns.map(({ name, kind }) => `'${name}': '${SQL_TYPES[kind]}'`).join(', ');
  await createStaged(database, tidy);
  await database.run(
    `INSERT INTO temp.in_${tidy.name} SELECT * FROM read_csv(?, auto_detect = false, header = true, delim = ',', quote = '"',
       escape = '"', nullstr = '', allow_quoted_nulls = false, strict_mode = true, max_line_size = ${LONGEST_LINE},
       columns = {${types}})`,
    [file],
  );
}

/** Bytes of the longest line of a CSV file: a text of a cell (32 767 characters) doubled by quotes, and room. */
const LONGEST_LINE = 4_000_000;
const FIRST_LINE = 4096;

async function firstLine(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE), 0, FIRST_LINE, 0);
    return buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/, 1)[0]!;
  } finally {
    await handle.close();
  }
}

import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LedgerFormat } from '../../core/model/ledger';
import type { LedgerTable, LedgerTableValue } from '../../core/model/ledger-table';
import type { Database } from './database';
import { failure } from './ledger-problem';
import { literal } from './sql-text';
import { TIDY_TABLES, type TidyTable } from './tidy-tables';

/** Rows of one table that are given at once: what a sheet holds below its heading. */
export const MOST_TABLE_ROWS = 1_048_575;

/** The tidy tables, whole. */
export async function readTables(database: Database, ledger: string): Promise<readonly LedgerTable[]> {
  const tables: LedgerTable[] = [];
  for (const { name, columns, select, order } of TIDY_TABLES) {
    const count = await database.count(`SELECT count(*) FROM (${select})`);
    if (count > MOST_TABLE_ROWS)
      throw failure('ledger-too-large', ledger, { table: name, count, limit: MOST_TABLE_ROWS });
    const rows: LedgerTableValue[][] = [];
    const list = columns.map((column) => column.name).join(', ');
    await database.stream(`SELECT ${list} FROM (${select}) ORDER BY ${order}`, [], (chunk) => {
      for (const row of chunk.getRows()) rows.push(row as LedgerTableValue[]);
    });
    tables.push({ name, columns, rows });
  }
  return tables;
}

/**
 * How a table is written. In CSV every text stands in quotes and an empty field is an empty value, so that '' and empty stay
 * apart, and a text comes back to the byte, also one that looks like a formula: the files are for exchange, not for a
 * spreadsheet, which may run such a text (the workbook of the ledger is for that).
 */
function formatOf(format: LedgerFormat, { columns }: TidyTable): string {
  if (format === 'parquet') return 'FORMAT parquet, COMPRESSION zstd';
  const texts = columns.filter(({ kind }) => kind === 'text').map(({ name }) => name);
  const quoted = texts.length === 0 ? '' : `, FORCE_QUOTE (${texts.join(', ')})`;
  return `FORMAT csv, HEADER true, DELIM ',', QUOTE '"', ESCAPE '"', NULLSTR ''${quoted}`;
}

/** Writes every tidy table into a folder beside the name asked for, which it gets when it is whole. */
export async function writeExport(
  database: Database,
  part: string,
  folder: string,
  format: LedgerFormat,
): Promise<void> {
  try {
    for (const tidy of TIDY_TABLES) {
      const list = tidy.columns.map((column) => column.name).join(', ');
      const order = tidy.name === 'cells' ? '' : ` ORDER BY ${tidy.order}`; // they lie by month already, and may be many
      const file = literal(path.join(part, `${tidy.name}.${format}`));
      await database.run(`COPY (SELECT ${list} FROM (${tidy.select})${order}) TO ${file} (${formatOf(format, tidy)})`);
    }
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes the folder that is written before it gets its name. */
export async function makePart(folder: string): Promise<string> {
  const part = `${folder}.part-${process.pid}`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part);
  return part;
}

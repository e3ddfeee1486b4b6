import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { RowWriter } from './row-writer';
import { literal } from './sql-text';
import { handed } from './storable';

/** What the database may use of the machine. */
export interface DatabaseLimits {
  /** memory for the database's own buffers, in MiB; larger work goes to `<ledger>.tmp` beside the ledger */
  readonly memoryMegabytes: number;
  readonly threads: number;
  /** most that may stand in `<ledger>.tmp`, in MiB */
  readonly temporaryMegabytes: number;
}

export const DEFAULT_DATABASE_LIMITS: DatabaseLimits = { memoryMegabytes: 512, threads: 2, temporaryMegabytes: 20_000 };

export interface DatabaseAccess {
  readonly readOnly: boolean;
  /** folders outside the ledger in which it may read and write: none, but for a backup, an export or an import */
  readonly folders: readonly string[];
}

export type Row = Readonly<Record<string, DuckDBValue>>;

/**
 * One open ledger file: an embedded database that loads no extension, asks no network, and touches no other file than those
 * it was opened for; none of that can be changed by a statement. All SQL is ours; texts are bound.
 */
export class Database {
  private readonly writers = new Set<RowWriter>();

  private constructor(
    private readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  /** @param file absolute path. @throws what the database says */
  static async open(file: string, limits: DatabaseLimits, access: DatabaseAccess): Promise<Database> {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      memory_limit: `${limits.memoryMegabytes}MiB`,
      threads: String(limits.threads),
      temp_directory: `${file}.tmp`,
      max_temp_directory_size: `${limits.temporaryMegabytes}MiB`,
    });
    try {
      const connection = await instance.connect();
      const database = new Database(instance, connection);
      await database.run(`ATTACH ${literal(file)} AS ledger (TYPE duckdb${access.readOnly ? ', READ_ONLY' : ''})`);
      await database.run('USE ledger');
      await database.run(`SET allowed_directories = [${access.folders.map(literal).join(', ')}]`);
      await database.run('SET enable_external_access = false');
      await database.run('SET lock_configuration = true');
      return database;
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  }

  async run(sql: string, values: DuckDBValue[] = []): Promise<void> {
    await this.connection.run(sql, values.map(handed));
  }

  async rows(sql: string, values: DuckDBValue[] = []): Promise<readonly Row[]> {
    return (await this.connection.runAndReadAll(sql, values.map(handed))).getRowObjects();
  }

  /** The first value of the first row, as a number; 0 when there is no row. */
  async count(sql: string, values: DuckDBValue[] = []): Promise<number> {
    const reader = await this.connection.runAndReadAll(sql, values.map(handed));
    return Number(reader.getRows()[0]?.[0] ?? 0);
  }

  /** Gives a result in pieces of some thousand rows; none is kept. */
  async stream(sql: string, values: DuckDBValue[], visit: (chunk: DuckDBDataChunk) => void): Promise<void> {
    const result = await this.connection.stream(sql, values.map(handed));
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
      visit(chunk);
  }

  /** As `stream`, faster, for a result of some million narrow rows: the database keeps it while it is read. */
  async gather(sql: string, values: DuckDBValue[], visit: (chunk: DuckDBDataChunk) => void): Promise<void> {
    const result = await this.connection.run(sql, values.map(handed));
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
      visit(chunk);
  }

  /** Puts rows at the end of a table; `finish` must be called. */
  async writer(table: string, temporary = false): Promise<RowWriter> {
    const appender = temporary
      ? await this.connection.createAppender(table, undefined, 'temp')
      : await this.connection.createAppender(table);
    const writer = await RowWriter.over(appender, () => this.writers.delete(writer));
    this.writers.add(writer);
    return writer;
  }

  /** All that `work` writes, or nothing. @throws what `work` throws */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.run('BEGIN TRANSACTION');
    let result: T;
    try {
      result = await work();
    } catch (error) {
      for (const writer of this.writers) writer.abandon();
      await this.run('ROLLBACK').catch(() => undefined); // the database may have ended it, and be closed for good
      throw error;
    }
    await this.run('COMMIT');
    return result;
  }

  /**
   * Moves what was committed from the log beside the file into the file, so that a copy of the one file is whole.
   * Not being able to (no room) loses nothing: the log is read at the next opening.
   */
  async settle(): Promise<void> {
    await this.run('CHECKPOINT ledger').catch(() => undefined);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

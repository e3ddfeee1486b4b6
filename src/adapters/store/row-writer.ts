import type { DuckDBAppender, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { handed } from './storable';

/** Rows handed to the database at once: its own vector size. */
const ROWS = 2048;

/** Puts many rows at the end of a table, a block at a time. */
export class RowWriter {
  private columns: DuckDBValue[][] = [];

  private constructor(
    private readonly appender: DuckDBAppender,
    private readonly types: readonly DuckDBType[],
    private readonly chunkOf: (
      types: readonly DuckDBType[],
      rows: number,
    ) => Parameters<DuckDBAppender['appendDataChunk']>[0],
    private readonly ended: () => void,
  ) {
    this.clear();
  }

  static async over(appender: DuckDBAppender, ended: () => void): Promise<RowWriter> {
    const { DuckDBDataChunk } = await import('@duckdb/node-api');
    const types = Array.from({ length: appender.columnCount }, (_, index) => appender.columnType(index));
    return new RowWriter(appender, types, (of, rows) => DuckDBDataChunk.create(of, rows), ended);
  }

  /** @param row a value a column, in the order of the table */
  add(row: readonly DuckDBValue[]): void {
    if (row.length !== this.types.length) throw new RangeError('a row has a value for each column');
    for (let index = 0; index < row.length; index++) this.columns[index]!.push(handed(row[index]!));
    if (this.columns[0]!.length === ROWS) this.hand();
  }

  finish(): void {
    this.hand();
    this.appender.flushSync();
    this.appender.closeSync();
    this.ended();
  }

  /** Drops what was not handed to the table yet: the database would write it when the memory is cleaned up. */
  abandon(): void {
    this.clear();
    this.appender.clear();
    this.appender.closeSync();
    this.ended();
  }

  private hand(): void {
    const rows = this.columns[0]!.length;
    if (rows === 0) return;
    const chunk = this.chunkOf(this.types, rows);
    chunk.setColumns(this.columns);
    this.appender.appendDataChunk(chunk);
    this.clear();
  }

  private clear(): void {
    this.columns = this.types.map(() => []);
  }
}

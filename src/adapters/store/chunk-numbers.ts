import type { DuckDBDataChunk } from '@duckdb/node-api';

/** The numbers of a column of a result, none of which is empty: the database's own memory where it lies in one piece. */
export function numbersOf(chunk: DuckDBDataChunk, column: number): ArrayLike<number> {
  const { items } = chunk.getColumnVector(column) as unknown as { readonly items?: ArrayLike<number> };
  return items ?? (chunk.getColumnValues(column) as number[]);
}

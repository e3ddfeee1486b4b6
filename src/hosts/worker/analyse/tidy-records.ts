import type { LedgerTable, LedgerTableValue } from '../../../core/model/ledger-table';

/** A row of a tidy table, by its columns. */
export type TidyRecord = Readonly<Record<string, LedgerTableValue>>;

/** The rows of a table one after another; none where there is no such table. */
export function* recordsOf(tables: readonly LedgerTable[], name: string): Generator<TidyRecord> {
  const table = tables.find((one) => one.name === name);
  if (!table) return;
  const names = table.columns.map((column) => column.name);
  for (const row of table.rows) {
    const record: Record<string, LedgerTableValue> = {};
    names.forEach((column, at) => {
      record[column] = row[at] ?? null;
    });
    yield record;
  }
}

export const textOf = (value: LedgerTableValue | undefined): string | null =>
  typeof value === 'string' ? value : null;

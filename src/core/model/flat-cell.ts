import type { FlatColumn } from './flat-table';

/** What a column holds at a record: the number, the text as written, or null where it is missing. */
export function flatCell(column: FlatColumn, record: number): string | number | null {
  if (column.kind === 'text') return column.dictionary[column.codes[record] ?? -1] ?? null;
  const value = column.values[record] ?? NaN;
  return Number.isNaN(value) ? (column.texts?.get(record) ?? null) : value;
}

import type { FlatColumn, FlatTable } from '../model/flat-table';

/** Records of a table by the values of some columns. */
export interface RecordGroups {
  /** values of the columns, by group; null = blank */
  readonly names: readonly (readonly (string | null)[])[];
  readonly of: Int32Array;
  /** records of each group, in the order of the table */
  readonly records: readonly Int32Array[];
}

/** A value as a name of a group: texts as they are, numbers as written. */
function nameAt(column: FlatColumn, record: number): string | null {
  if (column.kind === 'text') return column.dictionary[column.codes[record]!] ?? null;
  const value = column.values[record]!;
  return Number.isNaN(value) ? (column.texts?.get(record) ?? null) : String(value);
}

/** Groups in the order in which they first come; without columns all records are one group. */
export function groupRecords(table: FlatTable, columns: readonly FlatColumn[]): RecordGroups {
  const numbers = new Map<string, number>();
  const names: (string | null)[][] = [];
  const of = new Int32Array(table.rowCount);
  const sizes: number[] = [];
  for (let record = 0; record < table.rowCount; record++) {
    const name = columns.map((column) => nameAt(column, record));
    const key = JSON.stringify(name);
    let group = numbers.get(key);
    if (group === undefined) {
      group = names.length;
      numbers.set(key, group);
      names.push(name);
      sizes.push(0);
    }
    of[record] = group;
    sizes[group]! += 1;
  }
  const records = sizes.map((size) => new Int32Array(size));
  const filled = new Int32Array(sizes.length);
  of.forEach((group, record) => {
    records[group]![filled[group]!++] = record;
  });
  return { names, of, records };
}

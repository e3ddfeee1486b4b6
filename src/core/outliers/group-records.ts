import type { FlatColumn, FlatTable } from '../model/flat-table';

/** Records of a table by the values of some columns. */
export interface RecordGroups {
  /** values of the columns, by group; null = blank */
  readonly names: readonly (readonly (string | null)[])[];
  readonly of: Int32Array;
  /** records of each group, in the order of the table */
  readonly records: readonly Int32Array[];
}

/** Whole numbers for the values of a column: equal values, equal number, in the order in which they first come. */
interface Numbered {
  readonly of: Int32Array;
  readonly count: number;
}

/** A value as a name of a group: texts as they are, numbers as written. */
function nameAt(column: FlatColumn, record: number): string | null {
  if (column.kind === 'text') return column.dictionary[column.codes[record]!] ?? null;
  const value = column.values[record]!;
  return Number.isNaN(value) ? (column.texts?.get(record) ?? null) : String(value);
}

/** Numbers names in the order in which they first come. */
class Names {
  private readonly numbers = new Map<string | null, number>();

  numberOf(name: string | null): number {
    const number = this.numbers.get(name) ?? this.numbers.size;
    this.numbers.set(name, number);
    return number;
  }

  get count(): number {
    return this.numbers.size;
  }
}

function numberTexts({ codes, dictionary }: Extract<FlatColumn, { kind: 'text' }>): Numbered {
  const names = new Names();
  // by code + 1, since -1 is a blank; 0 = not seen yet, else number + 1
  const seen = new Int32Array(dictionary.length + 1);
  const of = new Int32Array(codes.length);
  for (let record = 0; record < codes.length; record++) {
    const code = codes[record]!;
    if (seen[code + 1] === 0) seen[code + 1] = names.numberOf(dictionary[code] ?? null) + 1;
    of[record] = seen[code + 1]! - 1;
  }
  return { of, count: names.count };
}

function numberNumbers(column: Extract<FlatColumn, { kind: 'number' }>): Numbered {
  const names = new Names();
  const byValue = new Map<number, number>();
  const of = column.values.map((value, record) => {
    // texts in a column of numbers are all NaN: each is looked up by its name
    const known = Number.isNaN(value) ? undefined : byValue.get(value);
    if (known !== undefined) return known;
    const number = names.numberOf(nameAt(column, record));
    if (!Number.isNaN(value)) byValue.set(value, number);
    return number;
  });
  return { of: Int32Array.from(of), count: names.count };
}

const numberColumn = (column: FlatColumn): Numbered =>
  column.kind === 'text' ? numberTexts(column) : numberNumbers(column);

/** Numbers for the pairs of two numberings. */
function crossed(first: Numbered, second: Numbered): Numbered {
  const numbers = new Map<number, number>();
  const of = first.of.map((one, record) => {
    const key = one * second.count + second.of[record]!;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    return number;
  });
  return { of, count: numbers.size };
}

/** Groups in the order in which they first come; without columns all records are one group. */
export function groupRecords({ rowCount }: FlatTable, columns: readonly FlatColumn[]): RecordGroups {
  const [first, ...others] = columns.map(numberColumn);
  const all = { of: new Int32Array(rowCount), count: rowCount > 0 ? 1 : 0 };
  const { of, count } = others.reduce(crossed, first ?? all);
  const sizes = new Int32Array(count);
  for (let record = 0; record < rowCount; record++) sizes[of[record]!]!++;
  // one array for all groups, in which each has its stretch
  const ordered = new Int32Array(rowCount);
  const ends = new Int32Array(count);
  let end = 0;
  for (let group = 0; group < count; group++) {
    ends[group] = end;
    end += sizes[group]!;
  }
  for (let record = 0; record < rowCount; record++) {
    ordered[ends[of[record]!]!++] = record;
  }
  const records = Array.from(sizes, (size, group) => ordered.subarray(ends[group]! - size, ends[group]!));
  const names = records.map(([record]) => columns.map((column) => nameAt(column, record!)));
  return { names, of, records };
}

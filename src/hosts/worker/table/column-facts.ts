import { flatCell } from '../../../core/model/flat-cell';
import type { FlatColumn, FlatTable } from '../../../core/model/flat-table';
import type { ColumnFacts, ShownValue } from './table-messages';

const SAMPLES = 3;
/** Rows in which samples are looked for. */
const SAMPLED = 200;

function samplesOf(column: FlatColumn, rows: number): ShownValue[] {
  const found = new Set<ShownValue>();
  for (let record = 0; record < Math.min(rows, SAMPLED) && found.size < SAMPLES; record++) {
    const value = flatCell(column, record);
    if (value !== null) found.add(value);
  }
  return [...found];
}

function countsOf(column: FlatColumn, rows: number): Pick<ColumnFacts, 'numbers' | 'texts' | 'blanks'> {
  if (column.kind === 'text') {
    const blanks = column.codes.reduce((sum, code) => sum + +(code < 0), 0);
    return { numbers: 0, texts: rows - blanks, blanks };
  }
  const texts = column.texts?.size ?? 0;
  const numbers = column.values.reduce((sum, value) => sum + +!Number.isNaN(value), 0);
  return { numbers, texts, blanks: rows - numbers - texts };
}

/** What stands in each column. @param names the names that rules can write */
export function columnFacts(table: FlatTable, names: readonly string[]): readonly ColumnFacts[] {
  return table.columns.map((column, index) => ({
    heading: table.names[index] ?? '',
    name: names[index]!,
    kind: column.kind,
    ...countsOf(column, table.rowCount),
    samples: samplesOf(column, table.rowCount),
  }));
}

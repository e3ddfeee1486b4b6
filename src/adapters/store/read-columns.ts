import type { DuckDBDataChunk } from '@duckdb/node-api';
import type { LedgerColumns } from '../../core/model/ledger';
import { monthIndex, type Period } from '../../core/model/period';
import type { Database } from './database';
import { failure } from './ledger-problem';
import { places } from './sql-text';

/** Values given at once: 800 MB of them. */
const MOST_VALUES = 100_000_000;

/** The numbers of a column of a result, none of which is empty. */
function numbersOf(chunk: DuckDBDataChunk, column: number): ArrayLike<number> {
  const { items } = chunk.getColumnVector(column) as unknown as { readonly items?: ArrayLike<number> };
  return items ?? (chunk.getColumnValues(column) as number[]);
}

/** The latest, accepted values of measures in months, a value a member: read month by month, since a month's cells lie together. */
export async function readColumns(
  database: Database,
  measures: readonly string[],
  periods: readonly Period[],
  path: string,
): Promise<LedgerColumns> {
  const months = periods.map(monthIndex);
  const chosen = measures.length === 0 || months.length === 0 ? [] : await readMembers(database, months);
  const count = chosen.length * measures.length * months.length;
  if (count > MOST_VALUES) throw failure('ledger-too-large', path, { count, limit: MOST_VALUES });
  const numbers = await measureNumbers(database, measures);
  const position = new Int32Array(chosen.reduce((most, { filer }) => Math.max(most, filer + 1), 0));
  chosen.forEach(({ filer }, index) => (position[filer] = index));
  const byName = new Map(
    measures.map((name) => [name, months.map(() => new Float64Array(chosen.length).fill(NaN))] as const),
  );
  const known = [...numbers.values()];
  for (const [index, month] of months.entries()) {
    if (known.length === 0) break;
    const columnOf = new Map([...numbers].map(([name, number]) => [number, byName.get(name)![index]!] as const));
    await database.stream(
      `SELECT filing.filer, cell.measure, cell.value FROM cell JOIN filing USING (filing)
       WHERE cell.period = CAST(? AS INTEGER) AND cell.measure IN (${places(known.length)})
         AND filing.period = CAST(? AS INTEGER) AND filing.latest AND filing.status = 'accepted'`,
      [month, ...known, month],
      (chunk) => {
        const [filers, which, read] = [0, 1, 2].map((column) => numbersOf(chunk, column)) as [
          ArrayLike<number>,
          ArrayLike<number>,
          ArrayLike<number>,
        ];
        for (let row = 0; row < chunk.rowCount; row++) columnOf.get(which[row]!)![position[filers[row]!]!] = read[row]!;
      },
    );
  }
  const values = measures.map((name) => byName.get(name)!);
  return {
    measures,
    periods,
    members: chosen.map(({ key }) => key),
    values,
    unknown: measures.filter((name) => !numbers.has(name)),
  };
}

interface Member {
  readonly filer: number;
  readonly key: string;
}

/** Who has a latest, accepted return in one of the months, in the order of the first return. */
async function readMembers(database: Database, months: readonly number[]): Promise<readonly Member[]> {
  const rows = await database.rows(
    `SELECT filer, key FROM filer WHERE filer IN (
       SELECT filer FROM filing WHERE latest AND status = 'accepted' AND period IN (${places(months.length)})) ORDER BY filer`,
    [...months],
  );
  return rows.map((row) => ({ filer: row['filer'] as number, key: row['key'] as string }));
}

async function measureNumbers(database: Database, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const wanted = new Set(names);
  const rows = await database.rows('SELECT name, measure FROM measure');
  return new Map(
    rows
      .filter((row) => wanted.has(row['name'] as string))
      .map((row) => [row['name'] as string, row['measure'] as number]),
  );
}

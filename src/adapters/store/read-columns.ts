import type { LedgerColumns } from '../../core/model/ledger';
import { monthIndex, type Period } from '../../core/model/period';
import { numbersOf } from './chunk-numbers';
import type { Database } from './database';
import { failure } from './ledger-problem';
import { places } from './sql-text';

/** Values given at once: 800 MB of them. */
const MOST_VALUES = 100_000_000;

/** Values asked of the database at once. */
const AT_ONCE = 4_000_000;

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
  const all = [...numbers];
  const step = Math.max(1, Math.floor(AT_ONCE / Math.max(1, chosen.length)));
  for (const [index, month] of months.entries()) {
    for (let first = 0; first < all.length; first += step) {
      const some = all.slice(first, first + step);
      const columnOf = new Map(some.map(([name, number]) => [number, byName.get(name)![index]!] as const));
      await fill(database, month, columnOf, position);
    }
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

/** Reads a month of some measures. */
async function fill(
  database: Database,
  month: number,
  columnOf: ReadonlyMap<number, Float64Array>,
  position: Int32Array,
): Promise<void> {
  await database.gather(
    `SELECT filing.filer, cell.measure, cell.value FROM cell JOIN filing USING (filing)
     WHERE cell.period = CAST(? AS INTEGER) AND cell.measure IN (${places(columnOf.size)})
       AND filing.period = CAST(? AS INTEGER) AND filing.latest AND filing.status = 'accepted'`,
    [month, ...columnOf.keys(), month],
    (chunk) => {
      const [filers, measures, values] = [numbersOf(chunk, 0), numbersOf(chunk, 1), numbersOf(chunk, 2)];
      const count = chunk.rowCount; // asks the database each time
      for (let row = 0; row < count; row++) {
        columnOf.get(measures[row]!)![position[filers[row]!]!] = values[row]!;
      }
    },
  );
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

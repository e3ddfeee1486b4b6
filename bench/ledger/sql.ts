import { Database, DEFAULT_DATABASE_LIMITS } from '../../adapters/store/database';
import { monthIndex } from '../../core/model/period';
import type { ChildFigures } from '../measuring/child-figures';
import { timed } from '../measuring/stopwatch';
import { FoundFigures } from './figures-file';
import { GROUPS, MEASURES, NOW, THEN } from './ledger-size';

const [now, then] = [NOW, THEN].map((period) => String(monthIndex(period))) as [string, string];

/** Pairs of this month and the same of last year, one row an enterprise and measure, straight from the ledger's tables. */
const PAIRS = `
  SELECT filing.filer, cell.measure,
    max(cell.value) FILTER (cell.period = ${now}) AS now, max(cell.value) FILTER (cell.period = ${then}) AS base
  FROM cell JOIN filing USING (filing)
  WHERE cell.period IN (${now}, ${then}) AND filing.period IN (${now}, ${then})
    AND filing.latest AND filing.status = 'accepted'
  GROUP BY ALL`;

const figuresOf = (n: string, b: string): string =>
  `sum(${n}), sum(${b}) FILTER (${n} IS NOT NULL), count(${n}), median((${n} - ${b}) / ${b} * 100) FILTER (${n} >= 0 AND ${b} > 0)`;

/** All in one statement. */
const AT_ONCE = `SELECT filer % ${String(GROUPS)}, measure, ${figuresOf('now', 'base')} FROM (${PAIRS}) GROUP BY ALL`;

/** The two months in memory, a column a measure and month, as somebody would who asks more than once. */
const COLUMNS = `CREATE TEMP TABLE loaded AS SELECT filer % ${String(GROUPS)} AS grp, ${MEASURES.map(
  (_, m) =>
    `max(now) FILTER (measure = ${String(m)}) AS n${String(m)}, max(base) FILTER (measure = ${String(m)}) AS b${String(m)}`,
).join(', ')} FROM (${PAIRS}) GROUP BY filer`;

const LOADED = `SELECT grp, ${MEASURES.map((_, m) => figuresOf(`n${String(m)}`, `b${String(m)}`)).join(', ')} FROM loaded GROUP BY grp`;

type Rows = readonly (readonly (number | bigint | null)[])[];

/** Hand-written SQL for the same figures, in a database with the limits of ours. */
export async function run({ file, found }: { readonly file: string; readonly found: string }): Promise<ChildFigures> {
  let all: Rows = [];
  let loaded: Rows = [];
  const database = await Database.open(file, DEFAULT_DATABASE_LIMITS, { readOnly: true, folders: [] });
  const ask = async (sql: string): Promise<Rows> =>
    (await database.connection.runAndReadAll(sql)).getRows() as unknown as Rows;
  const atOnce = await timed(async () => {
    all = await ask(AT_ONCE);
  });
  const load = await timed(() => database.run(COLUMNS));
  const analyse = await timed(async () => {
    loaded = await ask(LOADED);
  });
  database.close();
  const [out, again] = [new FoundFigures(), new FoundFigures()];
  const put = (into: FoundFigures, measure: number, group: number, row: Rows[number]): void => {
    const [sum, base, count, median] = row.map((value) => (value === null ? null : Number(value)));
    into.set('now', measure, group, sum ?? 0);
    into.set('then', measure, group, base ?? 0);
    into.set('valued', measure, group, count!);
    into.set('median', measure, group, median ?? NaN);
  };
  for (const [group, measure, ...row] of all) put(out, Number(measure), Number(group), row);
  for (const [group, ...rest] of loaded) {
    MEASURES.forEach((_, measure) => {
      put(again, measure, Number(group), rest.slice(measure * 4, measure * 4 + 4));
    });
  }
  out.write(found);
  again.write(`${found}.loaded`);
  return { spent: { load, analyse, all: atOnce }, sink: null };
}

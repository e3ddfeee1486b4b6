import type { DuckDBValue } from '@duckdb/node-api';
import type { LedgerFiling, LedgerQuery } from '../../core/model/ledger';
import { monthIndex } from '../../core/model/period';
import { numbersOf } from './chunk-numbers';
import type { Database } from './database';
import { failure } from './ledger-problem';
import { RecordDraft, type Layout } from './record-draft';
import { factsOf } from './stored-text';

/** Returns given at once; an office has some ten thousand a month. */
export const MOST_FILINGS = 500_000;

/** The conditions of a query over `filing`, `filer`, `form`: fixed texts, bound values. */
function conditionOf(query: LedgerQuery): { readonly sql: string; readonly values: DuckDBValue[] } {
  const parts: string[] = ['true'];
  const values: DuckDBValue[] = [];
  const add = (sql: string, value: DuckDBValue): void => {
    parts.push(sql);
    values.push(value);
  };
  if (query.period) add('filing.period = CAST(? AS INTEGER)', monthIndex(query.period));
  if (query.from) add('filing.period >= CAST(? AS INTEGER)', monthIndex(query.from));
  if (query.to) add('filing.period <= CAST(? AS INTEGER)', monthIndex(query.to));
  if (query.form !== undefined) add('form.id = ?', query.form);
  if (query.filer !== undefined) add('filer.key = ?', query.filer);
  const status = query.status ?? (query.history ? 'any' : 'accepted');
  if (status !== 'any') add('filing.status = ?', status);
  if (!query.history) parts.push('filing.latest');
  return { sql: parts.join(' AND '), values };
}

/** The chosen returns, each with its record put together from rows. By period, form, filer, revision. */
export async function selectFilings(
  database: Database,
  query: LedgerQuery,
  path: string,
): Promise<readonly LedgerFiling[]> {
  const { sql, values } = conditionOf(query);
  const from = `FROM filing JOIN filer USING (filer) JOIN form USING (form) WHERE ${sql}`;
  const count = await database.count(`SELECT count(*) ${from}`, values);
  if (count > MOST_FILINGS) throw failure('ledger-too-large', path, { count, limit: MOST_FILINGS });
  const rows = await database.rows(
    `SELECT filing.*, filer.key AS filer_key, form.id AS form_id, form.version AS form_version
     ${from} ORDER BY filing.period, form.id, filing.filer, filing.revision`,
    values,
  );
  if (rows.length === 0) return [];
  await database.run('CREATE OR REPLACE TEMP TABLE chosen (filing INTEGER, form INTEGER, layout INTEGER)');
  await database.run(`INSERT INTO temp.chosen SELECT filing.filing, filing.form, filing.layout ${from}`, values);
  const layouts = await readLayouts(database);
  const drafts = new Map(
    rows.map((row) => [row['filing'] as number, new RecordDraft(row, layouts.get(row['layout'] as number)!)] as const),
  );
  await fillCells(database, drafts, rows[0]!['period'] as number, rows.at(-1)!['period'] as number);
  await fillLines(database, drafts);
  await database.run('DROP TABLE temp.chosen');
  return [...drafts.values()].map((draft) => draft.finish());
}

async function readLayouts(database: Database): Promise<ReadonlyMap<number, Layout>> {
  const layouts = new Map<number, Layout>();
  const heads = await database.rows(
    `SELECT layout, groups, (SELECT count(*) FROM slot WHERE slot.form = layout.form)::INTEGER AS slots
     FROM layout WHERE layout IN (SELECT layout FROM temp.chosen)`,
  );
  for (const head of heads) {
    const slots = head['slots'] as number;
    const groups = JSON.parse(head['groups'] as string) as string[];
    layouts.set(head['layout'] as number, { groups, rows: new Int32Array(slots), columns: new Int32Array(slots) });
  }
  await database.stream(
    'SELECT layout, slot, sheet_row, sheet_column FROM place WHERE layout IN (SELECT layout FROM temp.chosen)',
    [],
    (chunk) => {
      for (const [layout, slot, row, column] of chunk.getRows() as [number, number, number, number][]) {
        const to = layouts.get(layout)!;
        to.rows[slot] = row;
        to.columns[slot] = column;
      }
    },
  );
  return layouts;
}

/** The cells of the chosen returns; most have a number and no text, so the texts are asked for apart. */
async function fillCells(
  database: Database,
  drafts: ReadonlyMap<number, RecordDraft>,
  first: number,
  last: number,
): Promise<void> {
  const from = `FROM cell JOIN temp.chosen USING (filing) JOIN slot ON slot.form = chosen.form AND slot.measure = cell.measure
     WHERE cell.period BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`;
  const months = [first, last];
  await database.stream(`SELECT cell.filing, slot.slot, cell.value, cell.state ${from}`, months, (chunk) => {
    const [filings, slots] = [numbersOf(chunk, 0), numbersOf(chunk, 1)];
    const [values, states] = [numbersOf(chunk, 2), numbersOf(chunk, 3)];
    const count = chunk.rowCount; // asks the database each time
    for (let row = 0; row < count; row++) {
      drafts.get(filings[row]!)!.cell(slots[row]!, values[row]!, states[row]!);
    }
  });
  const texts = 'AND (cell.raw IS NOT NULL OR cell.why IS NOT NULL)';
  await database.stream(`SELECT cell.filing, slot.slot, cell.raw, cell.why ${from} ${texts}`, months, (chunk) => {
    for (const [filing, slot, raw, why] of chunk.getRows() as [number, number, string | null, string | null][]) {
      drafts.get(filing)!.cellTexts(slot, raw, why);
    }
  });
}

async function fillLines(database: Database, drafts: ReadonlyMap<number, RecordDraft>): Promise<void> {
  const draftOf = (filing: unknown): RecordDraft => drafts.get(filing as number)!;
  const chosen = 'JOIN temp.chosen USING (filing)';
  for (const row of await database.rows(
    `SELECT group_row.* FROM group_row ${chosen} ORDER BY filing, group_id, line`,
  )) {
    draftOf(row['filing']).groupRow(row);
  }
  for (const row of await database.rows(
    `SELECT group_cell.* FROM group_cell ${chosen} ORDER BY filing, group_id, line, position`,
  )) {
    draftOf(row['filing']).groupCell(row);
  }
  for (const row of await database.rows(`SELECT oddity.* FROM oddity ${chosen} ORDER BY filing, line`)) {
    draftOf(row['filing']).oddity(row, factsOf(row['facts'] as string));
  }
  for (const row of await database.rows(`SELECT question.* FROM question ${chosen} ORDER BY filing, line`)) {
    draftOf(row['filing']).question(row);
  }
}

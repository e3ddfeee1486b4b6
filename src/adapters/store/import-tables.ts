import type { LedgerAct } from '../../core/model/ledger';
import type { Database } from './database';
import { formDigest, layoutDigest } from './dictionaries';
import { writeEvent } from './events';
import { failure } from './ledger-problem';
import { SCHEMA_VERSION } from './schema';
import { stagedVersion } from './stage-tables';
import { checkCells, checkStaged } from './tidy-checks';
import { TIDY_TABLES } from './tidy-tables';

/**
 * Fills an empty ledger with tables, inside the caller's transaction.
 * @param stage makes the staged tables
 * @param source where they come from, for the log
 */
export async function fillLedger(
  database: Database,
  stage: () => Promise<void>,
  act: LedgerAct,
  { ledger, source }: { readonly ledger: string; readonly source: string },
): Promise<void> {
  const held = await database.count(
    'SELECT (SELECT count(*) FROM filing) + (SELECT count(*) FROM register_put) + (SELECT count(*) FROM measure) + (SELECT count(*) FROM explanation) + (SELECT count(*) FROM phone_call)',
  );
  if (held > 0) throw failure('ledger-not-empty', ledger);
  await stage();
  await checkVersion(database, ledger);
  await checkStaged(database, ledger);
  for (const { inserts } of TIDY_TABLES) for (const sql of inserts) await database.run(sql);
  await checkCells(database, ledger);
  await writeFormDigests(database);
  await writeLayoutDigests(database);
  const filings = await database.count('SELECT count(*) FROM filing');
  await writeEvent(database, { what: 'import', act, facts: { source, filings } });
}

async function checkVersion(database: Database, ledger: string): Promise<void> {
  const version = await stagedVersion(database);
  if (version > SCHEMA_VERSION) throw failure('ledger-newer', ledger, { version, known: SCHEMA_VERSION });
  if (!Number.isInteger(version) || version < 1) {
    throw failure('ledger-bad-tables', ledger, { table: 'ledger', column: 'schema', why: 'not-allowed' });
  }
}

async function writeFormDigests(database: Database): Promise<void> {
  for (const form of await database.rows('SELECT * FROM form')) {
    const slots = await database.rows(
      'SELECT name FROM slot JOIN measure USING (measure) WHERE form = CAST(? AS INTEGER) ORDER BY slot',
      [form['form']!],
    );
    const names = slots.map((row) => row['name'] as string);
    const [id, version, alias] = [form['id'], form['version'], form['alias']] as [string, string, string];
    const digest = formDigest(id, version, alias, form['width'] as number, names);
    await database.run('UPDATE form SET digest = ? WHERE form = CAST(? AS INTEGER)', [digest, form['form']!]);
  }
}

/** The digests of layouts are found from their places, a layout at a time as they stream by. */
async function writeLayoutDigests(database: Database): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE digests (layout INTEGER, digest VARCHAR)');
  const heads = await database.rows(
    `SELECT layout.layout, layout.groups, form.digest, (SELECT count(*) FROM slot WHERE slot.form = layout.form)::INTEGER AS slots
     FROM layout JOIN form USING (form) ORDER BY layout`,
  );
  const writer = await database.writer('digests', true);
  let next = 0;
  let rows: number[] = [];
  let columns: number[] = [];
  const finishLayouts = (): void => {
    for (let head = heads[next]; head && rows.length === (head['slots'] as number); head = heads[++next]) {
      writer.add([head['layout']!, layoutDigest(head['digest'] as string, head['groups'] as string, rows, columns)]);
      [rows, columns] = [[], []];
    }
  };
  finishLayouts(); // of forms without fixed rows
  await database.stream('SELECT sheet_row, sheet_column FROM place ORDER BY layout, slot', [], (chunk) => {
    for (const [row, column] of chunk.getRows() as [number, number][]) {
      rows.push(row);
      columns.push(column);
      finishLayouts();
    }
  });
  writer.finish();
  await database.run('UPDATE layout SET digest = d.digest FROM temp.digests d WHERE d.layout = layout.layout');
  await database.run('DROP TABLE temp.digests');
}

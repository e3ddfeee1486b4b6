import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { MIGRATIONS, migrate } from '../../../src/adapters/store/migrate';
import { Database, DEFAULT_DATABASE_LIMITS } from '../../../src/adapters/store/database';
import type { LedgerFormat } from '../../../src/core/model/ledger';
import { failureOf, LedgerFolder, store } from './ledger-folder';
import { call, explanation } from './made-explanations';
import { act, candidate, FIRST, OCTOBER, SECOND, SEPTEMBER } from './made-returns';
import { makeVersion1, rowsOf } from './version-1';

const folder = new LedgerFolder();
afterAll(() => folder.end());

test('a ledger of version 1 opens, keeps every row, and takes explanations and calls from then on', async () => {
  await makeVersion1(folder.at('old.ledger'));
  const before = await rowsOf(folder.at('old.ledger'));
  const ledger = await folder.open('old.ledger');
  await ledger.close();
  const after = await rowsOf(folder.at('old.ledger'));
  const meta = before['meta']!.map((row) =>
    (row as { key: string }).key === 'schema' ? { key: 'schema', value: '2' } : row,
  );
  expect(after).toEqual({ ...before, meta, explanation: [], phone_call: [] });
  const again = await folder.open('old.ledger');
  expect(await again.filings()).toMatchObject([{ filer: 'code A', name: '企业A', questions: [{ fingerprint: 'f1' }] }]);
  expect((await again.columns(['B2041.r01.month'], [SEPTEMBER])).values[0]![0]).toEqual(Float64Array.of(100));
  expect(await again.explain([explanation('A')], FIRST)).toEqual([{ id: 1, known: false }]);
  expect(await again.logCalls([call('A')], FIRST)).toEqual([{ id: 1, known: false }]);
  expect(await again.accept([candidate('B', { period: OCTOBER })], SECOND)).toMatchObject([{ outcome: 'accepted' }]);
});

test('a step that fails leaves the ledger of version 1 as it was', async () => {
  await makeVersion1(folder.at('fails.ledger'));
  const before = await rowsOf(folder.at('fails.ledger'));
  const database = await Database.open(folder.at('fails.ledger'), DEFAULT_DATABASE_LIMITS, {
    readOnly: false,
    folders: [],
  });
  const steps = [...MIGRATIONS, () => Promise.reject(new Error('stop'))];
  await expect(migrate(database, 1, steps)).rejects.toThrow('stop');
  database.close();
  expect(await rowsOf(folder.at('fails.ledger'))).toEqual(before);
});

describe('a ledger of version 1 that is only read', () => {
  const file = (): string => folder.at('read.ledger');
  let bytes: Buffer;
  beforeAll(async () => {
    await makeVersion1(file());
    bytes = readFileSync(file());
  });
  afterEach(() => {
    expect(readFileSync(file())).toEqual(bytes);
  });

  test('gives what it has, and no explanations or calls', async () => {
    const ledger = await folder.open('read.ledger', { readOnly: true });
    expect(await ledger.filings()).toHaveLength(1);
    expect([await ledger.explanations({ form: 'B204-1' }), await ledger.calls({ period: SEPTEMBER })]).toEqual([
      [],
      [],
    ]);
    expect((await failureOf(ledger.explain([explanation('A')], FIRST))).code).toBe('ledger-read-only');
    await ledger.close();
  });

  test.each<LedgerFormat>(['parquet', 'csv'])('goes out as %s, and fills a new ledger', async (format) => {
    const ledger = await folder.open('read.ledger', { readOnly: true });
    await ledger.exportTo(folder.at(`out-${format}`), format);
    expect(await ledger.explanations()).toEqual([]); // opened again after the export
    const copy = await folder.open(`copy-${format}.ledger`);
    await copy.importFrom(folder.at(`out-${format}`), format, FIRST);
    expect(await copy.filings()).toEqual(await ledger.filings());
    await ledger.close();
  });

  test('is a backup that can be restored, and its copy is brought up', async () => {
    const ledger = await folder.open('read.ledger', { readOnly: true });
    await ledger.backup(folder.at('backup.ledger'));
    await ledger.close();
    expect(await store.restore(folder.at('backup.ledger'), folder.at('restored.ledger'), FIRST)).toEqual({
      kept: null,
    });
    const restored = await folder.open('restored.ledger', { readOnly: true });
    expect(await restored.filings()).toHaveLength(1);
    expect(Object.keys(await rowsOf(folder.at('backup.ledger')))).not.toContain('explanation');
    await restored.close();
    expect(Object.keys(await rowsOf(folder.at('restored.ledger')))).toContain('explanation');
  });
});

describe.each<LedgerFormat>(['parquet', 'csv'])('an export of version 1 as %s', (format) => {
  /** Sixteen tables of today without the two of version 2, and with the number of version 1. */
  const asVersion1 = async (name: string): Promise<string> => {
    await makeVersion1(folder.at(`${name}.ledger`));
    const ledger = await folder.open(`${name}.ledger`);
    const to = folder.at(name);
    await ledger.exportTo(to, format);
    await ledger.close();
    for (const table of ['explanations', 'calls']) rmSync(path.join(to, `${table}.${format}`));
    return to;
  };
  const number = async (to: string, version: string): Promise<void> => {
    const file = path.join(to, `ledger.${format}`).replaceAll("'", "''");
    const database = await Database.open(folder.at('numbers.db'), DEFAULT_DATABASE_LIMITS, {
      readOnly: false,
      folders: [to],
    });
    const options = format === 'csv' ? `FORMAT csv, HEADER true, FORCE_QUOTE (key, value)` : 'FORMAT parquet';
    await database.run(
      `COPY (SELECT * FROM (VALUES ('schema', '${version}')) t(key, value)) TO '${file}' (${options})`,
    );
    database.close();
  };

  test('fills a new ledger without its two new tables', async () => {
    const to = await asVersion1(`one-${format}`);
    await number(to, '1');
    const ledger = await folder.open(`from-${format}.ledger`);
    await ledger.importFrom(to, format, FIRST);
    expect(
      [await ledger.filings(), await ledger.explanations(), await ledger.calls()].map((all) => all.length),
    ).toEqual([1, 0, 0]);
    expect(await ledger.explain([explanation('A')], SECOND)).toEqual([{ id: 1, known: false }]);
  });

  test('that says it is of version 2 lacks a table, and that is told', async () => {
    const to = await asVersion1(`two-${format}`);
    const ledger = await folder.open(`lacks-${format}.ledger`);
    expect((await failureOf(ledger.importFrom(to, format, FIRST))).facts).toMatchObject({
      ...{ table: 'explanations', why: 'missing' },
    });
    expect(await ledger.filings()).toEqual([]);
  });
});

test('the rows of version 1 fill a new ledger; of version 0 they are none', async () => {
  await makeVersion1(folder.at('rows.ledger'));
  const tables = (await (await folder.open('rows.ledger', { readOnly: true })).tables()).filter(
    ({ name }) => name !== 'explanations' && name !== 'calls',
  );
  const numbered = (version: string) =>
    tables.map((table) => (table.name === 'ledger' ? { ...table, rows: [['schema', version]] as const } : table));
  const ledger = await folder.open('rows-to.ledger');
  expect((await failureOf(ledger.load(numbered('0'), act('x')))).facts).toMatchObject({
    table: 'ledger',
    column: 'schema',
  });
  await ledger.load(numbered('1'), act('x'));
  expect(await ledger.filings()).toHaveLength(1);
  copyFileSync(folder.at('rows.ledger'), folder.at('untouched.ledger'));
  expect(Object.keys(await rowsOf(folder.at('untouched.ledger')))).not.toContain('explanation');
});

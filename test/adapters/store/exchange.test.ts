import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Ledger, LedgerFormat } from '../../../src/core/model/ledger';
import type { LedgerTable } from '../../../src/core/model/ledger-table';
import { failureOf, LedgerFolder } from './ledger-folder';
import { call, explanation } from './made-explanations';
import { act, candidate, entry, FIRST, LATER_FORM, OCTOBER, SECOND, SEPTEMBER } from './made-returns';
import { HOSTILE, oddCandidate } from './odd-return';

const folder = new LedgerFolder();
afterAll(() => folder.end());

const IMPORT = act('2013-11-01T08:00:00+08:00');

async function filled(name: string): Promise<Ledger> {
  const ledger = await folder.open(name);
  await ledger.putRegister(
    [entry('A', { name: HOSTILE[0]!, telephone: '', contact: HOSTILE[2]!, highTech: { from: null, to: OCTOBER } })],
    { ...FIRST, validFrom: SEPTEMBER, source: HOSTILE[1]! },
  );
  await ledger.accept([candidate('B'), oddCandidate(), candidate('A', { form: LATER_FORM, period: OCTOBER })], FIRST);
  await ledger.accept([candidate('B', { values: [1e300, 5e-324, 0.1 + 0.2, Infinity] })], SECOND);
  await ledger.explain(
    [
      explanation('A', { text: HOSTILE[0]!, reason: null, origin: 'call', cell: '' }),
      explanation('Z', { text: '', subject: HOSTILE[1]!, period: OCTOBER }),
      explanation('B'),
    ],
    FIRST,
  );
  await ledger.decide([1], 'accepted', act('2013-10-30', HOSTILE[2]!));
  await ledger.decide([3], 'ask-again', FIRST);
  await ledger.logCalls([call('A', { question: HOSTILE[0]!, fingerprints: [] }), call('Z', { name: '' })], SECOND);
  await ledger.sentBack([{ filer: 'code A', form: 'B204-1', period: OCTOBER }], act('2013-11-02', HOSTILE[2]!));
  return ledger;
}

async function contentOf(ledger: Ledger): Promise<unknown> {
  const events = (await ledger.events()).filter(({ what }) => what !== 'created' && what !== 'import');
  const columns = await ledger.columns(['B2041.r01.month', 'B2041.r02.ytd'], [SEPTEMBER, OCTOBER]);
  const register = [await ledger.registerAt(SEPTEMBER), await ledger.registerChanges()];
  const said = [await ledger.explanations(), await ledger.calls()];
  return [await ledger.filings({ history: true }), register, events, columns, said];
}

describe.each<LedgerFormat>(['parquet', 'csv'])('tables in files: %s', (format) => {
  test('a ledger comes back equal, every text to the byte, and goes on as before', async () => {
    const ledger = await filled(`${format}-from.ledger`);
    const to = folder.at(`export "${format}"`);
    await ledger.exportTo(to, format);
    expect(readdirSync(to).sort()).toContain(`cells.${format}`);
    const copy = await folder.open(`${format}-to.ledger`);
    await copy.importFrom(to, format, IMPORT);
    expect(await contentOf(copy)).toEqual(await contentOf(ledger));
    expect((await copy.events()).at(-1)).toMatchObject({ what: 'import', facts: { filings: 4 } });
    expect(await copy.accept([oddCandidate()], SECOND)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await copy.accept([candidate('Z')], SECOND)).toMatchObject([{ outcome: 'accepted' }]);
    const more = [explanation('B'), explanation('C')];
    expect((await copy.explain(more, SECOND)).map(({ id }) => id)).toEqual([3, 4]);
    expect((await copy.logCalls([call('C')], SECOND)).map(({ id }) => id)).toEqual([3]);
    const sizes = async (of: Ledger, name: string): Promise<number> =>
      (await of.tables()).find((table) => table.name === name)!.rows.length;
    expect(await sizes(copy, 'layouts')).toBe(await sizes(ledger, 'layouts')); // Z stands where B stood: no new layout
    expect(readdirSync(folder.folder).filter((name) => /part|tmp/.test(name))).toEqual([]);
  });

  test('into a ledger that holds something nothing is loaded; a folder that is there is not written', async () => {
    const ledger = await folder.open(`${format}-full.ledger`);
    await ledger.accept([candidate('A')], FIRST);
    const to = folder.at(`twice-${format}`);
    await ledger.exportTo(to, format);
    expect((await failureOf(ledger.exportTo(to, format))).code).toBe('ledger-target-exists');
    expect((await failureOf(ledger.importFrom(to, format, IMPORT))).code).toBe('ledger-not-empty');
    expect(await ledger.filings()).toHaveLength(1);
  });

  test('a file that is missing or no table is named, and nothing is loaded', async () => {
    const ledger = await folder.open(`${format}-bad.ledger`);
    const none = folder.at(`none-${format}`);
    mkdirSync(none);
    expect(await failureOf(ledger.importFrom(none, format, IMPORT))).toMatchObject({
      code: 'ledger-bad-tables',
      facts: { table: 'ledger', why: 'missing' },
    });
    cpSync(folder.at(`twice-${format}`), folder.at(`broken-${format}`), { recursive: true });
    writeFileSync(path.join(folder.at(`broken-${format}`), `cells.${format}`), 'no table at all');
    expect(await failureOf(ledger.importFrom(folder.at(`broken-${format}`), format, IMPORT))).toMatchObject({
      code: 'ledger-bad-tables',
      facts: { table: 'cells', why: 'unreadable' },
    });
    expect(await ledger.filings()).toEqual([]);
    expect((await ledger.events()).map(({ what }) => what)).toEqual(['created']);
  });
});

test('CSV keeps every text in quotes, so that an empty text and no text are two things', async () => {
  const ledger = await folder.open('quotes.ledger');
  await ledger.accept([{ ...candidate('A'), name: '' }], FIRST);
  await ledger.exportTo(folder.at('quotes'), 'csv');
  const [head, line] = readFileSync(path.join(folder.at('quotes'), 'filings.csv'), 'utf8').split('\n');
  expect(head).toMatch(/^"?filing"?,"?id"?,"?filer"?,"?name"?/);
  expect(line).toMatch(/^0,"[0-9a-f]{64}","code A","",0,"2013-09",1,,true,,"2013-10-08T09:00:00\+08:00"/);
});

describe('tables as rows', () => {
  let tables: readonly LedgerTable[];
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await folder.open('rows-to.ledger');
    tables = await (await filled('rows-from.ledger')).tables();
  });
  const with_ = (
    name: string,
    change: (row: (string | number | boolean | null)[], place: (column: string) => number) => void,
  ) =>
    tables.map((table) => {
      if (table.name !== name) return table;
      const rows = table.rows.map((row) => [...row]);
      change(rows[0]!, (column) => table.columns.findIndex((each) => each.name === column));
      return { ...table, rows };
    });

  test.each([
    [
      'a value that is no number',
      'cells',
      'value',
      'x',
      { table: 'cells', column: 'value', why: 'not-allowed', row: 1 },
    ],
    [
      'a state unknown here',
      'cells',
      'state',
      'good',
      { table: 'cells', column: 'state', why: 'not-allowed', count: 1 },
    ],
    [
      'a cell of another month',
      'cells',
      'period',
      '2013-01',
      { table: 'cells', column: 'filer, form_id, period', why: 'disagrees', count: 1 },
    ],
    ['a cell of no return', 'cells', 'filing', 99, { table: 'cells', column: 'filing', why: 'unknown', count: 1 }],
    [
      'a measure the form has not',
      'cells',
      'measure',
      'B2041.r77.ytd',
      { table: 'cells', column: 'measure', why: 'disagrees', count: 1 },
    ],
    [
      'a revision left out',
      'filings',
      'revision',
      5,
      { table: 'filings', column: 'revision', why: 'disagrees', count: 2 },
    ],
    ['a text with NUL', 'filings', 'name', 'a\0', { table: 'filings', column: 'name', why: 'not-allowed', row: 1 }],
    [
      'no filer',
      'filings',
      'filer',
      null,
      { table: 'filings', column: expect.stringContaining('filer'), why: 'empty', count: 1 },
    ],
    [
      'a place that is none',
      'filings',
      'code_at',
      '[1]',
      { table: 'filings', column: 'code_at', why: 'not-allowed', count: 1 },
    ],
    [
      'facts that are none',
      'oddities',
      'facts',
      '{',
      { table: 'oddities', column: 'facts', why: 'not-allowed', count: 1 },
    ],
    [
      'a month that is none',
      'register',
      'valid_from',
      '2013-13',
      { table: 'register', column: 'valid_from', why: 'not-allowed', count: 1 },
    ],
    [
      'a decision unknown here',
      'explanations',
      'decision',
      'good',
      { table: 'explanations', column: 'decision', why: 'not-allowed', count: 1 },
    ],
    [
      'a decision of nobody',
      'explanations',
      'decided_by',
      null,
      { table: 'explanations', column: 'decision, decided_at, decided_by', why: 'disagrees', count: 1 },
    ],
    [
      'a reason that is none',
      'explanations',
      'reason',
      '8',
      { table: 'explanations', column: 'reason', why: 'not-allowed', count: 1 },
    ],
    [
      'a number used twice',
      'explanations',
      'explanation',
      2,
      { table: 'explanations', column: 'explanation', why: 'repeated', count: 1 },
    ],
    [
      'fingerprints that are none',
      'calls',
      'fingerprints',
      '[1]',
      { table: 'calls', column: 'fingerprints', why: 'not-allowed', count: 1 },
    ],
    [
      'a call of no month',
      'calls',
      'period',
      '2013-9',
      { table: 'calls', column: 'period', why: 'not-allowed', count: 1 },
    ],
  ])('with %s are refused, with the place, and nothing is loaded', async (_, name, column, value, facts) => {
    const changed = with_(name, (row, place) => (row[place(column)] = value));
    expect(await failureOf(ledger.load(changed, IMPORT))).toMatchObject({ code: 'ledger-bad-tables', facts });
    expect(await ledger.filings()).toEqual([]);
  });

  test('with a cell that stands twice are refused', async () => {
    const twice = tables.map((table) =>
      table.name === 'cells' ? { ...table, rows: [...table.rows, table.rows[0]!] } : table,
    );
    expect((await failureOf(ledger.load(twice, IMPORT))).facts).toEqual({
      ...{ table: 'cells', column: 'filing, measure', why: 'repeated', count: 1 },
    });
  });

  test('of a later version are told', async () => {
    const later = tables.map((table) =>
      table.name === 'ledger' ? { ...table, rows: [['schema', '99']] as const } : table,
    );
    expect(await failureOf(ledger.load(later, IMPORT))).toMatchObject({
      code: 'ledger-newer',
      facts: { version: 99, known: 2 },
    });
  });

  test('a table left out is named', async () => {
    const call = ledger.load(
      tables.filter(({ name }) => name !== 'places'),
      IMPORT,
    );
    expect((await failureOf(call)).facts).toEqual({ table: 'places', why: 'missing' });
  });

  test('that fit fill the ledger in which none was refused half way, and it is then equal', async () => {
    await ledger.load(tables, IMPORT);
    const from = await folder.open('rows-again.ledger');
    await from.load(await ledger.tables(), IMPORT);
    expect(await contentOf(from)).toEqual(await contentOf(ledger));
    const withoutEvents = (all: readonly LedgerTable[]) =>
      all.filter(({ name }) => name !== 'events' && name !== 'ledger');
    expect(withoutEvents(await ledger.tables())).toEqual(withoutEvents(tables));
  });
});

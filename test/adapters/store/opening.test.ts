import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createLedger } from '../../../src/adapters/store/create-ledger';
import { Database, DEFAULT_DATABASE_LIMITS } from '../../../src/adapters/store/database';
import { problemOf } from '../../../src/adapters/store/ledger-problem';
import { migrate, schemaOf } from '../../../src/adapters/store/migrate';
import { sharedFileSystem } from '../../../src/adapters/store/network-folder';
import { failureOf, LedgerFolder, store } from './ledger-folder';
import { candidate, FIRST, SEPTEMBER } from './made-returns';

const folder = new LedgerFolder();
afterAll(() => folder.end());

const LIMITS = { ...DEFAULT_DATABASE_LIMITS, memoryMegabytes: 128 };
const CONFINED = { readOnly: false, folders: [] };

async function inDatabase<T>(
  name: string,
  work: (database: Database) => Promise<T>,
  folders: string[] = [],
): Promise<T> {
  const database = await Database.open(folder.at(name), LIMITS, { readOnly: false, folders });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

test('what is not there, or is no ledger, is told', async () => {
  expect(await folder.problem('none.ledger')).toEqual({
    code: 'ledger-missing',
    path: folder.at('none.ledger'),
    facts: {},
  });
  expect(existsSync(folder.at('none.ledger'))).toBe(false);
  for (const [name, content] of [
    ['empty', ''],
    ['text', '不是台账，只是一份文字。'.repeat(20)],
    ['sqlite', 'SQLite format 3\0'.padEnd(4096, '\0')],
    ['workbook', 'PK\u0003\u0004'.padEnd(200, 'x')],
  ] as const) {
    writeFileSync(folder.at(name), content);
    expect((await folder.problem(name)).code).toBe('ledger-not-a-ledger');
    expect(readFileSync(folder.at(name), 'utf8')).toBe(content);
  }
  mkdirSync(folder.at('folder'));
  expect((await folder.problem('folder')).code).toBe('ledger-not-a-ledger');
  await inDatabase('other.db', (database) => database.run('CREATE TABLE meta (something INTEGER)'));
  expect((await folder.problem('other.db')).code).toBe('ledger-not-a-ledger');
});

test('in a folder that is not there no ledger is made', async () => {
  expect(await store.open(folder.at('no/a.ledger'), { create: FIRST })).toMatchObject({ code: 'ledger-missing' });
});

test('a ledger cut short, or with a changed byte, is damaged, and nothing of it is given', async () => {
  const ledger = await folder.open('a.ledger');
  await ledger.accept([candidate('A')], FIRST);
  await ledger.close();
  const bytes = readFileSync(folder.at('a.ledger'));
  for (const length of [100, 4096, 12_288, Math.floor(bytes.length / 2)]) {
    copyFileSync(folder.at('a.ledger'), folder.at('cut.ledger'));
    truncateSync(folder.at('cut.ledger'), length);
    expect((await folder.problem('cut.ledger')).code).toBe('ledger-damaged');
  }
  let told = 0;
  for (let at = 12_300; at < bytes.length; at += 50_000) {
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ 0xff;
    writeFileSync(folder.at('changed.ledger'), changed);
    const opened = await store.open(folder.at('changed.ledger'));
    if ('facts' in opened) {
      expect(opened.code).toBe('ledger-damaged');
      told++;
      continue;
    }
    const given = await opened.filings().catch((error: unknown) => problemOf(error, ''));
    if ('code' in given) {
      expect(given.code).toBe('ledger-damaged');
      told++;
    } else expect(given).toMatchObject([{ filer: 'code A' }]); // in a block that no row lies in
    await opened.close();
  }
  expect(told).toBeGreaterThan(3);
});

test('a log left without its ledger is not read into a new one', async () => {
  writeFileSync(folder.at('gone.ledger.wal'), 'log');
  expect(await store.open(folder.at('gone.ledger'), { create: FIRST })).toMatchObject({
    code: 'ledger-damaged',
    facts: { why: 'log-without-file' },
  });
});

test('a ledger of a later version is told with both versions, and left as it is', async () => {
  await createLedger(folder.at('later.ledger'), FIRST, LIMITS);
  await inDatabase('later.ledger', (database) => database.run(`UPDATE meta SET value = '7' WHERE key = 'schema'`));
  expect(await folder.problem('later.ledger')).toEqual({
    code: 'ledger-newer',
    path: folder.at('later.ledger'),
    facts: { version: 7, known: 2 },
  });
  const saying =
    'IO Error: Trying to read a database file with version number 99, but we can only read versions between 64 and 68.';
  expect(problemOf(new Error(saying), 'x').code).toBe('ledger-newer');
});

test('steps bring the tables of an earlier version up in one transaction', async () => {
  await createLedger(folder.at('steps.ledger'), FIRST, LIMITS);
  const add = (column: string) => (database: Database) =>
    database.run(`ALTER TABLE filing ADD COLUMN ${column} VARCHAR`);
  await inDatabase('steps.ledger', async (database) => {
    const done = () => Promise.reject(new Error('done before'));
    const stop = () => Promise.reject(new Error('stop'));
    await expect(migrate(database, 2, [done, add('one'), stop])).rejects.toThrow('stop');
    expect(await schemaOf(database)).toEqual({ kind: 'version', version: 2 });
    await migrate(database, 2, [done, add('one'), add('two')]);
    expect(await schemaOf(database)).toEqual({ kind: 'version', version: 4 });
    expect(await database.rows('SELECT one, two FROM filing')).toEqual([]);
  });
});

test('one process opens a ledger once, by whatever name; closed, it says so', async () => {
  const ledger = await folder.open('once.ledger');
  symlinkSync(folder.at('once.ledger'), folder.at('link.ledger'));
  for (const name of ['once.ledger', 'link.ledger']) {
    expect(await folder.problem(name)).toMatchObject({ code: 'ledger-locked', facts: { pid: process.pid } });
  }
  await ledger.close();
  expect((await failureOf(ledger.filings())).code).toBe('ledger-closed');
  const again = await folder.open('link.ledger', { readOnly: true });
  expect((await failureOf(again.sentBack([{ filer: 'code A', form: 'B204-1', period: SEPTEMBER }], FIRST))).code).toBe(
    'ledger-read-only',
  );
});

test('no extension is fetched or loaded, no network is asked, no other file is touched, and no statement changes that', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.parquet`;
  writeFileSync(folder.at('secret.csv'), 'a\n1\n');
  await createLedger(folder.at('closed.ledger'), FIRST, LIMITS);
  await inDatabase('closed.ledger', async (database) => {
    const names = ['autoinstall_known_extensions', 'autoload_known_extensions', 'allow_community_extensions'];
    const settings = await database.rows(
      `SELECT name, value FROM duckdb_settings() WHERE name IN (?, ?, ?, 'enable_external_access', 'lock_configuration') ORDER BY name`,
      names,
    );
    expect(Object.fromEntries(settings.map((row) => [row['name'], row['value']]))).toEqual({
      ...{
        allow_community_extensions: 'false',
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      },
      ...{ enable_external_access: 'false', lock_configuration: 'true' },
    });
    for (const sql of [
      `SELECT * FROM '${url}'`,
      `SELECT * FROM read_csv('${folder.at('secret.csv').replaceAll("'", "''")}')`,
      `COPY meta TO '${folder.at('out.csv').replaceAll("'", "''")}'`,
      `ATTACH '${folder.at('beside.db').replaceAll("'", "''")}' AS beside`,
      'INSTALL httpfs',
      'LOAD httpfs',
      'SET enable_external_access = true',
      'SET autoload_known_extensions = true',
    ]) {
      await expect(database.run(sql)).rejects.toThrow(
        /disabled by configuration|configuration has been locked|Permission|not found/,
      );
    }
  });
  expect([existsSync(folder.at('out.csv')), existsSync(folder.at('beside.db')), asked]).toEqual([false, false, 0]);
  await new Promise((resolve) => server.close(resolve));
});

test('the database is held to the memory and threads it is given', async () => {
  await createLedger(folder.at('limits.ledger'), FIRST, LIMITS);
  const database = await Database.open(
    folder.at('limits.ledger'),
    { memoryMegabytes: 96, threads: 1, temporaryMegabytes: 64 },
    CONFINED,
  );
  const rows = await database.rows(
    `SELECT value FROM duckdb_settings() WHERE name IN ('memory_limit', 'threads', 'max_temp_directory_size', 'temp_directory') ORDER BY name`,
  );
  expect(rows.map((row) => row['value'])).toEqual(['64.0 MiB', '96.0 MiB', `${folder.at('limits.ledger')}.tmp`, '1']);
  database.close();
});

test('a ledger that may not be written is told', async () => {
  await createLedger(folder.at('kept.ledger'), FIRST, LIMITS);
  chmodSync(folder.at('kept.ledger'), 0o400);
  const opened = await store.open(folder.at('kept.ledger'));
  // the superuser may write whatever the mode says
  if ('facts' in opened) expect(opened.code).toBe('ledger-no-permission');
  else {
    expect(process.getuid?.()).toBe(0);
    await opened.close();
  }
});

test.each([
  ['/srv/stats/a.ledger', 'linux', 'nfs4'],
  ['/srv/stats/local/a.ledger', 'linux', null],
  ['/mnt/share one/a.ledger', 'linux', 'cifs'],
  ['/mnt/share ones/a.ledger', 'linux', null],
  ['/home/a.ledger', 'linux', null],
  ['/media/a/b.ledger', 'linux', 'fuse.sshfs'],
  ['\\\\server\\share\\a.ledger', 'win32', 'unc'],
  ['\\\\?\\UNC\\server\\share\\a.ledger', 'win32', 'unc'],
  ['\\\\?\\C:\\a.ledger', 'win32', null],
  ['C:\\a.ledger', 'win32', null],
])('%s on %s lies on %s', (file, platform, kind) => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/stats /srv/stats nfs4 rw 0 0',
    '/dev/sdb1 /srv/stats/local ext4 rw 0 0',
    '//server/one /mnt/share\\040one cifs rw 0 0',
    'me@host:/ /media/a fuse.sshfs rw 0 0',
  ].join('\n');
  expect(sharedFileSystem(file, mounts, platform)).toBe(kind);
});

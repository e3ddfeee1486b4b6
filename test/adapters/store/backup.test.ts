import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { failureOf, LedgerFolder, store } from './ledger-folder';
import { call, explanation } from './made-explanations';
import { act, candidate, FIRST, SECOND } from './made-returns';

const folder = new LedgerFolder();
afterAll(() => folder.end());

const RESTORE = act('2013-12-01T08:00:00+08:00');
const leftovers = (): string[] =>
  readdirSync(folder.folder).filter((name) => /\.(part|restore|new)-|\.wal$|\.tmp$/.test(name));

test('a backup is a whole ledger; nothing that stands there is written over', async () => {
  const ledger = await folder.open('a.ledger');
  await ledger.accept([candidate('A')], FIRST);
  await ledger.backup(folder.at("a's backup"));
  await ledger.accept([candidate('B')], SECOND);
  const copy = await folder.open("a's backup", { readOnly: true });
  expect((await copy.filings()).map(({ filer }) => filer)).toEqual(['code A']);
  expect((await failureOf(copy.accept([candidate('C')], SECOND))).code).toBe('ledger-read-only');
  await copy.backup(folder.at('of the backup'));
  expect((await failureOf(ledger.backup(folder.at("a's backup")))).code).toBe('ledger-target-exists');
  expect((await failureOf(ledger.backup(folder.at('no folder/backup')))).code).toBe('ledger-missing');
  expect(await ledger.filings()).toHaveLength(2);
  expect(leftovers()).toEqual([]);
});

test('a restored backup takes the place of a ledger that lost its file', async () => {
  const ledger = await folder.open('b.ledger');
  await ledger.accept([candidate('A')], FIRST);
  await ledger.backup(folder.at('b.backup'));
  expect(await store.restore(folder.at('b.backup'), folder.at('new.ledger'), RESTORE)).toEqual({ kept: null });
  const restored = await folder.open('new.ledger');
  expect(await restored.filings()).toEqual(await ledger.filings());
  expect((await restored.events()).at(-1)).toMatchObject({
    ...RESTORE,
    what: 'restore',
    facts: { source: folder.at('b.backup') },
  });
  expect(await store.restore(folder.at('b.backup'), folder.at('b.ledger'), RESTORE)).toMatchObject({
    code: 'ledger-locked',
  });
});

test('a ledger with later events, or another ledger, is replaced only when that is asked for, and kept beside', async () => {
  const ledger = await folder.open('c.ledger');
  await ledger.accept([candidate('A')], FIRST);
  await ledger.backup(folder.at('c.backup'));
  await ledger.close();
  expect(await store.restore(folder.at('c.backup'), folder.at('c.ledger'), RESTORE)).toEqual({
    kept: folder.at('c.ledger.before-20131201T0800000800'),
  });
  const later = await folder.open('c.ledger');
  await later.accept([candidate('B')], SECOND);
  await later.close();
  expect(await store.restore(folder.at('c.backup'), folder.at('c.ledger'), RESTORE)).toEqual({
    code: 'ledger-would-lose',
    path: folder.at('c.ledger'),
    facts: { why: 'later-events', at: SECOND.at, by: '王小岚' },
  });
  const other = await folder.open('other.ledger');
  await other.close();
  expect(await store.restore(folder.at('c.backup'), folder.at('other.ledger'), RESTORE)).toMatchObject({
    code: 'ledger-would-lose',
    facts: { why: 'other-ledger' },
  });
  const even = await store.restore(folder.at('c.backup'), folder.at('c.ledger'), RESTORE, { evenIfNewer: true });
  expect(even).toEqual({ kept: folder.at('c.ledger.before-20131201T0800000800-2') });
  expect(await (await folder.open('c.ledger')).filings()).toHaveLength(1);
  expect(await (await folder.open('c.ledger.before-20131201T0800000800-2')).filings()).toHaveLength(2);
  expect(leftovers()).toEqual([]);
});

test('a damaged ledger is kept beside the one restored; a damaged backup restores nothing', async () => {
  const ledger = await folder.open('d.ledger');
  await ledger.accept([candidate('A')], FIRST);
  await ledger.backup(folder.at('d.backup'));
  await ledger.close();
  truncateSync(folder.at('d.ledger'), 20_000);
  const damaged = readFileSync(folder.at('d.ledger'));
  const result = await store.restore(folder.at('d.backup'), folder.at('d.ledger'), RESTORE);
  expect(readFileSync((result as { kept: string }).kept)).toEqual(damaged);
  expect(await (await folder.open('d.ledger')).filings()).toHaveLength(1);
  truncateSync(folder.at('d.backup'), 20_000);
  const restored = store.restore(folder.at('d.backup'), folder.at('e.ledger'), RESTORE);
  expect(await restored).toMatchObject({ code: 'ledger-damaged', path: folder.at('d.backup') });
  expect(existsSync(folder.at('e.ledger'))).toBe(false);
  writeFileSync(folder.at('note.txt'), '不是台账');
  expect(await store.restore(folder.at('note.txt'), folder.at('e.ledger'), RESTORE)).toMatchObject({
    code: 'ledger-not-a-ledger',
    path: folder.at('note.txt'),
  });
});

test('the one file is the whole ledger: a copy of it holds everything that was accepted', async () => {
  const ledger = await folder.open('f.ledger');
  await ledger.accept([candidate('A')], FIRST);
  copyFileSync(folder.at('f.ledger'), folder.at('copied.ledger'));
  expect(await (await folder.open('copied.ledger')).filings()).toHaveLength(1);
});

test('a backup and what is restored of it hold explanations, decisions and calls', async () => {
  const ledger = await folder.open('g.ledger');
  await ledger.explain([explanation('A'), explanation('B')], FIRST);
  await ledger.decide([2], 'accepted', SECOND);
  await ledger.logCalls([call('A')], SECOND);
  await ledger.backup(folder.at('g.backup'));
  expect(await store.restore(folder.at('g.backup'), folder.at('g-restored.ledger'), RESTORE)).toEqual({ kept: null });
  const restored = await folder.open('g-restored.ledger');
  expect(await restored.explanations()).toEqual(await ledger.explanations());
  expect(await restored.calls()).toEqual(await ledger.calls());
  expect((await restored.explain([explanation('C')], SECOND))[0]).toEqual({ id: 3, known: false });
});

test('an empty ledger that holds only explanations, or only calls, takes no tables', async () => {
  const from = await (await folder.open('h.ledger')).tables();
  const said = await folder.open('i.ledger');
  await said.explain([explanation('A')], FIRST);
  expect((await failureOf(said.load(from, SECOND))).code).toBe('ledger-not-empty');
  const called = await folder.open('j.ledger');
  await called.logCalls([call('A')], FIRST);
  expect((await failureOf(called.load(from, SECOND))).code).toBe('ledger-not-empty');
});

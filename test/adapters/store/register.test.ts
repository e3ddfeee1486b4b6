import type { RegisterAct } from '../../../src/core/model/ledger';
import type { Period } from '../../../src/core/model/period';
import type { RegisterEntry } from '../../../src/core/model/register';
import { failureOf, LedgerFolder } from './ledger-folder';
import { act, entry } from './made-returns';

const folder = new LedgerFolder();
afterAll(() => folder.end());

const month = (of: number): Period => ({ year: 2013, month: of });
const from = (of: number, more: Partial<RegisterAct> = {}): RegisterAct => ({
  ...act('2013-10-08T09:00:00+08:00'),
  ...{ validFrom: month(of), source: '名录.xlsx' },
  ...more,
});

test('a register of a later month keeps the earlier one: entries, exits, changes of industry and certificates', async () => {
  const ledger = await folder.open('a.ledger');
  expect(await ledger.registerAt(month(1))).toEqual({ entries: [], asOf: null, beforeFirst: false });
  const first = [entry('A'), entry('B'), entry('C', { highTech: { from: month(1), to: null } })];
  expect(await ledger.putRegister(first, from(1))).toHaveLength(3);
  const second: RegisterEntry[] = [
    entry('A', { industry: '2730', annualRevenue: 0.1 + 0.2 }),
    entry('C', { highTech: { from: month(1), to: month(6) } }),
    entry('D', { organisationCode: null, name: '只有 名称' }),
  ];
  const changes = await ledger.putRegister(second, from(7));
  expect(
    changes.map(({ kind, enterprise, name, fields }) => [kind, enterprise, name, fields.map((each) => each.field)]),
  ).toEqual([
    ['change', 'code A', '企业A', ['industry', 'annualRevenue']],
    ['change', 'code C', '企业C', ['highTech']],
    ['entry', 'name 只有名称', '只有 名称', []],
    ['exit', 'code B', '企业B', []],
  ]);
  expect(changes[1]!.fields[0]).toEqual({
    field: 'highTech',
    before: '{"from":{"year":2013,"month":1},"to":null}',
    after: '{"from":{"year":2013,"month":1},"to":{"year":2013,"month":6}}',
  });
  expect(await ledger.registerAt(month(6))).toEqual({ entries: first, asOf: month(1), beforeFirst: false });
  expect(await ledger.registerAt(month(12))).toEqual({ entries: second, asOf: month(7), beforeFirst: false });
  expect(await ledger.registerAt({ year: 2012, month: 9 })).toEqual({
    entries: first,
    asOf: month(1),
    beforeFirst: true,
  });
  expect((await ledger.registerChanges()).slice(3)).toEqual(changes);
});

test('the same register again changes nothing', async () => {
  const ledger = await folder.open('b.ledger');
  await ledger.putRegister([entry('A')], from(1));
  const events = await ledger.events();
  expect(await ledger.putRegister([entry('A')], from(1))).toEqual([]);
  expect(await ledger.events()).toEqual(events);
});

test('an addition that is not a whole register lets nobody leave', async () => {
  const ledger = await folder.open('c.ledger');
  await ledger.putRegister([entry('A')], from(1));
  expect(await ledger.putRegister([entry('B')], from(2, { complete: false }))).toMatchObject([{ kind: 'entry' }]);
  expect((await ledger.registerAt(month(2))).entries.map(({ name }) => name)).toEqual(['企业A', '企业B']);
});

test('a merger takes an enterprise from the register and names the one that goes on', async () => {
  const ledger = await folder.open('d.ledger');
  await ledger.putRegister([entry('A'), entry('B')], from(1));
  const merger = { enterprise: 'code B', into: 'code A', from: month(5) };
  const by = { ...act('2013-06-01T00:00:00+08:00'), source: '琼府〔2013〕1号' };
  expect(await ledger.putMerger(merger, by)).toMatchObject({
    kind: 'merger',
    into: 'code A',
    name: '企业B',
    from: month(5),
  });
  expect(await ledger.putMerger(merger, by)).toBeNull();
  expect(await ledger.putMerger({ ...merger, enterprise: 'code Z' }, by)).toBeNull();
  expect((await ledger.registerAt(month(4))).entries).toHaveLength(2);
  expect((await ledger.registerAt(month(5))).entries.map(({ name }) => name)).toEqual(['企业A']);
  expect(await ledger.putRegister([entry('A')], from(6))).toEqual([]);
  expect((await ledger.registerChanges()).map(({ kind, by: who }) => [kind, who])).toEqual([
    ['entry', '王小岚'],
    ['entry', '王小岚'],
    ['merger', '王小岚'],
  ]);
});

test('a register put for an earlier month leaves the registers of later months as they were', async () => {
  const ledger = await folder.open('e.ledger');
  await ledger.putRegister([entry('A'), entry('B')], from(1));
  await ledger.putRegister([entry('A'), entry('B')], from(9));
  await ledger.putRegister([entry('A', { status: 'stopped' })], from(3));
  expect((await ledger.registerAt(month(3))).entries).toEqual([entry('A', { status: 'stopped' })]);
  expect((await ledger.registerAt(month(8))).entries).toHaveLength(1);
  expect((await ledger.registerAt(month(9))).entries).toEqual([entry('A'), entry('B')]);
});

test('a text that no table keeps is said with its column, and nothing is written', async () => {
  const ledger = await folder.open('f.ledger');
  const call = ledger.putRegister([entry('A'), entry('B', { contact: 'nul\0' })], from(1));
  expect((await failureOf(call)).facts).toEqual({ table: 'register', column: 'contact', why: 'unstorable-text' });
  expect(await ledger.registerChanges()).toEqual([]);
});

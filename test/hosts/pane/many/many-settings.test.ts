import { writeWorkbook } from '../../../../src/adapters/ooxml/write-workbook';
import type { CompiledPack } from '../../../../src/core/checking/compiled-pack';
import { ManyDesk } from '../../../../src/hosts/pane/many/desk/many-desk';
import { returnBytes } from '../../cli/received';
import { haikouPack } from '../../demo/demo-pack';
import { atRest, fileAt, snapshotThat } from './desk-at-rest';
import { inProcessWorkers } from './in-process-worker';

const AUGUST = { year: 2013, month: 8 };
const SEPTEMBER = { year: 2013, month: 9 };

let pack: CompiledPack;
let desk: ManyDesk;

beforeAll(async () => {
  pack = await haikouPack();
});
beforeEach(() => {
  desk = new ManyDesk({ pack, startWorker: inProcessWorkers(), workers: 2 });
});
afterEach(() => {
  desk.close();
});

/** A register with those enterprises: name, code. */
function register(rows: readonly (readonly [string, string])[], name = '名录.xlsx'): File {
  const table = [
    ['单位详细名称', '组织机构代码', '行业代码', '运营状态'],
    ...rows.map((row) => [...row, '2720', '投产']),
  ];
  const cells = table.flatMap((row, at) =>
    row.map((value, column) => ({ row: at, column, content: { type: 'text' as const, value } })),
  );
  const bytes = writeWorkbook({ sheets: [{ name: '名录', cells }] }) as Uint8Array<ArrayBuffer>;
  return new File([bytes], name, { lastModified: 1000 });
}

describe('the month', () => {
  it('is the one that most returns state; a return of another month is found', async () => {
    const other = await returnBytes({ period: AUGUST, name: '海口椰风食品有限公司', code: '20128374-2' });
    const own = await returnBytes();
    desk.add([fileAt('1.xlsx', other), fileAt('2.xlsx', own), fileAt('3.xlsx', await returnBytes({ scale: 2 }))]);
    const snapshot = await atRest(desk);
    expect(snapshot).toMatchObject({ period: SEPTEMBER, periodFrom: 'returns' });
    expect(snapshot.rows[0]).toMatchObject({ path: '1.xlsx', status: 'failed', period: AUGUST });
  });

  it('is the one that a person says, and everything is checked again for it', async () => {
    desk.add([fileAt('1.xlsx', await returnBytes())]);
    expect((await atRest(desk)).rows[0]?.status).toBe('clean');
    desk.setPeriod(AUGUST);
    const snapshot = await atRest(desk);
    expect(snapshot).toMatchObject({ period: AUGUST, periodFrom: 'asked' });
    expect(snapshot.rows[0]?.status).toBe('failed');
    expect(desk.report()?.period).toEqual(AUGUST);
  });

  it('does not matter where no file is a return: they are told all the same', async () => {
    desk.add([fileAt('1.xlsx', 'no workbook'), fileAt('2.xlsx', '')]);
    const snapshot = await atRest(desk);
    expect(snapshot).toMatchObject({ phase: 'done', period: null, reported: false });
    expect(snapshot.rows.map(({ refusal }) => refusal?.code)).toEqual(['not-a-workbook', 'empty-file']);
    desk.add([fileAt('3.xlsx', await returnBytes())]);
    expect(await atRest(desk)).toMatchObject({ period: SEPTEMBER, reported: true });
  });
});

describe('the register', () => {
  const rows = [
    ['海南澄屿制药有限公司', 'D2143569-X'],
    ['海口椰风食品有限公司', '20128374-2'],
  ] as const;

  it('tells the office who is missing, and an enterprise nothing', async () => {
    desk.setRegister(register(rows));
    desk.add([fileAt('1.xlsx', await returnBytes())]);
    const office = await atRest(desk);
    expect(office.register).toEqual({ name: '名录.xlsx', entries: 2 });
    const missing = office.rows.filter(({ status, enterprise }) => status === 'missing' && enterprise.name !== null);
    expect(missing.filter(({ enterprise }) => enterprise.name === '海口椰风食品有限公司')).toHaveLength(1);
    desk.setAudience('enterprise');
    expect((await atRest(desk)).counts.missing).toBe(0);
  });

  it('that lies among the returns is none of them', async () => {
    const file = register(rows);
    desk.add([fileAt('1.xlsx', await returnBytes()), { path: '收/名录.xlsx', file }]);
    desk.setRegister(file);
    const row = (await atRest(desk)).rows.find(({ path }) => path === '收/名录.xlsx');
    expect(row).toMatchObject({ status: 'skipped', skipped: 'register' });
  });

  it('that was a return chosen by mistake leaves it among the returns', async () => {
    const file = new File([(await returnBytes()) as Uint8Array<ArrayBuffer>], '1.xlsx', { lastModified: 1000 });
    desk.add([
      { path: '1.xlsx', file },
      { path: '2.xlsx', file: register(rows) },
    ]);
    const status = async (path: string) => (await atRest(desk)).rows.find((row) => row.path === path)?.status;
    const before = await status('1.xlsx');
    expect(before).not.toBe('skipped');
    desk.setRegister(file);
    expect(await status('1.xlsx')).toBe(before);
    desk.setRegister(null);
    expect(await status('1.xlsx')).toBe(before);
  });

  it('that is taken away is looked at as a return again', async () => {
    const file = register(rows);
    desk.add([fileAt('1.xlsx', await returnBytes()), { path: '名录.xlsx', file }]);
    const status = async () => (await atRest(desk)).rows.find(({ path }) => path === '名录.xlsx')?.status;
    desk.setRegister(file);
    expect(await status()).toBe('skipped');
    desk.setPeriod(AUGUST);
    expect(await status()).toBe('skipped');
    desk.setRegister(null);
    expect(await status()).toBe('unrecognised');
  });

  it('that is none, or cannot be read, is told; the check goes on without', async () => {
    desk.add([fileAt('1.xlsx', await returnBytes())]);
    desk.setRegister(new File([(await returnBytes()) as Uint8Array<ArrayBuffer>], 'x.xlsx'));
    expect((await atRest(desk)).notices).toEqual([{ code: 'register-empty', name: 'x.xlsx' }]);
    desk.setRegister(new File(['PK'], 'y.xlsx'));
    const { notices, register: known, phase } = await atRest(desk);
    expect(notices[1]).toMatchObject({ code: 'register-unreadable', name: 'y.xlsx' });
    expect(known).toBeNull();
    expect(phase).toBe('done');
  });
});

describe('earlier filings', () => {
  it('are read for the rules across months; others are said to be of no use', async () => {
    desk.add([fileAt('1.xlsx', await returnBytes({ changes: { 'r01.ytd': 950, 'r02.ytd': 90 } }))]);
    desk.setEarlier([fileAt('去年.xlsx', await returnBytes({ period: { year: 2011, month: 3 } }))]);
    expect((await atRest(desk)).notices).toEqual([{ code: 'earlier-none', files: 1 }]);
    const ytd = { 'r01.ytd': 800, 'r02.ytd': 80, 'r03.ytd': 782, 'r04.ytd': 40, 'r05.ytd': 19.5, 'r06.ytd': 240 };
    desk.setEarlier([fileAt('八月.xlsx', await returnBytes({ period: AUGUST, changes: ytd }))]);
    const snapshot = await atRest(desk);
    expect(snapshot.earlier).toEqual({ files: 1, filings: 2, used: 2 });
    const rules = desk.report()?.entries.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules).toContain('P1a');
  });
});

describe('another audience', () => {
  it('sees its own at once, before anything is compared again', async () => {
    // the same return of two enterprises: of interest to the office alone
    const as = (name: string, code: string): Promise<Uint8Array> => returnBytes({ name, code });
    desk.add([fileAt('1.xlsx', await as('海南澄屿制药有限公司', 'D2143569-X'))]);
    desk.add([fileAt('2.xlsx', await as('海口椰风食品有限公司', '20128374-2'))]);
    const office = await atRest(desk);
    desk.setAudience('enterprise');
    const seen = desk.snapshot();
    expect(seen.audience).toBe('enterprise');
    expect(desk.report()).toBeNull();
    await atRest(desk);
    const shown = desk.report()!.entries.flatMap(({ findings }) => findings);
    expect(shown.every(({ audience }) => audience === 'enterprise')).toBe(true);
    const sum = ({ mandatory, verify, hint }: typeof office.findings): number => mandatory + verify + hint;
    expect(sum(office.findings)).toBeGreaterThan(sum(desk.snapshot().findings));
  });
});

test('taking everything away leaves an empty desk', async () => {
  desk.add([fileAt('1.xlsx', await returnBytes())]);
  await snapshotThat(desk, ({ phase }) => phase === 'running');
  desk.clear();
  expect(await atRest(desk)).toMatchObject({ phase: 'empty', rows: [], notices: [], reported: false });
});

it('has no returns while register and earlier returns alone are read: the start stays in sight', async () => {
  const seen: boolean[] = [];
  desk.subscribe(() => {
    seen.push(desk.snapshot().hasReturns);
  });
  desk.setRegister(register([['海口椰风食品有限公司', '20128374-2']]));
  desk.setEarlier([fileAt('八月/1.xlsx', await returnBytes())]);
  await atRest(desk);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen).not.toContain(true);
  desk.add([fileAt('1.xlsx', await returnBytes())]);
  expect(desk.snapshot().hasReturns).toBe(true);
  await atRest(desk);
});

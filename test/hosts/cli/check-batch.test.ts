import path from 'node:path';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import { zipSync } from 'fflate';
import { Received, returnBytes } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

async function check(folder: string, ...argv: string[]): Promise<CheckOutput> {
  const args = ['check', path.join(received.folder, folder), '--period', '2013-09', '--format', 'json', ...argv];
  return JSON.parse((await run(args)).stdout) as CheckOutput;
}

function rulesOf(output: CheckOutput): string[] {
  return output.files.flatMap((file) => file.findings.map((finding) => finding.rule)).sort();
}

/** A register with those enterprises: name, code. */
function registerBytes(rows: readonly (readonly [string, string])[]): Uint8Array {
  const table = [
    ['单位详细名称', '组织机构代码', '行业代码', '运营状态'],
    ...rows.map((row) => [...row, '2720', '投产']),
  ];
  const cells = table.flatMap((row, at) =>
    row.map((value, column) => ({ row: at, column, content: { type: 'text' as const, value } })),
  );
  return writeWorkbook({ sheets: [{ name: '名录', cells }] });
}

describe('earlier returns', () => {
  beforeAll(async () => {
    await received.return('now/a.xlsx', { changes: { 'r01.ytd': 950, 'r02.ytd': 90 } });
    const august = { 'r01.ytd': 800, 'r02.ytd': 80, 'r03.ytd': 782, 'r04.ytd': 40, 'r05.ytd': 19.5, 'r06.ytd': 240 };
    await received.return('before/2013-08.xlsx', { period: { year: 2013, month: 8 }, changes: august });
    await received.return('before/2013-07.xlsx', { period: { year: 2013, month: 7 } });
    received.put('before/broken.xlsx', 'PK');
  });

  it('give the rules across months what they need', async () => {
    const output = await check('now', '--previous', path.join(received.folder, 'before'));
    const finding = output.files.flatMap((file) => file.findings).find((each) => each.rule === 'P1a');
    expect(finding?.values).toContainEqual(
      expect.objectContaining({ name: 'previous(r01.ytd)', value: 800, when: 'previous' }),
    );
    expect(finding?.message).toContain('相差 50 千元');
  });

  it('are needed: without them the same rules are undecided and say so', async () => {
    const output = await check('now');
    expect(rulesOf(output)).not.toContain('P1a');
    expect(output.files.flatMap((file) => file.undecided).map((each) => each.rule)).toContain('P1a');
  });
});

describe('the register', () => {
  beforeAll(async () => {
    await received.return('zone/a.xlsx');
    await received.return('zone/b.xlsx', { code: '66496171-X', name: '海南晴川食品有限公司', forms: ['B203'] });
    await received.return('zone/c.xlsx', { code: '67483921-0', name: '海口无籍有限公司' });
    const rows = [
      ['海南澄屿制药有限公司', 'D2143569-X'],
      ['海南晴川食品有限公司', '66496171-X'],
      ['海口远帆包装有限公司', '03804733-0'],
    ] as const;
    received.put('zone/register.xlsx', registerBytes(rows));
  });

  it('tells which returns are missing, form by form', async () => {
    const { summary } = await check('zone', '--register', path.join(received.folder, 'zone/register.xlsx'));
    expect(summary.due).toBe(12);
    expect(summary.missing.map(({ enterpriseName, form }) => [enterpriseName, form])).toEqual([
      ['海南澄屿制药有限公司', 'GX-K'],
      ['海南晴川食品有限公司', 'B204-1'],
      ['海南晴川食品有限公司', 'GX-K'],
      ['海口远帆包装有限公司', 'B203'],
      ['海口远帆包装有限公司', 'B204-1'],
      ['海口远帆包装有限公司', 'GX-K'],
      [null, 'GX-I'],
      [null, 'GX-L'],
      [null, 'GX-T'],
    ]);
  });

  it('is not checked as a return where it lies among them', async () => {
    const { files } = await check('zone', '--register', path.join(received.folder, 'zone/register.xlsx'));
    const own = files.find((file) => file.path.endsWith('register.xlsx'));
    expect(own).toMatchObject({ status: 'skipped', skipped: { code: 'register', message: '名录文件' } });
  });

  it('shows an enterprise that is not in it', async () => {
    const output = await check('zone', '--register', path.join(received.folder, 'zone/register.xlsx'));
    const found = output.files.filter((file) => file.findings.some((finding) => finding.rule === 'R2a'));
    expect(new Set(found.map((file) => path.basename(file.path)))).toEqual(new Set(['c.xlsx']));
  });
});

describe('a return in several files', () => {
  it('is checked as one, so that rules across forms see all its forms', async () => {
    await received.return('apart/1 output.xlsx', { forms: ['B204-1'] });
    await received.return('apart/2 accounts.xlsx', {
      forms: ['B203'],
      changes: { 'r301.ytd': 9000, 'r3011.ytd': 9000, 'r323.ytd': 8270, 'r327.ytd': 8272 },
    });
    expect(rulesOf(await check('apart'))).toContain('F7a');
    expect(rulesOf(await check('apart/2 accounts.xlsx'))).not.toContain('F7a');
  });

  it('counts once when the same form comes twice, and both are named', async () => {
    await received.return('twice/a.xlsx', { changes: { 'r04.month': 120 } });
    await received.return('twice/b.xlsx');
    const output = await check('twice');
    const twice = output.files.flatMap((file) => file.findings.map((finding) => ({ finding, file })));
    const told = twice.filter(({ finding }) => finding.rule === 'R8');
    expect(told.map(({ file }) => path.basename(file.path))).toEqual(['b.xlsx', 'b.xlsx']);
    expect(told[0]!.finding.message).toContain('a.xlsx');
  });
});

describe('a zip of returns', () => {
  it('is checked entry by entry, under names that say where they are', async () => {
    received.put('zips/month.zip', zipSync({ '甲/a.xlsx': await returnBytes(), 'readme.txt': new Uint8Array(3) }));
    const { files } = await check('zips');
    expect(files.map((file) => [file.path.split('zips/')[1], file.status])).toEqual([
      ['month.zip!/甲/a.xlsx', 'clean'],
      ['month.zip!/甲/a.xlsx', 'clean'],
      ['month.zip!/readme.txt', 'skipped'],
    ]);
  });
});

describe('the audience', () => {
  it('of an enterprise is shown no finding, expectation or suggestion of the office', async () => {
    await received.return('audience/a.xlsx', { changes: { 'r04.month': 120 } });
    const register = received.put('audience-register.xlsx', registerBytes([['海口远帆包装有限公司', '03804733-0']]));
    const office = await check('audience', '--register', register);
    const own = await check('audience', '--register', register, '--audience', 'enterprise');
    const audiences = (output: CheckOutput): Set<string> =>
      new Set(output.files.flatMap((file) => file.findings.map((finding) => finding.audience)));
    expect(audiences(office)).toEqual(new Set(['enterprise', 'office']));
    expect(audiences(own)).toEqual(new Set(['enterprise']));
    expect(rulesOf(own)).toContain('P5a');
    const shown = own.files.flatMap((file) => file.findings.flatMap((finding) => finding.suggestions));
    expect(shown.every((suggestion) => suggestion.audience === 'enterprise')).toBe(true);
  });
});

import path from 'node:path';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import type { CheckOutput } from '../../../src/adapters/reports/json/check-schema';
import type { Period } from '../../../src/core/model/period';
import { formatPeriod } from '../../../src/core/model/period';
import { printedWords } from '../../../src/hosts/demo/received/printed-notes';
import { ledgerFiles } from '../../../src/hosts/demo/received/month-folder';
import { makeZone } from '../../../src/hosts/demo/zone/zone';
import { haikouPack } from '../demo/demo-pack';
import { Received } from './received';
import { run } from './run';

const received = new Received();
afterAll(() => {
  received.remove();
});

const SEPTEMBER: Period = { year: 2013, month: 9 };
const AUGUST: Period = { year: 2013, month: 8 };
const LINES = [
  ['单位名称', '组织机构代码', '运营状态', '起报月'],
  ['海南澄屿制药有限公司', 'D2143569-X', '投产', '2011年2月'],
];

jest.setTimeout(60_000);
const zone = makeZone();
const words = haikouPack().then((pack) => ({ forms: pack.forms, words: printedWords(pack) }));

/** A folder with one enterprise's return and those of the departments' books whose form is named. */
async function folderOf(period: Period, books: readonly string[]): Promise<string[]> {
  const name = `${formatPeriod(period)} ${books.join(' ')}`;
  await received.return(`${name}/a.xlsx`, { period });
  for (const [place, bytes] of ledgerFiles(zone, await words, period)) {
    if (books.some((form) => path.basename(place).startsWith(form))) received.put(`${name}/${place}`, bytes);
  }
  const cells = LINES.flatMap((row, at) =>
    row.map((value, column) => ({ row: at, column, content: { type: 'text' as const, value } })),
  );
  const register = received.put('register.xlsx', writeWorkbook({ sheets: [{ name: '名录', cells }] }));
  return ['check', path.join(received.folder, name), '--period', formatPeriod(period), '--register', register];
}

async function missingBooks(period: Period, books: readonly string[]): Promise<string[]> {
  const { stdout } = await run([...(await folderOf(period, books)), '--format', 'json']);
  const { missing } = (JSON.parse(stdout) as CheckOutput).summary;
  return missing.flatMap((one) => (one.filer === 'zone' && one.enterpriseName === null ? [one.form] : []));
}

describe('the books of the zone’s departments', () => {
  it('are missing where none of them came, the quarterly ones at the end of a quarter only', async () => {
    expect(await missingBooks(SEPTEMBER, [])).toEqual(['GX-I', 'GX-L', 'GX-T']);
    expect(await missingBooks(AUGUST, [])).toEqual(['GX-I', 'GX-T']);
  });

  it('are not missing where they are there', async () => {
    expect(await missingBooks(SEPTEMBER, ['GX-I'])).toEqual(['GX-L', 'GX-T']);
    expect(await missingBooks(SEPTEMBER, ['GX-T', 'GX-I', 'GX-L'])).toEqual([]);
  });

  it('are named in the text and on the page', async () => {
    const argv = await folderOf(SEPTEMBER, ['GX-T']);
    const text = await run(argv);
    expect(text.stdout).toContain('未报（3 份）：海南澄屿制药有限公司 GX-K、园区部门台账 GX-I、GX-L');
    const html = await run([...argv, '--format', 'html', '--lang', 'en']);
    expect(html.stdout).toContain('books of the zone’s departments GX-I, GX-L');
  });

  it('have records of their own among the missing returns of the .csv', async () => {
    const { stdout } = await run([...(await folderOf(SEPTEMBER, ['GX-L'])), '--format', 'csv']);
    const missing = stdout.split('\r\n').filter((line) => line.includes(',未报,'));
    expect(missing.map((line) => line.split(',').slice(0, 5))).toEqual([
      ['D2143569X', '海南澄屿制药有限公司', 'GX-K', '2013-09', '未报'],
      ['', '园区部门台账', 'GX-I', '2013-09', '未报'],
      ['', '园区部门台账', 'GX-T', '2013-09', '未报'],
    ]);
    const widths = new Set(missing.map((line) => line.split(',').length));
    expect([...widths]).toEqual([stdout.split('\r\n')[0]!.split(',').length]);
  });

  it('are not told to an enterprise', async () => {
    const { stdout } = await run([...(await folderOf(SEPTEMBER, [])), '--audience', 'enterprise', '--format', 'json']);
    expect((JSON.parse(stdout) as CheckOutput).summary.missing).toEqual([]);
  });
});

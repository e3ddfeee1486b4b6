/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import type { BrowserContext, Page } from 'playwright-core';
import { run } from '../hosts/cli/run';
import { axeFindings } from './rig/axe';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';
import * as outliers from './steps/outlier-steps';
import { downloaded } from './steps/page-steps';
import * as table from './steps/table-steps';

const ROWS = 100_000;

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-outliers-'));
const large = path.join(root, 'large.csv');
const small = path.join(root, 'small.csv');
let context: BrowserContext;
let watch: PageWatch;

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Rows of a group by their number, every 9 973rd a hundred times too large, some blank, some no number. */
function lineOf(n: number): string {
  const before = 1000 + ((n * 7919) % 90_000);
  const now = Math.round(before * (0.9 + ((n * 31) % 97) / 400)) * (n % 9973 === 11 ? 100 : 1);
  const told = n % 5003 === 7 ? '' : n % 7001 === 9 ? '待报' : String(now);
  return `企业${String(n)},行业${String(n % 40)},${String(before)},${told}`;
}

/** Thirty rows and one tenfold; in a group of its own, one alone. */
function smallTable(): string {
  const rows = Array.from(
    { length: 30 },
    (_, n) => `unit ${String(n)},a,${String(100 + n)},${String(103 + n + (n % 4))}`,
  );
  return `name,trade,last year,this year\n${rows.join('\n')}\nlarge,a,110,1100\nalone,b,5,6\nzero,a,4,0\n`;
}

async function openTable(address: string, locale: string, size: { width: number; height: number }, dark = false) {
  const colorScheme = dark ? 'dark' : 'light';
  context = await browser().newContext({ viewport: size, locale, colorScheme, acceptDownloads: true });
  watch = await watchPages(context, address.startsWith('file:') ? 'file' : 'own servers');
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: /^(数据表|A table)$/ }).click();
  return page;
}

async function shownRow(page: Page): Promise<number> {
  const shown = page.locator('[role=row][aria-current=true]');
  await shown.waitFor();
  return Number(await shown.getByRole('rowheader').innerText());
}

async function commandLine(...argv: string[]): Promise<ReturnType<typeof outliers.withoutPath>> {
  return outliers.withoutPath((await run(['table', 'outliers', ...argv, '--format', 'json'])).stdout);
}

describeInBrowser('outliers of a table on the page', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
    const lines = Array.from({ length: ROWS }, (_, n) => lineOf(n));
    writeFileSync(large, `单位名称,行业,上年同期,本期\n${lines.join('\n')}\n`);
    writeFileSync(small, smallTable());
  });
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  it('are those of the command line in 100 000 rows, and a point leads to its row (file, zh-CN)', async () => {
    const page = await openTable(served().page.file, 'zh-CN', { width: 1280, height: 800 });
    await page.locator('input[data-wanted=table]').setInputFiles(large);
    await page.getByText('100,000 行 × 4 列').first().waitFor({ timeout: 120_000 });
    await table.step(page, /^离群值/).click();
    await outliers.choice(page, /^分组/).selectOption({ label: '行业' });
    expect(await axeFindings(page)).toEqual([]);
    await outliers.find(page);
    const expected = await commandLine(large, '--current', '本期', '--previous', '上年同期', '--by', '行业');
    expect(expected.flagged.length).toBeGreaterThanOrEqual(10);
    expect(expected.excluded.length).toBeGreaterThan(20);
    expect(await outliers.saved(page, page)).toEqual(expected);
    await page.getByText(/其余 [\d,]+ 点中均匀画出 20,000 点/).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // the keyboard walks through flagged points, the first the farthest out; Enter shows the row in the data
    const byScore = [...expected.flagged].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
    await outliers.chart(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await shownRow(page)).toBe(byScore[1]!.row);
    const place = (await outliers.ring(page).boundingBox())!;
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('[role=row][aria-current=true]').getByText(String(byScore[0]!.row), { exact: true }).waitFor();

    // and a press on the point does
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await page.locator('[role=row][aria-current=true]').getByText(String(byScore[1]!.row), { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 300_000);

  it('are found, told group by group and saved in a narrow dark window in English (http)', async () => {
    const page = await openTable(served().page.http, 'en-US', { width: 320, height: 640 }, true);
    await page.locator('input[data-wanted=table]').setInputFiles(small);
    await page.getByText('33 rows × 4 columns').first().waitFor();
    await table.step(page, /^Outliers/).click();
    await outliers.choice(page, /^Method/).selectOption('mad');
    await outliers.choice(page, /^Group by/).selectOption({ label: 'trade' });
    await page.getByText('Parameters').click();
    await outliers.choice(page, /^Robust/).fill('many');
    await page.getByText('A number from 0 to 1000, please').waitFor();
    expect(await page.getByRole('button', { name: 'Find outliers' }).isDisabled()).toBe(true);
    await outliers.choice(page, /^Robust/).fill('4');
    expect(await axeFindings(page)).toEqual([]);
    await outliers.find(page);
    const argv = ['--method', 'mad', '--k', '4', '--current', 'this year', '--previous', 'last year', '--by', 'trade'];
    const expected = await commandLine(small, ...argv);
    expect(expected.flagged.map(({ row }) => row)).toEqual([32]);
    expect(await outliers.saved(page, page)).toEqual(expected);
    expect(await axeFindings(page)).toEqual([]);

    await outliers.list(page, /^Groups 2$/).click();
    await page.getByText('undecided: fewer than 5 rows').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await outliers.list(page, /^Left out 1$/).click();
    await page.getByText('current not above 0').waitFor();
    await page.getByRole('listbox', { name: 'Left out' }).getByRole('option').first().click();
    expect(await shownRow(page)).toBe(34);

    const { bytes } = await downloaded(page, page.getByRole('button', { name: 'Save .csv' }));
    const { data } = Papa.parse<string[]>(Buffer.from(bytes).toString('utf8').slice(1), { skipEmptyLines: true });
    expect(data.slice(1).map((record) => record.slice(0, 4))).toEqual([
      ['32', 'large', 'a', 'outlier (far out)'],
      ['34', 'zero', 'a', 'left out: current not above 0'],
    ]);

    // settings changed since are told
    await page.getByRole('button', { name: 'Settings' }).click();
    await outliers.choice(page, /^Method/).selectOption('tukey');
    await page.getByText('these results are from before').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }, 120_000);
});

/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import { TableSchema, type TableOutput } from '../../src/adapters/reports/json/table-schema';
import { axeFindings } from './rig/axe';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';
import { shenbao } from './steps/command-line';
import { largeTable } from './steps/large-table';
import { downloaded } from './steps/page-steps';
import * as table from './steps/table-steps';

const ROWS = 100_000;
/** Turns that the page's own thread has at least while a worker reads; reading in the thread itself leaves it next to none. */
const ALIVE = 20;

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-table-'));
const file = path.join(root, 'large.xlsx');
let context: BrowserContext;
let watch: PageWatch;

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function openTable(address: string, locale: string, width = 1280): Promise<Page> {
  context = await browser().newContext({ viewport: { width, height: 800 }, locale, acceptDownloads: true });
  watch = await watchPages(context, address.startsWith('file:') ? 'file' : 'own servers');
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: /^(数据表|Any table|A table|Table)$/ }).click();
  await page.locator('input[data-wanted=table]').waitFor({ state: 'attached' });
  return page;
}

/** What the command line makes of the same file and rules. */
async function commandLine(data: string, rules: Uint8Array): Promise<TableOutput> {
  const book = path.join(root, 'rules.yaml');
  writeFileSync(book, rules);
  return v.parse(TableSchema, JSON.parse(await shenbao(['table', 'check', data, '--rules', book, '--format', 'json'])));
}

async function rowsOf(page: Page): Promise<readonly number[]> {
  const { bytes } = await downloaded(page, page.getByRole('button', { name: /^(导出 \.csv|Export \.csv)$/ }));
  const { data } = Papa.parse<string[]>(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
    {
      skipEmptyLines: true,
    },
  );
  return data.slice(1).map(([row]) => Number(row));
}

describeInBrowser('a table on the page', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
    writeFileSync(file, largeTable(ROWS));
  }, 120_000);
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  it('of 100 000 rows and 30 columns has its rules run as the command line runs them (file, zh-CN)', async () => {
    const page = await openTable(served().page.file, 'zh-CN');
    // how long a task may be is held by the bench; here, that the page goes on while the file is read
    const turns = await table.countTurns(page);
    await page.locator('input[data-wanted=table]').setInputFiles(file);
    await page.getByText('100,000 行 × 30 列').first().waitFor({ timeout: 120_000 });
    expect(await turns()).toBeGreaterThan(ALIVE);

    await table.step(page, /^列/).click();
    await table.name(page, '指标7', '产值');
    await table.name(page, '指标8', '销售');
    await table.step(page, /^规则/).click();
    await table.addRule(page, '产值 >= 销售');
    await table.addRule(page, '指标10 / 指标11 < 200 or 指标0 == "名称7"');
    // a slip of the pen is told, and put right by a press
    await table.addRule(page, '产质 > -1990');
    await page.getByRole('button', { name: '改为 产值' }).click();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: '校验 3 条规则' }).click();
    await page.getByText(/校验完毕：3 条规则/).waitFor({ timeout: 120_000 });
    const { bytes: rules } = await downloaded(page, page.getByRole('button', { name: '存为 .yaml' }));
    const expected = await commandLine(file, rules);
    expect(expected.rules.map(({ broken }) => broken)).toEqual([0, 0, 0]);
    expect(expected.rules[0]!.fails).toBeGreaterThan(10_000);
    expect(expected.rules[0]!.undecided).toBeGreaterThan(1000);
    expect(await table.outcomes(page)).toEqual(expected.rules.map(({ fails, undecided }) => ({ fails, undecided })));

    // every row, not only those in view; a press shows the row in the data
    const [first] = expected.rules;
    expect(await table.outcome(page, 0, /^不成立/).getAttribute('aria-pressed')).toBe('true');
    expect(await rowsOf(page)).toEqual([...first!.failingRows, ...first!.undecidedRows]);
    const rows = page.getByRole('listbox');
    await rows.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const shown = page.locator('[role=row][aria-current=true]');
    await shown.waitFor();
    expect(Number(await shown.getByRole('rowheader').innerText())).toBe(first!.failingRows[3]);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator(`[role=option][aria-selected=true]`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 300_000);

  it('is checked in English in a narrow window (http)', async () => {
    const page = await openTable(served().page.http, 'en-US', 350);
    const data = path.join(root, 'small.csv');
    writeFileSync(data, 'sales,output\n100,100\n150,100\n,100\nx,5\n');
    await page.locator('input[data-wanted=table]').setInputFiles(data);
    await page.getByText('4 rows × 2 columns').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await table.step(page, /^Columns/).click();
    expect(await axeFindings(page)).toEqual([]);
    await table.step(page, /^Rules/).click();
    await table.addRule(page, 'sales <= output');
    expect(await axeFindings(page)).toEqual([]);
    const { bytes: rules } = await downloaded(page, page.getByRole('button', { name: 'Save as .yaml' }));
    await page.getByRole('button', { name: 'Check 1 rules' }).click();
    await table.outcome(page, 0, /fail/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const [rule] = (await commandLine(data, rules)).rules;
    expect(await rowsOf(page)).toEqual([...rule!.failingRows, ...rule!.undecidedRows]);
    expect(rule!.failingRows).toEqual([3]);
  }, 120_000);
});

/// <reference lib="dom" />
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { CellFlag } from '../../src/core/model/grid';
import { gridOf } from '../fixtures/template-order';
import { officeProgram, resave } from '../office/libre-office';
import { openpyxlProgram, readByOpenpyxl } from '../office/openpyxl';
import { axeFindings } from './rig/axe';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';
import { shenbao } from './steps/command-line';
import * as many from './steps/many-steps';
import { RISKY_NAME, SILENT, writeMany, type ManyReturns } from './steps/many-returns';
import { downloaded } from './steps/page-steps';
import { countOf, eventually } from './steps/pane-steps';

const FILES = 500;
/** Files of the run in English, whose point is the language. */
const FEW = 24;

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-many-'));
let desk: ManyReturns;
let context: BrowserContext;
let watch: PageWatch;

beforeAll(async () => {
  desk = await writeMany(root, FILES);
}, 120_000);
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

async function openMany(address: string, locale: string, width = 1280): Promise<Page> {
  context = await browser().newContext({ viewport: { width, height: 800 }, locale, acceptDownloads: true });
  watch = await watchPages(context, address.startsWith('file:') ? 'file' : 'own servers');
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: /^(多份报表|Many returns)$/ }).click();
  await page.locator('main input[webkitdirectory]').first().waitFor({ state: 'attached' });
  return page;
}

/** Which enterprises have not filed is for the office. */
async function asOffice(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('combobox', { name: '视图' }).selectOption('office');
}

/** What the command line makes of the same files. */
async function commandLine(...more: string[]): Promise<string> {
  return await shenbao(['check', ...more, '--period', '2013-09', '--format', 'csv', '--quiet'], root);
}

async function summary(page: Page, kind: 'xlsx' | 'csv' | 'html'): Promise<Uint8Array> {
  await page.getByRole('button', { name: /^(下载汇总|Download summary)/ }).click();
  const file = await downloaded(page, page.getByRole('menuitem', { name: `.${kind}` }));
  expect(file.name).toMatch(new RegExp(`^(审核汇总|check-summary)-2013-09\\.${kind}$`));
  return file.bytes;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describeInBrowser('many returns on the page', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  it('are checked by the hundreds, broken off and gone on with, listed, opened and summed up (file, zh-CN)', async () => {
    const page = await openMany(served().page.file, 'zh-CN');
    expect(await axeFindings(page)).toEqual([]);
    await asOffice(page);
    await many.putIn(page, desk.folder, desk.register);

    // the list answers while the rest is being checked
    await eventually(async () => (await many.shownRows(page).count()) > 8, 'the first rows are there');
    await many.list(page).focus();
    for (const row of [0, 1, 2]) {
      await page.keyboard.press('ArrowDown');
      await eventually(
        async () => (await many.selectedRow(page).getAttribute('data-index')) !== null,
        `a row is selected (${String(row)})`,
      );
    }
    await many.filter(page, /通过/).click();
    await eventually(
      async () => (await many.listed(page)) <= (await many.rowsOf(page, /通过/)),
      'the list is narrowed',
    );
    await many.filter(page, /全部/).click();
    await page.getByRole('searchbox').fill('M1000003');
    await page.getByRole('searchbox').fill('');
    expect(await many.cancel(page).isVisible()).toBe(true);

    await many.cancel(page).click();
    const told = page.getByText(/已取消。已审核的 \d+ 个文件/).first();
    await told.waitFor();
    const looked = Number(/(\d+) 个文件/.exec(await told.innerText())![1]);
    expect(looked).toBeGreaterThan(8);
    expect(looked).toBeLessThan(FILES);
    const broken = await many.tally(page);
    expect([broken.all, broken.sum]).toEqual([looked, looked]);
    const part = await summary(page, 'csv');
    await page.getByText('审核没有做完，汇总只含已审核的文件').waitFor();
    expect(textOf(part).length).toBeGreaterThan(1000);

    await page.getByRole('button', { name: '继续' }).click();
    await many.done(page, FILES);
    expect(await axeFindings(page)).toEqual([]);

    // what each filter promises is what it shows, and together they are everything
    const all = await many.tally(page);
    expect(all.sum).toBe(all.all);
    const missing = await many.rowsOf(page, /未报/);
    expect(all.all - missing).toBe(FILES);
    expect(missing).toBeGreaterThanOrEqual(SILENT);
    for (const name of [/不能上报/, /需说明/, /无法读取/, /未报/, /通过/]) {
      await many.filter(page, name).click();
      const rows = await many.rowsOf(page, name);
      expect(rows).toBeGreaterThan(0);
      await eventually(async () => (await many.listed(page)) === rows, `${name.source} shows ${String(rows)} rows`);
    }
    await many.filter(page, /未报/).click();
    await many
      .shownRows(page)
      .getByText(/联系人.*电话/)
      .first()
      .waitFor();
    await many.filter(page, /无法读取/).click();
    await many.shownRows(page).getByText(/密码/).first().waitFor();

    // one is opened, read, and left again
    await many.filter(page, /不能上报/).click();
    await many.list(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const row = await many.selectedRow(page).innerText();
    await page.keyboard.press('Enter');
    await page.getByRole('tree').waitFor();
    expect(await countOf(page, 0)).toBeGreaterThan(0);
    await page.getByText('这是从“多份报表”打开的来报').waitFor();
    await page.keyboard.press('Escape');
    await many.list(page).waitFor();
    expect(await many.selectedRow(page).innerText()).toBe(row);
    expect(await many.filter(page, /不能上报/).getAttribute('aria-pressed')).toBe('true');
    expect(await many.list(page).evaluate((grid) => grid === document.activeElement)).toBe(true);

    // the summary says what the command line says of the same folder; what was received stays text in it
    const csv = textOf(await summary(page, 'csv'));
    const expected = await commandLine('received', '--register', 'register.xlsx');
    const lines = new Set(expected.split('\r\n'));
    expect(csv.split('\r\n').filter((line) => !lines.has(line))).toEqual([]);
    expect(csv).toBe(expected);
    expect(csv).toContain(`"'${RISKY_NAME.replace(/"/g, '""')}"`);
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
    const book = await summary(page, 'xlsx');
    const risky = gridOf(book).sheets.flatMap((sheet) =>
      Array.from({ length: sheet.size }, (_, at) => at)
        .filter((at) => sheet.cellAt(sheet.rows[at]!, sheet.columns[at]!).raw === RISKY_NAME)
        .map((at) => sheet.flags[at]! & CellFlag.formula),
    );
    expect(risky.length).toBeGreaterThan(0);
    expect(risky.every((formula) => formula === 0)).toBe(true);
    const html = textOf(await summary(page, 'html'));
    expect(html).toContain('&lt;b&gt;点我&lt;/b&gt;');
    expect(html).not.toContain('<b>点我');
    if (officeProgram() !== null && openpyxlProgram() !== null) {
      expect(Object.values(readByOpenpyxl(openpyxlProgram()!, book))).toContain(RISKY_NAME);
      const again = gridOf(resave(officeProgram()!, new Map([['summary.xlsx', book]])).get('summary.xlsx')!);
      expect(again.sheets.map(({ name, size }) => [name, size > 0])).toEqual(
        gridOf(book).sheets.map(({ name, size }) => [name, size > 0]),
      );
    }
  }, 400_000);

  it('are listed and summed up in English in a narrow window (http)', async () => {
    const page = await openMany(served().page.http, 'en-US', 350);
    const names = readdirSync(desk.folder).slice(0, FEW);
    await many.putIn(
      page,
      names.map((name) => path.join(desk.folder, name)),
    );
    await many.done(page, FEW);
    expect(await axeFindings(page)).toEqual([]);
    expect((await many.tally(page)).all).toBe(FEW);
    expect(await many.filter(page, /Missing/).count()).toBe(0);
    expect(await page.locator('main').last().innerText()).not.toMatch(/审核|未报|需说明/);
    const csv = textOf(await summary(page, 'csv')).split('\r\n');
    const [heading] = (await commandLine(path.join('received', names[0]!), '--lang', 'en')).split('\r\n');
    expect(csv[0]).toBe(heading);
    expect(csv.length).toBeGreaterThan(FEW);
  }, 120_000);
});

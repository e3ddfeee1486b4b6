/// <reference lib="dom" />
import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { axeFindings } from './rig/axe';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';

const REASON = '八月订单集中交货，见第12号合同';

let context: BrowserContext;
let watch: PageWatch;

async function openPane(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser().newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 350, height: 800 },
    locale: 'zh-CN',
    ...options,
  });
  watch = await watchPages(context);
  const page = await context.newPage();
  await page.goto(served().page.https);
  await page.locator('main').waitFor();
  return page;
}

/** Opens the return that the pane offers to try. */
async function openSample(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPane(options);
  await page.locator('[data-sample]').click();
  await page.getByRole('tree').waitFor();
  return page;
}

const tab = (page: Page, at: number): Locator => page.locator('[role=tab][id^="tab-"]').nth(at);
const counter = (page: Page, at: number): Locator => page.locator('button[aria-pressed]').nth(at);
const heard = (page: Page): Locator => page.locator('[data-announcer]');

/** The first finding that needs an explanation, selected. */
async function selectVerify(page: Page): Promise<void> {
  await counter(page, 1).click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('form textarea').waitFor();
}

describeInBrowser('the pane over a file', () => {
  beforeAll(async () => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  it('walks the findings with Alt+arrows from anywhere and says which one it is', async () => {
    const page = await openSample();
    const rows = await page.getByRole('treeitem').count();
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('[role=treeitem][aria-selected=true]').waitFor();
    expect(await heard(page).innerText()).toMatch(/^第 1 条，共 \d+ 条，必须改，/);
    await page.keyboard.press('Alt+ArrowDown');
    expect(await heard(page).innerText()).toMatch(/^第 2 条/);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await heard(page).innerText()).toMatch(/^第 1 条/);
    expect(rows).toBeGreaterThan(3);
  });

  it('keeps the keyboard in the list and has one tab stop there', async () => {
    const page = await openSample();
    const row = page.getByRole('treeitem');
    await row.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await row.nth(1).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('[role=treeitem][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('End');
    expect(await row.last().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    expect(await row.first().getAttribute('tabindex')).toBe('0');
  });

  it('shows one class alone when its counter is pressed', async () => {
    const page = await openSample();
    const all = await page.getByRole('treeitem').count();
    await counter(page, 0).click();
    expect(await counter(page, 0).getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('treeitem').count()).toBeLessThan(all);
    await counter(page, 0).click();
    expect(await page.getByRole('treeitem').count()).toBe(all);
  });

  it('refuses 正常 as an explanation and takes a real one', async () => {
    const page = await openSample();
    await selectVerify(page);
    await page.locator('select').selectOption('1');
    await page.locator('form textarea').fill('正常');
    await page.locator('form button[type=submit]').click();
    await page.getByText('这样的说明没有内容').waitFor();
    expect(await page.getByText('已说明', { exact: true }).count()).toBe(0);
    await page.locator('form textarea').fill(REASON);
    await page.locator('form button[type=submit]').click();
    await page.getByText('已说明', { exact: true }).waitFor();
  });

  it('has a text that was being written again after the page was lost', async () => {
    const page = await openSample();
    await selectVerify(page);
    await page.locator('form textarea').fill('写到一半');
    await page.reload();
    await page.locator('[data-sample]').click();
    await page.getByRole('tree').waitFor();
    await selectVerify(page);
    expect(await page.locator('form textarea').inputValue()).toBe('写到一半');
  });

  it('changes the language from the menu by keyboard and remembers it', async () => {
    const page = await openSample();
    await page.locator('header button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'English' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Check' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.reload();
    await page.locator('main').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('names what is in the way of submitting and keeps the button shut', async () => {
    const page = await openSample();
    await tab(page, 2).click();
    const button = page.getByRole('button', { name: '生成回执' });
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: '去处理' }).first().click();
    expect(await tab(page, 0).getAttribute('aria-selected')).toBe('true');
  });

  it('writes nothing in the view of the office', async () => {
    const page = await openSample();
    await page.locator('header button').click();
    await page.getByRole('menuitemradio', { name: '统计机构' }).click();
    await page.getByText('统计机构视图', { exact: false }).first().waitFor();
    await selectVerify(page);
    expect(await page.locator('form textarea').getAttribute('readonly')).not.toBeNull();
    expect(await page.locator('form button[type=submit]').count()).toBe(0);
  });

  it('says what is wrong with a file that is no workbook, in words', async () => {
    const page = await openPane();
    await page.locator('input[data-wanted=return]').setInputFiles({
      name: 'return.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('this is no workbook at all'),
    });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).not.toContain('undefined');
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each([
    ['320 px, Chinese, light', { viewport: { width: 320, height: 640 } }],
    ['350 px, English, dark', { locale: 'en-US', colorScheme: 'dark' }],
    ['350 px, contrast theme', { forcedColors: 'active', colorScheme: 'dark' }],
    ['1280 px, Chinese, light', { viewport: { width: 1280, height: 800 } }],
  ] as readonly (readonly [string, BrowserContextOptions])[])('gives axe nothing to find: %s', async (_, options) => {
    const page = await openPane(options);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('[data-sample]').click();
    await page.getByRole('tree').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await selectVerify(page);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await tab(page, 1).click();
    await page.locator('details').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await tab(page, 2).click();
    await page.locator('form button[type=submit]').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('header button').click();
    await page.getByRole('menu').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

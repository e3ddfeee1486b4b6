/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core';
import type { CallsOutput } from '../../src/adapters/reports/calls/calls-schema';
import { readCallsSheets } from '../../src/adapters/reports/calls/read-calls-sheet';
import { gridOf } from '../fixtures/template-order';
import { writeCallsMonth, type CallsMonth } from '../hosts/pane/calls/calls-month';
import { axeFindings } from './rig/axe';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';
import * as calls from './steps/calls-steps';
import { shenbao } from './steps/command-line';
import { downloaded } from './steps/page-steps';
import { eventually } from './steps/pane-steps';

const FILES = 30;

let month: CallsMonth;
let context: BrowserContext;
let watch: PageWatch;

beforeAll(async () => {
  month = await writeCallsMonth(FILES);
}, 120_000);
afterAll(() => {
  month.remove();
});

async function openPage(address: string, locale: string, width = 1280): Promise<Page> {
  const permissions = address.startsWith('https') ? ['clipboard-read', 'clipboard-write'] : [];
  const viewport = { width, height: 800 };
  context = await browser().newContext({
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    locale,
    viewport,
    permissions,
  });
  watch = await watchPages(context);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: /^(多份报表|Many returns)$/ }).click();
  return page;
}

/** What the command line makes of the same files. */
async function commandLine(...more: string[]): Promise<CallsOutput> {
  const where = ['received', '--register', 'register.xlsx', '--previous', 'previous'];
  const args = ['calls', ...where, '--period', '2013-09', '--format', 'json', '--quiet', ...more];
  return JSON.parse(await shenbao(args, month.root)) as CallsOutput;
}

const listed = (page: Page): Promise<string[]> => calls.names(page).allInnerTexts();

describeInBrowser('whom to phone first, on the page', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  it('is the list of the command line, asked from, written into, and written out (https, zh-CN)', async () => {
    const page = await openPage(served().page.https, 'zh-CN');
    await calls.checkMonth(page, month);
    await calls.openCalls(page);
    const expected = await commandLine();
    const all = expected.calls.length;
    expect(all).toBeGreaterThan(3);
    expect(await listed(page)).toEqual(expected.calls.map(({ name }) => name));
    await page.getByText(`打完前 ${String(all)} 家，各项合计留下的未核实份额不超过 1%。`).waitFor();
    expect(await calls.progress(page).innerText()).toBe(`已打 0 / ${String(all)}`);
    expect(await axeFindings(page)).toEqual([]);

    // the first is beside the list; what is copied is what may be asked, and nothing else
    const questions = await calls.detail(page).locator('[data-questions] > li').allInnerTexts();
    expect(questions).toEqual(expected.calls[0]!.questions);
    await page.getByRole('button', { name: '复制问话' }).click();
    await page.getByText('问话已复制，内部依据不在其中').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(questions.join('\n'));
    const basis = await calls.detail(page).locator('[data-internal] li').allInnerTexts();
    expect(basis.length).toBeGreaterThan(0);
    expect(basis.filter((line) => copied.includes(line))).toEqual([]);

    // a larger share may stay unresolved: fewer are called
    const threshold = page.getByLabel(/^门槛/);
    await threshold.fill('30');
    await threshold.press('Enter');
    const wider = (await commandLine('--threshold', '0.3')).calls.map(({ name }) => name);
    await eventually(async () => (await listed(page)).join() === wider.join(), 'the list of the other threshold');
    await threshold.fill('1');
    await threshold.press('Enter');
    await eventually(async () => (await listed(page)).length === all, 'the list as it was');

    // what is answered is kept, through going back and coming again
    await calls.answer(page).getByLabel('接话人').fill('王会计');
    await calls.answer(page).getByLabel('通话时间').fill('2013-10-09 14:30');
    await calls.answer(page).getByLabel('原因代码').selectOption({ index: 1 });
    await calls.answer(page).getByLabel('答复').fill('新线九月投产，凭证 0917');
    await eventually(
      async () => (await calls.progress(page).innerText()) === `已打 1 / ${String(all)}`,
      'one call is counted',
    );
    await page.getByRole('button', { name: /返回多份报表/ }).click();
    await calls.openCalls(page);
    expect(await calls.answer(page).getByLabel('答复').inputValue()).toBe('新线九月投产，凭证 0917');

    const file = await downloaded(page, page.getByRole('button', { name: '下载名单' }));
    expect(file.name).toBe('电话名单-2013-09.xlsx');
    const rows = readCallsSheets(gridOf(file.bytes))!;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      ...{ name: expected.calls[0]!.name, calledOn: '2013-10-09 14:30', spokeTo: '王会计' },
      answer: '新线九月投产，凭证 0917',
    });
    expect(rows[0]!.reason).not.toBe('');
    expect(rows[0]!.binding).toMatchObject({ period: { year: 2013, month: 9 } });

    // a finding is the way to its cell, and Esc the way back to it
    const finding = calls.view(page).locator('[data-call-findings] button').first();
    const rule = await finding.innerText();
    await finding.click();
    await page.getByRole('tree').waitFor();
    await page.keyboard.press('Escape');
    await calls.view(page).waitFor();
    expect(await finding.innerText()).toBe(rule);
    await eventually(
      async () => await finding.evaluate((one) => one === document.activeElement),
      'the finding has focus',
    );
  }, 400_000);

  it('says what it lacks without register and earlier returns, and is walked by keyboard in a narrow window (en)', async () => {
    const page = await openPage(served().page.http, 'en-US', 320);
    await calls.checkMonth(page, month, true);
    await calls.openCalls(page);
    const notes = await page.locator('[data-calls-notes]').innerText();
    expect(notes).toContain('No register is used');
    expect(notes).toContain('No returns of last month and of the same month last year are used');
    expect(await axeFindings(page)).toEqual([]);
    expect(await calls.view(page).locator('a[href^="tel:"]').count()).toBe(0);
    await calls.names(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await calls.detail(page).waitFor();
    expect(await calls.names(page).nth(1).getAttribute('aria-expanded')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.keyboard.press('Escape');
    await calls.detail(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await calls.opener(page).waitFor();

    // who is called is for the office
    await page.getByRole('main').locator('summary').first().click();
    await page.getByRole('main').getByRole('combobox', { name: 'View' }).selectOption('enterprise');
    await calls.opener(page).waitFor({ state: 'detached' });
  }, 240_000);
});

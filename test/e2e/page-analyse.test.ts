/// <reference lib="dom" />
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { DEFAULT_LIMITS } from '../../src/adapters/ooxml/limits';
import { readZipDirectory } from '../../src/adapters/ooxml/zip-directory';
import { rawEntries } from '../../src/adapters/ooxml/patch/raw-entries';
import { ALL_PLANTS } from '../../src/hosts/demo/planted/all-plants';
import { demoPaths, writeFolders } from '../../src/hosts/demo/write-folders';
import { gridOf } from '../fixtures/template-order';
import { run } from '../hosts/cli/run';
import { demoFolders, haikouPack } from '../hosts/demo/demo-pack';
import { axeFindings } from './rig/axe';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';
import { downloaded } from './steps/page-steps';

/** The command line reads no more than twelve files in the thread of a test. */
const FEW = 6;

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-page-analyse-'));
let files: string[];
let context: BrowserContext;
let watch: PageWatch;

const under = (folder: string): string[] =>
  (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .map((name) => path.join(root, folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
const sender = (file: string): string => /^[^_-]+/.exec(path.basename(file))![0];

beforeAll(async () => {
  writeFolders(demoFolders(await haikouPack(), ALL_PLANTS), demoPaths(root));
  const earlier = under('previous');
  const kept = under('received')
    .filter((file) => earlier.filter((one) => sender(one) === sender(file)).length === 2)
    .slice(0, FEW);
  const senders = new Set(kept.map(sender));
  for (const file of [...under('received'), ...earlier]) if (!senders.has(sender(file))) rmSync(file);
  files = [...under('received'), ...under('previous'), path.join(root, 'register.xlsx')];
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Opens the page, goes to the analysis and chooses the files. */
async function analysed(options: BrowserContextOptions): Promise<Page> {
  context = await browser().newContext({ ignoreHTTPSErrors: true, acceptDownloads: true, ...options });
  watch = await watchPages(context);
  const page = await context.newPage();
  await page.goto(served().page.https);
  await page.getByRole('button', { name: /^(分析|Analysis)$/ }).click();
  const view = page.locator('[data-view=analyse]');
  await view.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await view.locator('input[type=file][multiple]').first().setInputFiles(files);
  await page.locator('[data-table]').first().waitFor({ timeout: 60_000 });
  return page;
}

/** Cells of the table that is shown, row by row, as they are read. */
const shownRows = (page: Page): Promise<string[][]> =>
  page
    .locator('[data-table] tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())));

interface Written {
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly cells: readonly ({ readonly text: string } | null)[] }[];
  }[];
}

describeInBrowser('the analysis on the page', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  it('shows the figures of the command line over the same files, and downloads them as a workbook with charts', async () => {
    const page = await analysed({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
    const { stdout } = await run(
      ['analyse', 'received', '--previous', 'previous', '--register', 'register.xlsx', '--period', '2013-09'].concat([
        ...['--top', '10', '--format', 'json'],
      ]),
      { cwd: root },
    );
    const { tables } = JSON.parse(stdout) as Written;
    for (const id of ['headline', 'by.cluster', 'contribution.cluster']) {
      const table = tables.find((one) => one.id === id)!;
      await page.getByRole('button', { name: table.title, exact: true }).click();
      await page.locator(`[data-table="${id}"]`).waitFor();
      const shown = await shownRows(page);
      const expected = table.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
      expect(shown.map((row) => row.slice(-expected[0]!.length))).toEqual(expected);
    }
    expect(await page.locator('svg[data-chart=waterfall]').getAttribute('aria-label')).toMatch(/\S{4}/);

    await page.getByRole('button', { name: /^下载/ }).click();
    const { name, bytes } = await downloaded(page, page.getByRole('menuitem', { name: /\.xlsx/ }));
    expect(name).toBe('分析-2013-09.xlsx');
    const parts = rawEntries(readZipDirectory(bytes, DEFAULT_LIMITS)).map(({ entry }) => entry.name);
    expect(parts.filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part)).length).toBeGreaterThan(2);
    expect(gridOf(bytes).sheets.length).toBeGreaterThan(tables.length);
    writeFileSync(path.join(root, 'out.xlsx'), bytes);
  }, 120_000);

  it.each([
    ['320 px, Chinese, dark', { viewport: { width: 320, height: 640 }, locale: 'zh-CN', colorScheme: 'dark' }],
    ['768 px, English, light', { viewport: { width: 768, height: 800 }, locale: 'en-US' }],
  ] as readonly (readonly [string, BrowserContextOptions])[])(
    'fits, is named, is withheld for publication, and gives axe nothing to find: %s',
    async (_, options) => {
      const page = await analysed(options);
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('[data-wish] > summary').press('Enter');
      const use = page.getByRole('combobox', { name: /^(用途|Use)$/ });
      await use.selectOption('publish');
      const byCluster = /^(按产业集群分主要指标|Main indicators by cluster)$/;
      const list = page.getByRole('combobox', { name: /^(选择表|Choose a table)$/ });
      if (await list.count()) await list.selectOption('by.cluster');
      else await page.getByRole('button', { name: byCluster }).click();
      await page.locator('[data-table="by.cluster"] [data-withheld]').first().waitFor();
      expect(await page.locator('[data-table="by.cluster"] [data-withheld]').first().innerText()).toContain('※');
      const box = page.getByRole('region', { name: /可左右滚动|scrolls sideways/ });
      const hidden = await box.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      expect(hidden).toBeLessThanOrEqual(0);
      await box.focus();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    },
    120_000,
  );
});

// Pictures of the page without Excel, of its own file opened from disk: docs/images/page/*.png. All of it is simulated.
// Usage: node scripts/page-pictures.mjs [name …], or `--all folder` for every view, width, language and theme to look at.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { PAGE_FILE, buildPage, root } from '../test/e2e/rig/build-pages.mjs';
import { findBrowser } from './browser.mjs';
import { smallPng } from './small-png.mjs';

const at = (...parts) => path.join(root, ...parts);
const dist = (part) => createRequire(import.meta.url)(at('dist', part));
const HEIGHTS = { 350: 700, 768: 760, 1280: 760 };
/** Bytes of a picture in the documents. */
const MOST = 150_000;
const ROWS = 400;

/** Parts of the analysis by their names. */
const ANALYSED = {
  'by.cluster': /^(按产业集群分主要指标|Main indicators by cluster)/,
  'contribution.cluster': /产业集群.*(拉动|贡献)|(拉动|贡献).*产业集群|[Cc]ontribution.*cluster/,
  caveats: /^(说明与注意|Notes)/,
};

const button = (page, name) => page.getByRole('button', { name });

/** The demo's month with its planted mistakes, the register and the months before, in a folder. */
function writeMonth(folder) {
  const { DEFAULT_SEED, DEMO_PERIOD } = dist('hosts/demo/demo-options.js');
  const { ALL_PLANTS } = dist('hosts/demo/planted/all-plants.js');
  const { assembleFolders } = dist('hosts/demo/received/assemble.js');
  const { printedWords } = dist('hosts/demo/received/printed-notes.js');
  const { demoPaths, writeFolders } = dist('hosts/demo/write-folders.js');
  const { makeZone } = dist('hosts/demo/zone/zone.js');
  const pack = JSON.parse(readFileSync(at('dist/packs/haikou.json'), 'utf8'));
  const options = { seed: DEFAULT_SEED, period: DEMO_PERIOD, forms: pack.forms, words: printedWords(pack) };
  const paths = demoPaths(folder);
  writeFolders(assembleFolders(makeZone({ seed: DEFAULT_SEED }), { ...options, plants: ALL_PLANTS }), paths);
  return paths;
}

/** A flat table of simulated enterprises in which some figures contradict each other. */
function writeTable(folder) {
  const { writeWorkbook } = dist('adapters/ooxml/write-workbook.js');
  const names = ['单位名称', '代码', '行业', '总产值(千元)', '销售产值', '出口交货值', '从业人员'];
  const row = (n) => {
    const output = 900 + ((n * 7919) % 48_000);
    const sales = n % 29 === 4 ? output * 10 : Math.round(output * (0.9 + (n % 13) / 100));
    const exported = n % 37 === 6 ? sales + 120 : n % 3 === 0 ? Math.round(sales / 4) : 0;
    const people = n % 41 === 9 ? null : 20 + ((n * 31) % 380);
    const name = `示例企业${String(n + 1).padStart(3, '0')}`;
    return [
      name,
      `M${String(1_000_001 + n)}-X`,
      ['2710', '2720', '1340', '3825'][n % 4],
      output,
      sales,
      exported,
      people,
    ];
  };
  const content = (value) =>
    value === null ? { type: 'blank' } : { type: typeof value === 'number' ? 'number' : 'text', value };
  const lines = [names, ...Array.from({ length: ROWS }, (_, n) => row(n))];
  const cells = lines.flatMap((line, r) => line.map((value, column) => ({ row: r, column, content: content(value) })));
  const file = path.join(folder, 'enterprises.xlsx');
  writeFileSync(file, writeWorkbook({ sheets: [{ name: '明细', cells }] }));
  return file;
}

async function many(page, { month }) {
  await button(page, /^(多份报表|Many returns)$/).click();
  const main = page.getByRole('main');
  await main.locator('select[aria-label="视图"], select[aria-label="View"]').selectOption('office');
  await main
    .locator('input[aria-label^="选择名录"], input[aria-label^="Choose a register"]')
    .setInputFiles(month.register);
  await main.getByText(/（\d+ 家）|\(\d+ enterprises\)/).waitFor();
  await main.locator('input[webkitdirectory]').first().setInputFiles(month.received);
  await page
    .getByText(/审核完成：|Checked: /)
    .first()
    .waitFor();
  await main.locator('[data-many-list]').focus();
  await page.keyboard.press('ArrowDown');
}

/** The list of whom to phone, with one call written down and the next chosen. */
async function calls(page, { month }) {
  await button(page, /^(多份报表|Many returns)$/).click();
  const main = page.getByRole('main');
  await main.locator('input[webkitdirectory]').last().setInputFiles(month.previous);
  await many(page, { month });
  await button(page, /^(先打给谁|Call list)$/).click();
  const view = page.locator('[data-view=calls]');
  const names = view.locator('[data-call-name]');
  await names.first().waitFor();
  const isWide = (await view.locator('[data-call-detail]').count()) > 0;
  if (!isWide) await names.first().click();
  const answer = view.locator('[data-answer]');
  await answer.locator('input').first().fill('2013-10-09 14:30');
  await answer.locator('textarea').fill('9 月新线投产，凭证号 0917');
  await names.nth(1).click();
}

async function table(page, { file }) {
  await button(page, /^(数据表|A table)$/).click();
  await page.locator('input[data-wanted=table]').setInputFiles(file);
  await page
    .getByText(/400 (行|rows)/)
    .first()
    .waitFor();
}

const tab = (page, name) => page.locator('[data-view=table]').getByRole('tab', { name });

async function rule(page, expr) {
  const boxes = page.locator('[data-view=table] textarea');
  const count = await boxes.count();
  const first = count === 1 && (await boxes.first().inputValue()) === '';
  if (!first) await button(page, /^(添加规则|Add a rule)$/).click();
  await boxes.nth(first ? 0 : count).fill(expr);
}

async function rules(page, data) {
  await table(page, data);
  await tab(page, /^(规则|Rules)/).click();
  await rule(page, '销售产值 <= 总产值 * 1.5');
  await rule(page, '出口交货值 <= 销售产值 and 从业人员 > 0');
  await rule(page, '从业人数 < 5000');
}

const analysis = (page) => page.locator('[data-view=analyse]');

async function analyse(page, { month }) {
  await VIEWS['analyse-empty'](page);
  await analysis(page).locator('input[webkitdirectory]').first().setInputFiles(path.dirname(month.register));
  await analysis(page).locator('[data-table]').first().waitFor({ timeout: 120_000 });
}

/** One of its tables, by its place in the list. */
async function part(page, data, id) {
  await analyse(page, data);
  const list = analysis(page).locator('nav select');
  const title = (await list.count()) ? null : ANALYSED[id];
  if (title === null) await list.selectOption(id);
  else await analysis(page).getByRole('navigation').getByRole('button', { name: title }).first().click();
}

const VIEWS = {
  start: async () => undefined,
  return: async (page) => {
    await page.locator('[data-sample]').click();
    await page.getByRole('tree').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
  },
  sheet: async (page) => {
    await VIEWS.return(page);
    const other = button(page, /^(表格|Sheet)/);
    if (await other.isVisible()) await other.click();
  },
  'many-empty': async (page) => {
    await button(page, /^(多份报表|Many returns)$/).click();
    await page.locator('main input[webkitdirectory]').first().waitFor({ state: 'attached' });
  },
  many,
  opened: async (page, data) => {
    await many(page, data);
    await page.keyboard.press('Enter');
    await page.getByRole('tree').waitFor();
  },
  calls,
  'table-empty': async (page) => {
    await button(page, /^(数据表|A table)$/).click();
    await page.locator('input[data-wanted=table]').waitFor({ state: 'attached' });
  },
  table,
  columns: async (page, data) => {
    await table(page, data);
    await tab(page, /^(列|Columns)/).click();
  },
  rules,
  results: async (page, data) => {
    await rules(page, data);
    await button(page, /^(改为|Use) /).click();
    await button(page, /^(校验|Check) 3 /).click();
    await page.getByRole('list', { name: /^(各条规则的结果|Results by rule)$/ }).waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  'analyse-empty': async (page) => {
    await button(page, /^(分析|Analysis)$/).click();
    await analysis(page).locator('input[webkitdirectory]').first().waitFor({ state: 'attached' });
  },
  analyse,
  'analyse-groups': (page, data) => part(page, data, 'by.cluster'),
  'analyse-chart': async (page, data) => {
    await part(page, data, 'contribution.cluster');
    await analysis(page).locator('svg[data-chart]').first().scrollIntoViewIfNeeded();
  },
  'analyse-notes': (page, data) => part(page, data, 'caveats'),
  'analyse-wish': async (page, data) => {
    await analyse(page, data);
    await page.locator('[data-wish] > summary').press('Enter');
  },
};

/** Those of the documents. */
const KEPT = [
  { name: 'return', view: 'return', width: 1280 },
  { name: 'many', view: 'many', width: 1280 },
  { name: 'many-narrow', view: 'many', width: 350 },
  { name: 'calls', view: 'calls', width: 1280 },
  { name: 'calls-narrow', view: 'calls', width: 350 },
  { name: 'table', view: 'results', width: 1280 },
];

const everything = () =>
  Object.keys(VIEWS).flatMap((view) =>
    Object.keys(HEIGHTS).flatMap((width) =>
      [
        { language: 'zh-CN', theme: 'light' },
        { language: 'en-US', theme: 'light' },
        { language: 'zh-CN', theme: 'dark' },
        { language: 'en-US', theme: 'dark' },
      ].map(({ language, theme }) => {
        const name = `${view}-${width}-${language.slice(0, 2)}-${theme}`;
        return { name, view, width: Number(width), language, theme };
      }),
    ),
  );

async function take(browser, data, { view, width, language = 'zh-CN', theme = 'light' }) {
  const context = await browser.newContext({
    colorScheme: theme,
    locale: language,
    reducedMotion: 'reduce',
    viewport: { width, height: HEIGHTS[width] },
  });
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(PAGE_FILE).href);
    await page.locator('main').first().waitFor();
    await VIEWS[view](page, data);
    await page.waitForTimeout(400); // what fades is done
    return smallPng(await page.screenshot({ animations: 'disabled' }));
  } finally {
    await context.close();
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'string' } } });
const problem = await buildPage();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const work = mkdtempSync(path.join(os.tmpdir(), 'shenbao-pictures-'));
const data = { month: writeMonth(path.join(work, 'month')), file: writeTable(work) };
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const folder = values.all ?? at('docs/images/page');
mkdirSync(folder, { recursive: true });
const list = (values.all === undefined ? KEPT : everything()).filter(
  ({ name }) => positionals.length === 0 || positionals.some((asked) => name === asked || name.startsWith(`${asked}-`)),
);
let failed = 0;
for (const one of list) {
  try {
    const file = path.join(folder, `${one.name}.png`);
    writeFileSync(file, await take(browser, data, one));
    const { size } = statSync(file);
    if (values.all === undefined && size > MOST) throw new Error(`${String(size)} bytes, at most ${String(MOST)}`);
    console.log(`${one.name} ${String(size)}`);
  } catch (error) {
    failed += 1;
    console.error(`${one.name}: ${error.message}`);
  }
}
await browser.close();
rmSync(work, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;

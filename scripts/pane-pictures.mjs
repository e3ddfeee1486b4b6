// Pictures of the pane in its states for docs/excel.md, taken in the simulated Excel: docs/images/pane/*.png, 350 px wide.
// Usage: node scripts/pane-pictures.mjs [state …]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ADDIN_FOLDERS, buildAddin, buildPreview, root } from '../test/e2e/rig/build-pages.mjs';
import { makeCertificate } from '../test/e2e/rig/certificate.mjs';
import { serve } from '../test/e2e/rig/serve.mjs';
import { findBrowser } from './browser.mjs';
import { smallPng } from './small-png.mjs';

const at = (...parts) => path.join(root, ...parts);
const SIZE = { width: 350, height: 700 };
/** A figure that the enterprise of the sample stands by: it stays, and is explained. */
const STAYS = 'D25';
const EXPLAIN = {
  'zh-CN': '外购原材料涨价，见第12号采购合同',
  'en-US': 'Raw materials bought in rose in price: purchase contract 12',
};

const sample = () => {
  const { name, base64 } = JSON.parse(readFileSync(at('assets/sample-return/sample.json'), 'utf8'));
  return { title: name, book: base64 };
};

/** The figures of the sample without its mistakes, cell by cell. */
function corrections() {
  const require = createRequire(import.meta.url);
  const { paneSample } = require(at('dist/hosts/demo/pane-sample.js'));
  const { readXlsxSync } = require(at('dist/adapters/xlsx/read-xlsx.js'));
  const { nodeInflate } = require(at('dist/adapters/ooxml/inflate.node.js'));
  const { addressOf } = require(at('dist/core/model/cell.js'));
  const made = paneSample(JSON.parse(readFileSync(at('dist/packs/haikou.json'), 'utf8')));
  const [now, right] = [made.bytes, made.right].map((bytes) => readXlsxSync(bytes, { inflate: nodeInflate }));
  return right.sheets.flatMap((sheet, i) =>
    Array.from({ length: sheet.size }, (_, one) => {
      const place = { row: sheet.rows[one], column: sheet.columns[one] };
      const cell = sheet.cellAt(place.row, place.column);
      const before = now.sheets[i].cellAt(place.row, place.column);
      const changed = cell.type === 'number' && cell.raw !== before.raw;
      return changed ? { sheet: sheet.name, address: addressOf(place), text: cell.raw } : null;
    }).filter((one) => one !== null && one.address !== STAYS),
  );
}

const skip = async ({ pane }) => {
  await pane.getByRole('button', { name: /^(跳过|Skip)$/ }).click();
  await pane.locator('button[aria-pressed], [role=alert], main').first().waitFor();
};
const checked = async (studio) => {
  await skip(studio);
  await studio.pane.getByRole('tree').waitFor();
};
const command = async ({ page }, name) => await page.evaluate((run) => window.studio.frame.runCommand(run, 'b'), name);
const fault = async ({ page }, faults) =>
  await page.evaluate((wanted) => Object.assign(window.studio.host.faults, wanted), faults);
const tab = async ({ pane }, index) => await pane.getByRole('tab').nth(index).click();

async function toExplain(studio) {
  await checked(studio);
  const { pane, language } = studio;
  await pane.locator('button[aria-pressed]').nth(1).click();
  await pane.getByRole('treeitem').first().click();
  await pane.locator('select').selectOption('4');
  await pane.locator('textarea').fill(EXPLAIN[language]);
}

async function corrected(studio) {
  await checked(studio);
  const { pane, page } = studio;
  await page.evaluate((list) => {
    for (const { sheet, address, text } of list) window.studio.host.type(sheet, address, text);
  }, corrections());
  const zero = /^\D*0\D*$/;
  await pane.locator('button[aria-pressed]').first().filter({ hasText: zero }).waitFor();
  await pane.locator('button[aria-pressed]').nth(1).click();
  await pane.getByRole('treeitem').first().click();
  await pane.locator('select').selectOption('4');
  await pane.locator('textarea').fill(EXPLAIN[studio.language]);
  await pane.locator('form button[type=submit]').click();
  await pane
    .getByRole('treeitem')
    .getByText(/已说明|explained/)
    .waitFor();
}

async function open(studio) {
  await corrected(studio);
  await tab(studio, 2);
  await studio.pane.locator('form input').waitFor();
}

/** Every state: what leads to it. */
const STATES = {
  first: async ({ pane }) => await pane.getByRole('button', { name: /^(跳过|Skip)$/ }).waitFor(),
  findings: checked,
  detail: async (studio) => {
    await checked(studio);
    await command(studio, 'shenbaoNext');
    await studio.pane.locator('[role=treeitem][aria-selected=true]').waitFor();
  },
  explain: toExplain,
  corrected,
  figures: async (studio) => {
    await checked(studio);
    await tab(studio, 1);
    await studio.pane.locator('details').first().waitFor();
  },
  'gate-shut': async (studio) => {
    await checked(studio);
    await tab(studio, 2);
    await studio.pane.locator('form button[type=submit]').waitFor();
  },
  'gate-open': open,
  receipt: async (studio) => {
    await open(studio);
    await studio.pane.locator('form input').fill('林秋实');
    await studio.pane.locator('form button[type=submit]').click();
    await studio.pane.locator('[data-receipt-code]').waitFor();
    await studio.pane.locator('section section').last().scrollIntoViewIfNeeded();
  },
  menu: async (studio) => {
    await checked(studio);
    await studio.pane.locator('header button').click();
    await studio.pane.getByRole('menu').waitFor();
  },
  marked: async (studio) => {
    await checked(studio);
    await command(studio, 'shenbaoMarks');
    await studio.pane.getByText('已在表上标出问题').waitFor();
  },
  'cell-edit': async (studio) => {
    await checked(studio);
    await fault(studio, { cellEdit: true });
    await command(studio, 'shenbaoCheck');
    await studio.pane.getByText('有单元格正在编辑').waitFor();
  },
  'read-only': async (studio) => {
    await toReadOnly(studio);
  },
  office: async (studio) => {
    await checked(studio);
    await studio.pane.locator('header button').click();
    await studio.pane.getByRole('menuitemradio', { name: /统计机构/ }).click();
    await studio.pane
      .getByText(/统计机构视图/)
      .first()
      .waitFor();
  },
  'no-form': async (studio) => {
    await skip(studio);
    await studio.pane.getByText('没有认出报表').waitFor();
  },
  'old-excel': async ({ pane }) => await pane.getByText('这个 Excel 版本太旧').waitFor(),
};

async function toReadOnly(studio) {
  await checked(studio);
  await tab(studio, 2);
  await studio.pane.getByText('当前工作簿不能写入').waitFor();
}

const zh = Object.keys(STATES).map((state) => ({ state, name: state }));
const en = ['first', 'findings', 'explain', 'gate-shut', 'receipt'].map((state) => {
  return { state, name: `${state}-en`, language: 'en-US' };
});
const looks = [
  { state: 'findings', name: 'findings-dark', theme: 'dark' },
  { state: 'figures', name: 'figures-dark', theme: 'dark' },
  { state: 'explain', name: 'explain-contrast', theme: 'dark', contrast: true },
];

async function take(browser, origins, { state, name, language = 'zh-CN', theme = 'light', contrast = false }) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    colorScheme: theme,
    forcedColors: contrast ? 'active' : 'none',
    locale: language,
    reducedMotion: 'reduce',
    viewport: SIZE,
  });
  const page = await context.newPage();
  await page.goto(`${origins.pages}/studio.html`);
  const workbook = state === 'no-form' ? { title: '工作簿1.xlsx', book: null } : sample();
  const options = {
    ...workbook,
    version: state === 'old-excel' ? '1.7' : '1.14',
    language,
    readOnly: state === 'read-only',
    settings: [],
    faults: {},
    addin: `${origins.addin}/pane.html`,
  };
  await page.evaluate((wanted) => window.studio.open(wanted), options);
  const pane = await (await page.waitForSelector('iframe')).contentFrame();
  await STATES[state]({ page, pane, language });
  await page.waitForTimeout(600); // what fades is done
  const picture = await page.screenshot({ animations: 'disabled' });
  writeFileSync(at('docs/images/pane', `${name}.png`), smallPng(picture));
  await context.close();
  console.log(name);
}

const problem = (await buildPreview()) ?? (await buildAddin());
if (problem) {
  console.error(problem);
  process.exit(1);
}
const certificate = await makeCertificate();
const pages = await serve(certificate, [['/', at('dist/preview')]]);
const addin = await serve(certificate, ADDIN_FOLDERS);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
mkdirSync(at('docs/images/pane'), { recursive: true });
const asked = process.argv.slice(2);
const wanted = [...zh, ...en, ...looks].filter(({ name }) => asked.length === 0 || asked.includes(name));
let failed = 0;
for (const one of wanted) {
  try {
    await take(browser, { pages: pages.origin, addin: addin.origin }, one);
  } catch (error) {
    failed += 1;
    console.error(`${one.name}: ${error.message}`);
  }
}
await browser.close();
await Promise.all([pages.close(), addin.close()]);
process.exitCode = failed === 0 ? 0 : 1;

/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { DEFAULT_LIMITS } from '../../src/adapters/ooxml/limits';
import { readZipDirectory } from '../../src/adapters/ooxml/zip-directory';
import { rawEntries } from '../../src/adapters/ooxml/patch/raw-entries';
import { parseAddress } from '../../src/core/model/cell';
import type { WorkbookGrid } from '../../src/core/model/grid';
import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import { gridOf } from '../fixtures/template-order';
import { run } from '../hosts/cli/run';
import { officeProgram, resave } from '../office/libre-office';
import { openpyxlProgram, readByOpenpyxl } from '../office/openpyxl';
import { axeFindings } from './rig/axe';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';
import { codesOnArrival } from './steps/arrival';
import * as steps from './steps/page-steps';
import { countOf, eventually, explainAll, tab } from './steps/pane-steps';
import { corrections, theSample } from './steps/sample';

/** A figure of B203 that the enterprise stands by: it stays as it is, and is explained. */
const TRUE_AND_UNUSUAL = 'D25';

let sample: PaneSample;
let context: BrowserContext;
let watch: PageWatch;

beforeAll(async () => {
  sample = await theSample();
});

async function openPage(address: string, locale: string): Promise<Page> {
  context = await browser().newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    locale,
    acceptDownloads: true,
  });
  watch = await watchPages(context, address.startsWith('file:') ? 'file' : 'own servers');
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('main').first().waitFor();
  return page;
}

/** The compressed bytes of every part, by name. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const directory = readZipDirectory(bytes, DEFAULT_LIMITS);
  return new Map(
    rawEntries(directory).map(({ entry, data }) => [entry.name, Buffer.from(data).toString('base64')] as const),
  );
}

function readCell(book: WorkbookGrid, sheet: string, address: string): string {
  const { row, column } = parseAddress(address)!;
  return book.sheets.find(({ name }) => name === sheet)!.cellAt(row, column).raw;
}

async function exitCode(bytes: Uint8Array): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-copy-'));
  try {
    const file = path.join(folder, 'copy.xlsx');
    writeFileSync(file, bytes);
    return (await run(['check', file, '--period', '2013-09'])).code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

describeInBrowser('a return on the page', () => {
  const copies = new Map<string, Uint8Array>();

  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });
  afterEach(async () => {
    await context.close();
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  });

  it.each([
    ['https', 'zh-CN'],
    ['http', 'en-US'],
    ['file', 'zh-CN'],
  ] as const)(
    'is corrected, explained, given its receipt and downloaded, and is accepted on arrival (%s, %s)',
    async (way, locale) => {
      const page = await openPage(served().page[way], locale);
      await steps.open(page, sample.name, sample.bytes);
      expect(await countOf(page, 0)).toBeGreaterThan(2);
      expect(await axeFindings(page)).toEqual([]);

      // a correction can be taken back and made again
      const typed = corrections(sample).filter(({ address }) => address !== TRUE_AND_UNUSUAL);
      const before = await countOf(page, 0);
      for (const { sheet, address, text } of typed) await steps.typeInto(page, sheet, address, text);
      await eventually(async () => (await countOf(page, 0)) === 0, 'no mandatory finding is left');
      for (let i = 0; i < typed.length; i++) await button(page, /^(撤销更正|Undo)/).click();
      await eventually(async () => (await countOf(page, 0)) === before, 'the findings are there again');
      for (let i = 0; i < typed.length; i++) await button(page, /^(重做更正|Redo)/).click();
      await eventually(async () => (await countOf(page, 0)) === 0, 'no mandatory finding is left again');

      expect(await explainAll(page, '合同价上涨，见销售合同台账')).toBeGreaterThan(0);

      // what was done survives a reload
      await page.reload();
      await page.getByRole('tree').waitFor();
      await eventually(async () => (await countOf(page, 0)) === 0, 'the corrections are there after a reload');

      await tab(page, 2).click();
      const submit = page.locator('form button[type=submit]');
      await eventually(async () => (await submit.getAttribute('aria-disabled')) !== 'true', 'the gate opens');
      await page.locator('form input').fill('林秋实');
      await submit.click();
      const code = await page.locator('[data-receipt-code]').innerText();
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(await axeFindings(page)).toEqual([]);

      const copy = await steps.downloaded(page, button(page, /^(下载副本|Download)/));
      expect(copy.name).toMatch(/(已审核|checked)/);
      copies.set(`${way}.xlsx`, copy.bytes);

      // every part that was not changed has the bytes it came with
      const [received, sent] = [partsOf(sample.bytes), partsOf(copy.bytes)];
      const other = [...received].filter(([name, data]) => sent.get(name) !== data).map(([name]) => name);
      const changed = new Set(typed.map(({ sheet }) => sheet)).size;
      const sheets = other.filter((name) => name.startsWith('xl/worksheets/sheet'));
      const rest = other.filter((name) => !sheets.includes(name));
      expect(sheets.length).toBeLessThanOrEqual(changed + 3);
      expect(
        rest.filter((name) => !/^(\[Content_Types\]|xl\/workbook|xl\/_rels\/workbook|xl\/styles)/.test(name)),
      ).toEqual([]);

      const grid = gridOf(copy.bytes);
      for (const { sheet, address, text } of typed) {
        expect(readCell(grid, sheet, address)).toBe(text);
      }
      expect(grid.sheets.find(({ name }) => name === '回执')!.strings).toContain(code);
      expect((await codesOnArrival(copy.bytes)).filter((one) => one.startsWith('receipt.'))).toEqual([]);
      expect(await exitCode(copy.bytes)).toBe(0);
    },
    300_000,
  );

  (officeProgram() === null || openpyxlProgram() === null ? it.skip : it)(
    'opens in LibreOffice and openpyxl, whose values are those of the copy',
    async () => {
      context = await browser().newContext();
      expect([...copies.keys()]).toEqual(['https.xlsx', 'http.xlsx', 'file.xlsx']);
      const saved = resave(officeProgram()!, copies);
      for (const [name, bytes] of copies) {
        const grid = gridOf(bytes);
        const again = gridOf(saved.get(name)!);
        const values = readByOpenpyxl(openpyxlProgram()!, bytes);
        for (const { sheet, address, text } of corrections(sample)) {
          if (address === TRUE_AND_UNUSUAL) continue;
          expect(String(values[`${sheet}!${address}`])).toBe(text);
          expect(readCell(again, sheet, address)).toBe(text);
        }
        expect(again.sheets.map((sheet) => sheet.name)).toEqual(grid.sheets.map((sheet) => sheet.name));
      }
    },
    300_000,
  );
});

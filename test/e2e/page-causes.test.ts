/// <reference lib="dom" />
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { DEMO_PERIOD } from '../../src/hosts/demo/demo-options';
import type { Plant } from '../../src/hosts/demo/planted/plant';
import { filersOf } from '../../src/hosts/demo/received/month-folder';
import { printedWords } from '../../src/hosts/demo/received/printed-notes';
import { receiveReturn } from '../../src/hosts/demo/received/receive-return';
import { makeZone } from '../../src/hosts/demo/zone/zone';
import { haikouPack } from '../core/checking/haikou';
import { browser, describeInBrowser } from './rig/browser';
import { served } from './rig/served';
import { watchPages, type PageWatch } from './rig/watch-page';
import * as many from './steps/many-steps';
import { downloaded } from './steps/page-steps';

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-causes-'));

/** Every figure spoiled in its own way: in output more than three cells have to change. */
const SPOILED: Plant = {
  id: 'spoiled',
  name: { zh: '全部填错', en: 'all wrong' },
  outcome: 'cells',
  hints: [],
  figures: ({ now }) => {
    let at = 0;
    for (const { values } of now.values()) {
      for (const [key, value] of values) if (typeof value === 'number') values.set(key, -7 * value - 13 * at++ - 1);
    }
    return { form: 'B204-1', keys: ['r01.month'] };
  },
};

/** @returns paths of a return as it should be, and of the spoiled one */
async function writeTwo(): Promise<{ readonly clean: string; readonly spoiled: string }> {
  const pack = await haikouPack();
  const options = { forms: pack.forms, period: DEMO_PERIOD, words: printedWords(pack) };
  const [one, other] = filersOf(makeZone({ seed: 'causes' }), DEMO_PERIOD);
  const write = (name: string, bytes: Uint8Array): string => {
    const file = path.join(root, name);
    writeFileSync(file, bytes);
    const before = new Date(Date.now() - 60_000);
    utimesSync(file, before, before);
    return file;
  };
  const spoiled = receiveReturn(options, other!, { plant: SPOILED, member: other!, other: one! });
  return {
    clean: write('clean.xlsx', receiveReturn(options, one!, undefined).files[0]!.bytes),
    spoiled: write('spoiled.xlsx', spoiled.files[0]!.bytes),
  };
}

let two: Awaited<ReturnType<typeof writeTwo>>;
let watch: PageWatch;
beforeAll(async () => {
  two = await writeTwo();
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Checks the files in a page and gives its summary as HTML. */
async function summaryOf(page: Page, files: readonly string[]): Promise<string> {
  await page.getByRole('button', { name: '多份报表' }).click();
  await page.locator('main input[multiple]').first().waitFor({ state: 'attached' });
  await page.getByRole('main').getByRole('combobox', { name: '视图' }).selectOption('office');
  await many.putIn(page, [...files]);
  await many.done(page, files.length);
  await page.getByRole('button', { name: /^下载汇总/ }).click();
  const { bytes } = await downloaded(page, page.getByRole('menuitem', { name: '.html' }));
  return Buffer.from(bytes).toString('utf8');
}

async function pageAt(address: string): Promise<Page> {
  const context = await browser().newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', serviceWorkers: 'block' });
  watch = await watchPages(context, address.startsWith('file:') ? 'file' : 'own servers');
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const wasmAsked = (): number => watch.asked.filter((address) => address.endsWith('.wasm')).length;
const FOUR_CELLS = /最少更正 [^<]* \+ [^<]* \+ [^<]* \+ [^<]* 即可全部成立/;

describeInBrowser('a return in which many cells are wrong, on the page', () => {
  beforeAll(() => {
    if (served().problems.page) throw new Error(served().problems.page!);
  });

  it('is settled by the large solver, which the folder has from its own server when it needs it', async () => {
    const page = await pageAt(served().page.https);
    const html = await summaryOf(page, [two.spoiled]);
    expect(html).toMatch(FOUR_CELLS);
    expect(html).not.toContain('多于这里能一并试的');
    expect(wasmAsked()).toBe(1);
    expect(watch.outside).toEqual([]);
    expect(watch.errors.filter((error) => !error.includes('favicon'))).toEqual([]);
    await page.context().close();
  });

  it('has nothing loaded for it where the others are as they should be', async () => {
    const page = await pageAt(served().page.https);
    await summaryOf(page, [two.clean]);
    expect(wasmAsked()).toBe(0);
    await page.context().close();
  });

  it('is told as more than can be tried in the single file, which asks for nothing', async () => {
    const page = await pageAt(served().page.file);
    const html = await summaryOf(page, [two.spoiled]);
    expect(html).toContain('出错的单元格多于这里能一并试的 3 处');
    expect(html).not.toMatch(FOUR_CELLS);
    expect(watch.outside).toEqual([]);
    await page.context().close();
  });
});

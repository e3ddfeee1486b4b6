/// <reference lib="dom" />
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import { axeFindings } from './rig/axe';
import { describeInBrowser } from './rig/browser';
import type { OpenStudio } from './rig/studio';
import { bookState } from './steps/book-state';
import { RISKY_NAME, writeMany, type ManyReturns } from './steps/many-returns';
import * as many from './steps/many-steps';
import * as steps from './steps/pane-steps';
import { theSample } from './steps/sample';

const FILES = 12;

const root = mkdtempSync(path.join(tmpdir(), 'shenbao-excel-many-'));
let desk: ManyReturns;
let sample: PaneSample;
let studio: OpenStudio;

beforeAll(async () => {
  sample = await theSample();
  desk = await writeMany(root, FILES);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Written {
  readonly value: string;
  readonly formula: string | null;
}

/** What stands in the sheets after the first `own` ones, by name. */
async function added(own: number): Promise<Readonly<Record<string, readonly Written[]>>> {
  return await studio.host.evaluate(
    ({ book }, from) =>
      Object.fromEntries(
        book.sheets.slice(from).map((sheet) => [
          sheet.name,
          [...(sheet.extent ? sheet.storedIn(sheet.extent) : [])].map(([row, column]) => ({
            value: String(sheet.valueAt(row, column)),
            formula: sheet.formulaAt(row, column),
          })),
        ]),
      ),
    own,
  );
}

describeInBrowser('many returns in the pane of the simulated Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('are checked beside the open return, looked into, and summed up in new sheets of the workbook', async () => {
    studio = await steps.openSample(sample);
    const { pane, host } = studio;
    const before = await bookState(host);
    const found = await steps.countOf(pane, 0);
    await steps.choose(pane, '检查多份报表…');
    await many.putIn(
      pane,
      readdirSync(desk.folder).map((name) => path.join(desk.folder, name)),
    );
    await many.done(pane, FILES);
    expect(await axeFindings(pane)).toEqual([]);
    const { all, sum } = await many.tally(pane);
    expect([all, sum]).toEqual([FILES, FILES]);

    await pane.getByRole('button', { name: '写入工作簿' }).click();
    await pane.getByText('审核汇总已写入当前工作簿末尾的新工作表').waitFor();
    const sheets = await added(before.length);
    expect(Object.keys(sheets)).toEqual(['审核汇总', '审核企业', '审核明细', '审核文件']);
    const cells = Object.values(sheets).flat();
    expect(cells.filter(({ value }) => value === RISKY_NAME).length).toBeGreaterThan(0);
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    for (const name of readdirSync(desk.folder)) {
      expect(sheets['审核文件']!.some(({ value }) => value.endsWith(name))).toBe(true);
    }
    expect((await bookState(host)).slice(0, before.length)).toEqual(before);

    // a second summary stands beside the first
    await pane.getByRole('button', { name: '写入工作簿' }).click();
    await steps.eventually(async () => Object.keys(await added(before.length)).length === 8, 'four sheets more');
    expect((await added(before.length))['审核企业']).toEqual(sheets['审核企业']);

    // a received file is looked at without the workbook being touched
    const now = await bookState(host);
    await many.filter(pane, /不能上报/).click();
    await many.list(pane).focus();
    await pane.page().keyboard.press('ArrowDown');
    await pane.page().keyboard.press('Enter');
    await pane.getByRole('tree').waitFor();
    expect(await steps.countOf(pane, 0)).toBeGreaterThan(0);
    await pane.getByRole('treeitem').first().click();
    await pane.page().keyboard.press('Escape');
    await many.list(pane).waitFor();
    expect(await bookState(host)).toEqual(now);

    // and the return of the workbook is as it was left
    await pane.getByRole('button', { name: /本工作簿/ }).click();
    await pane.getByRole('tree').waitFor();
    expect(await steps.countOf(pane, 0)).toBe(found);
  }, 180_000);

  it('say why the summary cannot be written into a workbook that is read-only', async () => {
    studio = await steps.openSample(sample, { readOnly: true });
    const { pane, host } = studio;
    const before = await bookState(host);
    await steps.choose(pane, '检查多份报表…');
    await many.putIn(pane, [path.join(desk.folder, readdirSync(desk.folder)[0]!)]);
    await many.done(pane, 1);
    await pane.getByRole('button', { name: '写入工作簿' }).click();
    await pane
      .getByText(/没有写入/)
      .first()
      .waitFor();
    expect(await bookState(host)).toEqual(before);
    expect(await pane.getByRole('button', { name: /另存/ }).isEnabled()).toBe(true);
  }, 120_000);

  it('say so when the part of the program that opens a received file is not there, and open it when it is', async () => {
    studio = await steps.openSample(sample);
    const { pane, page, watch } = studio;
    await steps.choose(pane, '检查多份报表…');
    await many.putIn(pane, [path.join(desk.folder, readdirSync(desk.folder)[1]!)]);
    await many.done(pane, 1);
    const part = '**/received.*.js';
    await page.context().route(part, (route) => route.abort());
    await many.list(pane).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pane.getByText(/没有打开：程序的一部分没有载入/).waitFor();
    // the refused file is told on the console as well, which is what is wanted here
    expect(watch.errors.splice(0).join()).toContain('ERR_FAILED');
    await page.context().unroute(part);
    await many.list(pane).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: /返回列表/ }).waitFor();
    await pane
      .getByText(/没有认出报表/)
      .or(pane.getByRole('tree'))
      .first()
      .waitFor();
  }, 120_000);
});

import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import { describeInBrowser } from './rig/browser';
import { startStudio, type OpenStudio } from './rig/studio';
import { bookState } from './steps/book-state';
import * as steps from './steps/pane-steps';
import { theSample } from './steps/sample';

const EDITING = '有单元格正在编辑';
const BUSY = 'Excel 正忙';
const TOO_LARGE = '数据量超出一次读取的上限';

let sample: PaneSample;
let studio: OpenStudio;

beforeAll(async () => {
  sample = await theSample();
});

const goes = (text: string): Promise<void> => studio.pane.getByText(text).waitFor({ state: 'hidden', timeout: 20_000 });

describeInBrowser('what may go wrong in Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('a cell that is being edited is told gently, the findings stay, and it goes on by itself', async () => {
    studio = await steps.openSample(sample);
    const before = await steps.rows(studio.pane).count();
    await studio.host.evaluate(({ faults }) => void (faults.cellEdit = true));
    await studio.command('shenbaoCheck');
    await studio.pane.getByText(EDITING).waitFor();
    expect(await steps.rows(studio.pane).count()).toBe(before);
    await studio.host.evaluate(({ faults }) => void (faults.cellEdit = false));
    await goes(EDITING);
    expect(await steps.rows(studio.pane).count()).toBe(before);
  });

  it('an Excel that is asked too often is asked again later', async () => {
    studio = await steps.openSample(sample);
    // office.js itself asks again, and what is asked at the start may still be on its way: the pane is to see some too
    await studio.host.evaluate(({ faults }) => void (faults.throttle = 5));
    await studio.command('shenbaoCheck');
    await studio.pane.getByText(BUSY).waitFor();
    await goes(BUSY);
    expect(await studio.host.evaluate(({ faults }) => faults.throttle)).toBe(0);
  });

  it('slow answers are waited for, and what is done is said', async () => {
    studio = await steps.openSample(sample, { faults: { latencyMs: 300 } });
    await studio.command('shenbaoCheck');
    await studio.pane.getByText('正在读取报表…').first().waitFor();
    await goes('正在读取报表…');
    expect(await steps.rows(studio.pane).count()).toBeGreaterThan(3);
  });

  it('more than Excel hands over at once is named, and the findings stay', async () => {
    studio = await steps.openSample(sample);
    await studio.host.evaluate(({ faults }) => void (faults.payloadLimit = 5_000));
    await studio.command('shenbaoCheck');
    await studio.pane.getByText(TOO_LARGE).waitFor();
    expect(await steps.rows(studio.pane).count()).toBeGreaterThan(3);
    await studio.host.evaluate(({ faults }) => void (faults.payloadLimit = 5 * 1024 * 1024));
    await studio.command('shenbaoCheck');
    await goes(TOO_LARGE);
  });

  it('in a workbook opened for reading everything is shown and nothing is offered that writes', async () => {
    studio = await steps.openSample(sample, { readOnly: true });
    const { pane } = studio;
    const before = await bookState(studio.host);
    await steps.counter(pane, 1).click();
    await steps.rows(pane).first().click();
    expect(await pane.locator('textarea').getAttribute('readonly')).not.toBeNull();
    expect(await pane.locator('form button[type=submit]').count()).toBe(0);
    await steps.menuButton(pane).click();
    expect(await pane.getByRole('menuitemcheckbox').count()).toBe(0);
    await pane.locator('body').press('Escape');
    await steps.tab(pane, 2).click();
    await pane.getByText('当前工作簿不能写入，无法生成回执').waitFor();
    expect(await bookState(studio.host)).toEqual(before);
  });

  it('a sheet that is deleted takes its findings with it', async () => {
    studio = await steps.openSample(sample);
    const { pane, host } = studio;
    const sheet = (await pane.locator('[role=treeitem] span[title]').first().getAttribute('title'))!;
    await host.evaluate(({ book }, name) => book.deleteSheet(book.sheet(name)!), sheet);
    await steps.eventually(
      async () => (await pane.locator(`[role=treeitem] span[title="${sheet}"]`).count()) === 0,
      'no finding of the sheet is left',
    );
  });

  it('a sheet that another user deletes while it is read does no harm', async () => {
    studio = await steps.openSample(sample);
    const { pane, host } = studio;
    const sheet = (await pane.locator('[role=treeitem] span[title]').first().getAttribute('title'))!;
    await host.evaluate((excel, name) => {
      let asked = 0;
      const later = (): void => {
        asked += 1;
        if (asked < 3) setTimeout(() => (excel.faults.meanwhile = later), 0);
        else excel.book.deleteSheet(excel.book.sheet(name)!);
      };
      excel.faults.meanwhile = later;
    }, sheet);
    await studio.command('shenbaoCheck');
    await steps.eventually(
      async () => (await pane.locator(`[role=treeitem] span[title="${sheet}"]`).count()) === 0,
      'no finding of the sheet is left',
    );
  });

  it('an Excel that is too old is named with what to do', async () => {
    studio = await startStudio({ book: sample.bytes, version: '1.7' });
    await studio.pane.getByText('这个 Excel 版本太旧').waitFor();
    await studio.pane.getByText('This version of Excel lacks what Shenbao needs').waitFor();
  });

  it.each(['1.17', '1.21'] as const)('a newer Excel (%s) works as well', async (version) => {
    studio = await steps.openSample(sample, { version });
    await studio.command('shenbaoNext');
    await steps.selectedRow(studio.pane).waitFor();
    const chip = await steps.selectedRow(studio.pane).locator('span[title]').innerText();
    await steps.eventually(async () => chip.startsWith(await steps.cursor(studio)), 'the cursor is at the cell');
  });
});

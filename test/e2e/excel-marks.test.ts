import type { Frame } from 'playwright-core';
import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import { describeInBrowser } from './rig/browser';
import type { OpenStudio } from './rig/studio';
import { bookState, formatCounts } from './steps/book-state';
import * as steps from './steps/pane-steps';
import { theSample } from './steps/sample';

const MARKS = '在表上标出问题';

let sample: PaneSample;
let studio: OpenStudio;

beforeAll(async () => {
  sample = await theSample();
});

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** A format of the user's own, in his way of marking cells. */
async function ownFormat(): Promise<void> {
  await studio.pane.evaluate(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const format = sheet.getRange('C10:D14').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=C10>1000';
      format.custom.format.fill.color = '#00FF00';
      sheet.getRange('E10').format.fill.color = '#FFC7CE';
      await context.sync();
    });
  });
}

/** The pane as it comes back after a crash: the same workbook, a new page. */
async function reloaded(): Promise<Frame> {
  const { page } = studio;
  await page.evaluate(() => {
    const { frame } = window.studio;
    const { src } = frame.element;
    frame.element.src = src;
  });
  const pane = (await (await page.waitForSelector('iframe')).contentFrame())!;
  await pane.getByRole('tree').waitFor();
  return pane;
}

describeInBrowser('marks on the sheet in the simulated Excel', () => {
  beforeEach(async () => {
    studio = await steps.openSample(sample);
  });
  afterEach(async () => {
    await studio.close();
  });

  it('are not there until they are asked for, and go without a trace', async () => {
    await ownFormat();
    const before = await bookState(studio.host);
    const formats = sum(await formatCounts(studio.host));
    await steps.choose(studio.pane, MARKS);
    await studio.pane.getByText('已在表上标出问题').waitFor();
    expect(sum(await formatCounts(studio.host))).toBeGreaterThan(formats);
    await steps.choose(studio.pane, MARKS);
    await studio.pane.getByText('表上的标记已清除').waitFor();
    expect(await bookState(studio.host)).toEqual(before);
  });

  it('are switched by the button of the ribbon', async () => {
    const before = await bookState(studio.host);
    await studio.command('shenbaoMarks');
    await studio.pane.getByText('已在表上标出问题').waitFor();
    await studio.command('shenbaoMarks');
    await studio.pane.getByText('表上的标记已清除').waitFor();
    expect(await bookState(studio.host)).toEqual(before);
  });

  it('are recognised and removed after the pane was lost', async () => {
    await ownFormat();
    const before = await bookState(studio.host);
    await steps.choose(studio.pane, MARKS);
    await studio.pane.getByText('已在表上标出问题').waitFor();
    const pane = await reloaded();
    await steps.menuButton(pane).click();
    const entry = pane.getByRole('menuitemcheckbox', { name: MARKS });
    expect(await entry.getAttribute('aria-checked')).toBe('true');
    await entry.click();
    await pane.getByText('表上的标记已清除').waitFor();
    expect(await bookState(studio.host)).toEqual(before);
  });

  it('leave a protected sheet protected, and say why it has none', async () => {
    await studio.host.evaluate(({ book }) => {
      for (const sheet of book.sheets) sheet.protection = { options: {}, password: 'secret' } as never;
    });
    const before = await bookState(studio.host);
    await steps.choose(studio.pane, MARKS);
    await studio.pane.getByText('受保护，没有写入').waitFor();
    expect(await bookState(studio.host)).toEqual(before);
  });
});

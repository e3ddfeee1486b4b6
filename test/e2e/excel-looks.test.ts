/// <reference lib="dom" />
import type { Frame } from 'playwright-core';
import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import { axeFindings } from './rig/axe';
import { describeInBrowser } from './rig/browser';
import { startStudio, type OpenStudio, type StudioRequest } from './rig/studio';
import * as steps from './steps/pane-steps';
import { theSample } from './steps/sample';

let sample: PaneSample;
let studio: OpenStudio;

beforeAll(async () => {
  sample = await theSample();
});

/** What axe finds in the pane's page, and whether it is wider than its frame. */
async function complaints(pane: Frame): Promise<readonly string[]> {
  const wide = await pane.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [...(wide ? ['wider than the frame'] : []), ...(await axeFindings(pane))];
}

interface Look {
  readonly request: StudioRequest;
  readonly contrast?: boolean;
}

describeInBrowser('the pane in its frame gives axe nothing to find', () => {
  afterEach(async () => {
    await studio.close();
  });

  it.each([
    ['Chinese, light, 320 px', { request: { size: { width: 320, height: 640 } } }],
    ['English, dark, 350 px', { request: { language: 'en-US', theme: 'dark' } }],
    ['Chinese, contrast theme', { request: { theme: 'dark' }, contrast: true }],
  ] as readonly (readonly [string, Look])[])('%s', async (_, { request, contrast }) => {
    studio = await startStudio({ book: sample.bytes, title: sample.name, ...request });
    const { pane, page } = studio;
    if (contrast) await page.emulateMedia({ forcedColors: 'active' });
    await pane.getByRole('button', { name: /^(跳过|Skip)$/ }).waitFor();
    expect(await complaints(pane)).toEqual([]);
    await steps.pastFirstPage(pane);
    await pane.getByRole('tree').waitFor();
    expect(await complaints(pane)).toEqual([]);
    await steps.counter(pane, 1).click();
    await steps.rows(pane).first().click();
    await pane.locator('textarea').waitFor();
    await steps.explain(pane, '正常');
    expect(await complaints(pane)).toEqual([]);
    await steps.tab(pane, 1).click();
    await pane.locator('details').first().waitFor();
    expect(await complaints(pane)).toEqual([]);
    await steps.tab(pane, 2).click();
    await pane.locator('form button[type=submit]').waitFor();
    expect(await complaints(pane)).toEqual([]);
    await steps.menuButton(pane).click();
    await pane.getByRole('menu').waitFor();
    expect(await complaints(pane)).toEqual([]);
  });

  it('an Excel that is too old', async () => {
    studio = await startStudio({ version: '1.7' });
    await studio.pane.getByText('这个 Excel 版本太旧').waitFor();
    expect(await complaints(studio.pane)).toEqual([]);
  });

  it('a workbook without a form', async () => {
    studio = await startStudio();
    await steps.pastFirstPage(studio.pane);
    await studio.pane.getByText('这个工作簿里没有认出报表').waitFor();
    expect(await complaints(studio.pane)).toEqual([]);
  });
});

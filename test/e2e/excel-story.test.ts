import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import { gridOf } from '../fixtures/template-order';
import { describeInBrowser } from './rig/browser';
import { heldCells, saved } from './rig/saved-book';
import type { OpenStudio } from './rig/studio';
import { codesOnArrival } from './steps/arrival';
import * as steps from './steps/pane-steps';
import { corrections, theSample } from './steps/sample';

/** A figure of B203 that the enterprise stands by: it stays as it is, and is explained. */
const TRUE_AND_UNUSUAL = 'D25';

let sample: PaneSample;
let studio: OpenStudio;

beforeAll(async () => {
  sample = await theSample();
});

/** What a row of the list says of its cell: `Sheet!E12`. */
async function cellOfRow(): Promise<string> {
  const chip = steps.selectedRow(studio.pane).locator('span[title]');
  return (await chip.innerText()).replace(/ \+\d+$/, '');
}

const heard = (): Promise<string> => studio.pane.locator('[data-announcer]').innerText();

describeInBrowser('a return in the simulated Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('is walked by the ribbon and by Alt+arrows, and the cursor of Excel follows', async () => {
    studio = await steps.openSample(sample);
    const { pane } = studio;
    for (const [at, walk] of [
      [1, () => studio.command('shenbaoNext')],
      [2, () => studio.command('shenbaoNext')],
      [3, () => pane.locator('body').press('Alt+ArrowDown')],
      [2, () => studio.command('shenbaoPrevious')],
      [1, () => pane.locator('body').press('Alt+ArrowUp')],
    ] as const) {
      await walk();
      await steps.eventually(async () => (await heard()).startsWith(`第 ${String(at)} 条`), `finding ${String(at)}`);
      const cell = await cellOfRow();
      await steps.eventually(async () => (await steps.cursor(studio)) === cell, `the cursor is at ${cell}`);
    }
  });

  it('is checked again by the button of the ribbon', async () => {
    studio = await steps.openSample(sample);
    await studio.host.evaluate(({ log }) => log.clear());
    await studio.command('shenbaoCheck');
    await steps.eventually(
      async () => (await studio.log()).requests.some(({ members }) => members.includes('Range.values')),
      'the cells are read again',
    );
    await studio.pane.getByRole('tree').waitFor();
  });

  it.each(['zh-CN', 'en-US'] as const)(
    'is explained, corrected while the pane checks, and given a receipt that its arrival confirms (%s)',
    async (language) => {
      studio = await steps.openSample(sample, { language });
      const { pane, host } = studio;
      const before = await heldCells(host);

      // an explanation that says nothing is refused, and nothing is written
      await steps.counter(pane, 1).click();
      await steps.rows(pane).first().click();
      await steps.explain(pane, '正常');
      await pane.getByText(/这样的说明没有内容|says nothing/).waitFor();
      expect(await host.evaluate(({ book }) => book.sheet('说明') === null)).toBe(true);
      await steps.counter(pane, 1).click();

      // the gate is shut
      await steps.tab(pane, 2).click();
      const button = pane.locator('form button[type=submit]');
      await button.waitFor();
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      await steps.tab(pane, 0).click();

      // the filler types what the records say; the pane checks again by itself
      expect(await steps.countOf(pane, 0)).toBeGreaterThan(2);
      const typed = corrections(sample).filter(({ address }) => address !== TRUE_AND_UNUSUAL);
      for (const { sheet, address, text } of typed) await steps.type(studio, sheet, address, text);
      await steps.eventually(async () => (await steps.countOf(pane, 0)) === 0, 'no mandatory finding is left');

      const explained = await steps.explainAll(pane, '合同价上涨，见销售合同台账');
      expect(explained).toBeGreaterThan(0);
      const told = await host.evaluate(({ book }) => {
        const sheet = book.sheet('说明')!;
        return [...sheet.storedIn(sheet.extent!)].map(([row, column]) => String(sheet.valueAt(row, column)));
      });
      expect(told.filter((text) => text.startsWith('合同价上涨'))).toHaveLength(explained);

      await steps.tab(pane, 2).click();
      await steps.eventually(async () => (await button.getAttribute('aria-disabled')) !== 'true', 'the gate opens');
      await pane.locator('form input').fill('林秋实');
      await button.click();
      const code = await pane.locator('[data-receipt-code]').innerText();
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

      const file = saved(sample.bytes, before, await heldCells(host));
      expect(gridOf(file).sheets.find(({ name }) => name === '回执')!.strings).toContain(code);
      expect((await codesOnArrival(file)).filter((one) => one.startsWith('receipt.'))).toEqual([]);

      // somebody changes a figure afterwards
      const [{ sheet, address }] = corrections(sample) as [ReturnType<typeof corrections>[number]];
      await steps.type(studio, sheet, address, '12345');
      expect(await codesOnArrival(saved(sample.bytes, before, await heldCells(host)))).toContain('receipt.changed');
    },
    240_000,
  );
});

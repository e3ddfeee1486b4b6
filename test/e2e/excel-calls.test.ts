/// <reference lib="dom" />
import type { PaneSample } from '../../src/hosts/demo/pane-sample';
import { writeCallsMonth, type CallsMonth } from '../hosts/pane/calls/calls-month';
import { axeFindings } from './rig/axe';
import { describeInBrowser } from './rig/browser';
import type { OpenStudio } from './rig/studio';
import { bookState } from './steps/book-state';
import * as calls from './steps/calls-steps';
import * as steps from './steps/pane-steps';
import { theSample } from './steps/sample';

const FILES = 12;

let month: CallsMonth;
let sample: PaneSample;
let studio: OpenStudio;

beforeAll(async () => {
  sample = await theSample();
  month = await writeCallsMonth(FILES);
}, 120_000);
afterAll(() => {
  month.remove();
});

/** Values and formulas of the sheets after the first `own` ones, by name. */
async function added(own: number): Promise<Readonly<Record<string, readonly (readonly [string, string | null])[]>>> {
  return await studio.host.evaluate(
    ({ book }, from) =>
      Object.fromEntries(
        book.sheets
          .slice(from)
          .map((sheet) => [
            sheet.name,
            [...(sheet.extent ? sheet.storedIn(sheet.extent) : [])].map(
              ([row, column]) => [String(sheet.valueAt(row, column)), sheet.formulaAt(row, column)] as const,
            ),
          ]),
      ),
    own,
  );
}

describeInBrowser('whom to phone first, in the pane of the simulated Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('is written into the open workbook as a new sheet with what was answered', async () => {
    studio = await steps.openSample(sample);
    const { pane, host } = studio;
    const before = await bookState(host);
    await steps.choose(pane, '检查多份报表…');
    await calls.checkMonth(pane, month);
    await calls.openCalls(pane);
    await calls.names(pane).first().click();
    await calls.answer(pane).getByLabel('答复').fill('=1+1 是文字，不是公式');
    expect(await axeFindings(pane)).toEqual([]);
    await pane.getByRole('button', { name: '写入工作簿' }).last().click();
    await pane.getByText('电话名单已写入当前工作簿末尾的新工作表').waitFor();
    const sheets = await added(before.length);
    expect(Object.keys(sheets)).toEqual(['电话名单']);
    const cells = sheets['电话名单']!;
    expect(cells.filter(([, formula]) => formula !== null)).toEqual([]);
    const values = cells.map(([value]) => value);
    expect(values).toContain('=1+1 是文字，不是公式');
    for (const name of await calls.names(pane).allInnerTexts()) expect(values).toContain(name);
    expect((await bookState(host)).slice(0, before.length)).toEqual(before);
  }, 240_000);
});

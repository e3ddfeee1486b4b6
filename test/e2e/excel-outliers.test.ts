/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CellSpec } from '../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { run } from '../hosts/cli/run';
import { axeFindings } from './rig/axe';
import { describeInBrowser } from './rig/browser';
import { startStudio, type OpenStudio } from './rig/studio';
import { bookState } from './steps/book-state';
import * as outliers from './steps/outlier-steps';
import * as steps from './steps/pane-steps';
import * as table from './steps/table-steps';

const ROWS = 300;
/** Rows above that of the names. */
const ABOVE = 2;

let studio: OpenStudio;

const nameOf = (n: number): string => `企业${String(n)}`;
const before = (n: number): number => 100 + ((n * 37) % 211);
const now = (n: number): number => (before(n) + (n % 9)) * (n % 89 === 5 ? 10 : 1);

/** A sheet with a table that begins at B3. */
function book(): Uint8Array {
  const text = (row: number, column: number, value: string): CellSpec => ({
    ...{ row, column },
    content: { type: 'text', value },
  });
  const number = (row: number, column: number, value: number): CellSpec => ({
    ...{ row, column },
    content: { type: 'number', value },
  });
  const cells = ['单位名称', '上年同期', '本期'].map((value, at) => text(ABOVE, 1 + at, value));
  for (let n = 0; n < ROWS; n++) {
    const row = ABOVE + 1 + n;
    cells.push(text(row, 1, nameOf(n)), number(row, 2, before(n)), number(row, 3, now(n)));
  }
  return writeWorkbook({
    sheets: [
      { name: '说明', cells: [] },
      { name: '明细', cells },
    ],
  });
}

/** What the command line makes of the same records, as a file that begins at its first row. */
async function commandLine(): Promise<ReturnType<typeof outliers.withoutPath>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-excel-outliers-'));
  try {
    const data = path.join(folder, 'data.csv');
    const lines = Array.from({ length: ROWS }, (_, n) => `${nameOf(n)},${String(before(n))},${String(now(n))}`);
    writeFileSync(data, `单位名称,上年同期,本期\n${lines.join('\n')}\n`);
    const argv = ['table', 'outliers', data, '--current', '本期', '--previous', '上年同期', '--format', 'json'];
    return outliers.withoutPath((await run(argv)).stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeInBrowser('outliers of a table in the pane of the simulated Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('are those of the command line, and a point selects its row in the sheet', async () => {
    studio = await startStudio({ book: book(), title: '明细.xlsx' });
    const { pane, host, page } = studio;
    await steps.pastFirstPage(pane);
    const range = `B${String(ABOVE + 1)}:D${String(ABOVE + 1 + ROWS)}`;
    await host.evaluate((excel, wanted) => {
      excel.select('明细', wanted);
    }, range);
    const unchanged = await bookState(host);
    await steps.choose(pane, '检查数据表…');
    await pane.getByText(`明细!${range}`).first().click();
    await pane.getByText('300 行 × 3 列').first().waitFor();
    await table.step(pane, /^离群值/).click();
    await outliers.find(pane);
    const expected = await commandLine();
    expect(expected.flagged.length).toBeGreaterThan(2);
    const output = await outliers.saved(page, pane);
    expect(output.flagged).toEqual(expected.flagged.map((flag) => ({ ...flag, row: flag.row + ABOVE })));
    expect(output.groups).toEqual(expected.groups);
    expect(await axeFindings(pane)).toEqual([]);

    const byScore = [...expected.flagged].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
    const isShown = async (row: number): Promise<void> => {
      await steps.eventually(
        async () => (await steps.cursor(studio)) === `明细!B${String(row + ABOVE)}`,
        `row ${String(row)} is shown`,
      );
    };
    await outliers.chart(pane).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await isShown(byScore[1]!.row);
    // the list says the same, and leads there too
    await pane.getByRole('listbox', { name: '离群的行' }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await isShown(byScore[0]!.row);
    expect(await bookState(host)).toEqual(unchanged);
  }, 180_000);
});

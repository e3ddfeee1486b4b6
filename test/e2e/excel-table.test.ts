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
import * as steps from './steps/pane-steps';
import * as table from './steps/table-steps';

const ROWS = 2000;
const RULE = '销售 <= 产值';

let studio: OpenStudio;

/** A sheet with a table that begins at B3, each seventh sale above its output, each eleventh missing. */
function book(): Uint8Array {
  const cells: CellSpec[] = ['单位', '产值', '销售'].map((value, at) => ({
    row: 2,
    column: 1 + at,
    content: { type: 'text', value },
  }));
  for (let n = 0; n < ROWS; n++) {
    const output = 100 + (n % 13);
    cells.push({ row: 3 + n, column: 1, content: { type: 'text', value: `企业${String(n)}` } });
    cells.push({ row: 3 + n, column: 2, content: { type: 'number', value: output } });
    if (n % 11 === 0) continue;
    const sales = n % 7 === 0 ? output + 1 : output - 1;
    cells.push({ row: 3 + n, column: 3, content: { type: 'number', value: sales } });
  }
  return writeWorkbook({
    sheets: [
      { name: '说明', cells: [] },
      { name: '明细', cells },
    ],
  });
}

/** What the command line makes of the same records, as a file that begins at its first row. */
async function commandLine(): Promise<{ fails: number; undecided: number; failingRows: readonly number[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shenbao-excel-table-'));
  try {
    const lines = Array.from({ length: ROWS }, (_, n) => {
      const output = 100 + (n % 13);
      return `企业${String(n)},${String(output)},${n % 11 === 0 ? '' : String(n % 7 === 0 ? output + 1 : output - 1)}`;
    });
    const [data, rules] = [path.join(folder, 'data.csv'), path.join(folder, 'rules.yaml')];
    writeFileSync(data, `单位,产值,销售\n${lines.join('\n')}\n`);
    writeFileSync(rules, `rules:\n  - { id: R1, expr: ${RULE} }\n`);
    const { stdout } = await run(['table', 'check', data, '--rules', rules, '--format', 'json']);
    const [rule] = (JSON.parse(stdout) as { rules: [Awaited<ReturnType<typeof commandLine>>] }).rules;
    return rule;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeInBrowser('a table in the pane of the simulated Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('is chosen as a range, checked, and its failing rows are shown in the sheet', async () => {
    studio = await startStudio({ book: book(), title: '明细.xlsx' });
    const { pane, host } = studio;
    await steps.pastFirstPage(pane);
    await host.evaluate((excel, last) => {
      excel.select('明细', `B3:D${String(last)}`);
    }, 3 + ROWS);
    const before = await bookState(host);
    await steps.choose(pane, '检查数据表…');
    await pane
      .getByText(`明细!B3:D${String(3 + ROWS)}`)
      .first()
      .click();
    await pane.getByText('2,000 行 × 3 列').first().waitFor();
    expect(await axeFindings(pane)).toEqual([]);

    await table.step(pane, /^规则/).click();
    await table.addRule(pane, RULE);
    await pane.getByRole('button', { name: '校验 1 条规则' }).click();
    await pane.getByText(/校验完毕：1 条规则/).waitFor();
    const { fails, undecided, failingRows } = await commandLine();
    expect(fails).toBeGreaterThan(100);
    expect(await table.outcomes(pane)).toEqual([{ fails, undecided }]);
    expect(await axeFindings(pane)).toEqual([]);

    // Enter goes to the row in the sheet, whose numbers are those of the sheet
    const rows = pane.getByRole('listbox');
    await rows.focus();
    await pane.page().keyboard.press('ArrowDown');
    await pane.page().keyboard.press('Enter');
    const row = failingRows[1]! + 2;
    await steps.eventually(
      async () => (await steps.cursor(studio)) === `明细!B${String(row)}`,
      `row ${String(row)} is shown`,
    );

    // what is put right in the sheet is right when it is asked again
    await steps.type(studio, '明细', `D${String(row)}`, '1');
    await table.step(pane, /^数据/).click();
    await pane.getByRole('button', { name: '刷新' }).click();
    // the row shown is what is selected now; the sheet is offered as well
    await pane
      .getByText(/^工作表 · /)
      .first()
      .click();
    await pane.getByText('2,000 行 × 3 列').first().waitFor();
    await pane.getByRole('button', { name: '校验 1 条规则' }).click();
    await steps.eventually(
      async () => (await table.outcomes(pane).catch(() => []))[0]?.fails === fails - 1,
      'one row fewer fails',
    );
    const after = await bookState(host);
    expect(after[0]).toBe(before[0]);
  }, 180_000);
});

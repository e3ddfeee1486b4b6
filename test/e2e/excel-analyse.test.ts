import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ALL_PLANTS } from '../../src/hosts/demo/planted/all-plants';
import { demoPaths, writeFolders } from '../../src/hosts/demo/write-folders';
import { demoFolders, haikouPack } from '../hosts/demo/demo-pack';
import { describeInBrowser } from './rig/browser';
import { startStudio, type OpenStudio } from './rig/studio';
import { bookState } from './steps/book-state';
import { choose } from './steps/pane-steps';
import { theSample } from './steps/sample';

const FEW = 8;
const root = mkdtempSync(path.join(tmpdir(), 'shenbao-excel-analyse-'));
let files: string[];
let studio: OpenStudio;

beforeAll(async () => {
  writeFolders(demoFolders(await haikouPack(), ALL_PLANTS), demoPaths(root));
  const received = (readdirSync(path.join(root, 'received'), { recursive: true }) as string[])
    .map((name) => path.join(root, 'received', name))
    .filter((file) => statSync(file).isFile())
    .sort();
  files = [...received.slice(0, FEW), path.join(root, 'register.xlsx')];
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describeInBrowser('the analysis in the simulated Excel', () => {
  afterEach(async () => {
    await studio.close();
  });

  it('is written into the open workbook as new sheets with native charts, and nothing else changes', async () => {
    const { bytes } = await theSample();
    studio = await startStudio({ book: bytes });
    const { pane, host } = studio;
    await pane.getByRole('button', { name: '跳过' }).click();
    await choose(pane, '汇总分析…');
    const view = pane.locator('[data-view=analyse]');
    await view.waitFor();
    const before = await bookState(host);
    await view
      .locator('input[type=file][multiple]')
      .first()
      .setInputFiles(
        files.map((file) => ({
          name: path.basename(file),
          mimeType: 'application/octet-stream',
          buffer: readFileSync(file),
        })),
      );
    await view.locator('[data-table]').first().waitFor({ timeout: 60_000 });
    await view.getByRole('button', { name: '写入本工作簿' }).click();
    await view.getByText('已写入新的工作表和图').waitFor({ timeout: 60_000 });

    const after = await bookState(host);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length + 5);
    const added = await host.evaluate(
      ({ book }, from) =>
        book.sheets.slice(from).map(({ name, charts, formulaKeys }) => ({
          name,
          formulas: [...formulaKeys].length,
          charts: charts.map(({ type, title, series }) => ({ type, title, series: series?.length ?? 0 })),
        })),
      before.length,
    );
    const charts = added.flatMap((sheet) => sheet.charts);
    expect(charts.length).toBeGreaterThan(2);
    expect(charts.map(({ type }) => type)).toContain('ColumnStacked');
    expect(charts.every(({ title, series }) => title !== '' && series > 0)).toBe(true);
    expect(added.some(({ formulas }) => formulas > 0)).toBe(true);
    const { requests, recordedOnly } = await studio.log();
    expect(recordedOnly.filter((one) => one.startsWith('Chart'))).toEqual([]);
    expect(Math.max(...requests.map(({ bytesIn }) => bytesIn))).toBeLessThan(1_000_000);
  }, 180_000);
});

/// <reference lib="dom" />
import { describeInBrowser } from './rig/browser';
import { startStudio } from './rig/studio';

interface Report {
  readonly reports: readonly { readonly id: string; readonly state: string; readonly actual: string }[];
}

describeInBrowser('the self-test page', () => {
  it('finds no difference in the simulated Excel on the web, and leaves the workbook as it was', async () => {
    const studio = await startStudio({ page: 'self-test/self-test.html' });
    const { pane, host } = studio;
    await pane.locator('#summary[data-done=yes]').waitFor({ timeout: 60_000 });
    const { reports } = JSON.parse(await pane.locator('#report').inputValue()) as Report;
    expect(reports.filter(({ state }) => state !== 'as-assumed')).toEqual([]);
    expect(reports.length).toBeGreaterThan(20);
    expect(await pane.locator('#summary').innerText()).toContain('0 differ');
    expect(await host.evaluate(({ book }) => book.sheets.map(({ name }) => name))).toEqual(['Sheet1']);
    await studio.close();
  });
});

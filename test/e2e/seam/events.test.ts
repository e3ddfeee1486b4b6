/// <reference types="office-js" />
import { describeInBrowser } from '../rig/browser';
import { openProbe } from '../rig/open-probe';
import type { OpenStudio } from '../rig/studio';

/** A bare add-in with the real, unmodified office.js inside the simulated Excel on the web. */
describeInBrowser('events, buttons and functions through office.js in the simulated Excel on the web', () => {
  let studio: OpenStudio;

  beforeAll(async () => {
    studio = await openProbe();
  });

  afterAll(async () => {
    await studio.close();
  });

  it('tells of what the user types, until the handler is removed', async () => {
    await studio.pane.evaluate(async () => {
      const told: string[] = [];
      const kept = window as unknown as { handler: OfficeExtension.EventHandlerResult<unknown> };
      window.told = told;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('edited');
        kept.handler = sheet.onChanged.add(async ({ address, changeType }) => {
          told.push(`${changeType} ${address}`);
          await Promise.resolve();
        });
        await context.sync();
      });
    });
    await studio.host.evaluate((host) => host.type('edited', 'B2', '12'));
    await studio.pane.waitForFunction(() => window.told.length === 1);
    await studio.pane.evaluate(async () => {
      const { handler } = window as unknown as { handler: OfficeExtension.EventHandlerResult<unknown> };
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    });
    await studio.host.evaluate((host) => host.type('edited', 'B3', '13'));
    // an answer of the host comes after every event before it
    const told = await studio.pane.evaluate(async () => {
      await Excel.run(async (context) => await context.sync());
      return window.told;
    });
    expect(told).toEqual(['RangeEdited B2']);
  });

  it('tells of sheets that are added', async () => {
    const told = await studio.pane.evaluate(async () => {
      const added = new Promise<string>((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.onAdded.add(async ({ type }) => {
            resolve(type);
            await Promise.resolve();
          });
          await context.sync();
          context.workbook.worksheets.add('another');
          await context.sync();
        });
      });
      return await added;
    });
    expect(told).toBe('WorksheetAdded');
  });

  it('selects where the user then is', async () => {
    await studio.pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('edited').getRange('C5').select();
        await context.sync();
      });
    });
    const place = await studio.host.evaluate(({ book }) => [book.active.name, book.active.selection]);
    expect(place).toEqual(['edited', { top: 4, left: 2, bottom: 4, right: 2 }]);
  });

  it('keeps the settings of the document', async () => {
    const kept = await studio.pane.evaluate(
      async () =>
        await new Promise<string>((resolve) => {
          Office.context.document.settings.set('language', 'en');
          Office.context.document.settings.saveAsync((result) => resolve(String(result.status)));
        }),
    );
    expect(kept).toBe('succeeded');
    const settings = await studio.host.evaluate((host) => host.facts().settings);
    expect(settings).toContainEqual(['language', '"en"']);
  });

  it('runs a button of the ribbon and hears that it completed', async () => {
    await studio.pane.evaluate(() => {
      window.told = [];
    });
    await studio.command('note');
    const told = await studio.pane.evaluate(() => window.told);
    expect(told).toEqual(['button']);
  });

  it('calculates a custom function, and gives the error that one throws', async () => {
    expect(await studio.host.evaluate(async (host) => await host.invokeFunction('ADD', [2, 3]))).toBe(5);
    const refused = await studio.host.evaluate(
      async (host) =>
        await host.invokeFunction('REFUSE', []).then(
          () => 'none',
          (error: unknown) => String(error),
        ),
    );
    // the number by which office.js tells Excel of #DIV/0!
    expect(refused).toMatch(/\b5: /);
  });

  it('gives the keyboard back to the sheet after the last element of the pane', async () => {
    await studio.pane.focus('#first');
    await studio.page.evaluate(() => {
      window.addEventListener('message', ({ data }) => {
        const said = String(data);
        if (/notifyHost/.test(said)) (window as unknown as { left: string }).left = said;
      });
    });
    await studio.page.keyboard.press('Tab');
    await studio.page.waitForFunction(() => /,13\]/.test((window as unknown as { left?: string }).left ?? ''));
    expect((await studio.log()).unanswered).toEqual([]);
  });

  it('names what is only recorded', async () => {
    await studio.host.evaluate((host) => host.log.clear());
    await studio.pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').pageLayout.centerHorizontally = true;
        await context.sync();
      });
    });
    expect((await studio.log()).recordedOnly.join()).toMatch(/PageLayout\.centerHorizontally/i);
  });
});

/// <reference types="office-js" />
import { describeInBrowser } from '../rig/browser';
import { openProbe } from '../rig/open-probe';
import type { OpenStudio } from '../rig/studio';

/** A bare add-in with the real, unmodified office.js inside the simulated Excel on the web. */
describeInBrowser('a workbook through office.js in the simulated Excel on the web', () => {
  let studio: OpenStudio;

  beforeAll(async () => {
    studio = await openProbe();
  });

  afterAll(async () => {
    await studio.close();
  });

  /** Values of an area as the simulated Excel has them, without the client in between. */
  const inBook = async (sheet: string, row: number, column: number): Promise<unknown> =>
    await studio.host.evaluate((host, at) => host.book.sheet(at.sheet)?.valueAt(at.row, at.column), {
      sheet,
      row,
      column,
    });

  it('writes what the workbook then holds, and reads it back', async () => {
    const read = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
          range.values = [
            ['总产值', 1240],
            ['', 2.5],
          ];
          range.load('values,address');
          await context.sync();
          return { values: range.values, address: range.address };
        }),
    );
    expect(read).toEqual({
      values: [
        ['总产值', 1240],
        ['', 2.5],
      ],
      address: 'Sheet1!A1:B2',
    });
    expect(await inBook('Sheet1', 0, 1)).toBe(1240);
  });

  it('keeps a fill', async () => {
    const colour = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('Sheet1').getRange('C1');
          range.format.fill.color = '#FFF9DB';
          range.load('format/fill/color');
          await context.sync();
          return range.format.fill.color;
        }),
    );
    expect(colour).toBe('#FFF9DB');
  });

  it('loads by an object, and gives plain data', async () => {
    const data = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.load({ name: true, visibility: true });
          await context.sync();
          const { name, visibility } = sheet.toJSON();
          return { name, visibility };
        }),
    );
    expect(data).toEqual({ name: 'Sheet1', visibility: 'Visible' });
  });

  it('gives a null object for a sheet that is not there, and for what is in it', async () => {
    const nothing = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject('回执');
          const range = sheet.getUsedRangeOrNullObject();
          await context.sync();
          return [sheet.isNullObject, range.isNullObject];
        }),
    );
    expect(nothing).toEqual([true, true]);
  });

  it('gives a null object for the used area of an empty sheet', async () => {
    const nothing = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('empty');
          const used = sheet.getUsedRangeOrNullObject(true);
          await context.sync();
          return used.isNullObject;
        }),
    );
    expect(nothing).toBe(true);
  });

  it.each([
    ['a sheet that is not there', 'ItemNotFound'],
    ['an address that is none', 'InvalidArgument'],
    ['an array of another shape', 'InvalidArgument'],
    ['isNullObject before a sync', 'PropertyNotLoaded'],
    ['a property that was not loaded', 'PropertyNotLoaded'],
    ['an object of another context', 'InvalidRequestContext'],
    ['an object after its run', 'InvalidObjectPath'],
  ])('fails for %s with %s', async (mistake, code) => {
    const got = await studio.pane.evaluate(async (wanted) => {
      let kept: Excel.Range | null = null;
      const mistakes: Record<string, (context: Excel.RequestContext) => Promise<unknown>> = {
        'a sheet that is not there': async (context) => {
          context.workbook.worksheets.getItem('nowhere').load('name');
          await context.sync();
        },
        'an address that is none': async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1:#').load('values');
          await context.sync();
        },
        'an array of another shape': async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('F1:F3').values = [[1, 2]];
          await context.sync();
        },
        'isNullObject before a sync': async (context) =>
          context.workbook.worksheets.getItemOrNullObject('nowhere').isNullObject,
        'a property that was not loaded': async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          await context.sync();
          return sheet.name;
        },
        'an object of another context': async (context) => {
          const other = new Excel.RequestContext();
          const source = other.workbook.worksheets.getItem('Sheet1').getRange('A1');
          context.workbook.worksheets.getItem('Sheet1').getRange('G1').copyFrom(source);
          await context.sync();
        },
        'an object after its run': async (context) => {
          kept = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
          await context.sync();
        },
      };
      const code = await window.attempt(async (context) => await mistakes[wanted]!(context));
      const after = kept as Excel.Range | null;
      if (!after) return code;
      return await window.attempt(async () => {
        after.load('values');
        await after.context.sync();
      });
    }, mistake);
    expect(got).toBe(code);
  });

  it('names the statement that failed', async () => {
    const statement = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('nowhere').load('name');
          await context.sync();
          return '';
        }).catch((error: OfficeExtension.Error) => (error.debugInfo as { statement?: string }).statement),
    );
    expect(statement).toContain('getItem');
  });

  it('takes 20,000 cells in one write and gives them back', async () => {
    const last = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('large');
          const range = sheet.getRange('A1:D5000');
          range.values = Array.from({ length: 5000 }, (_, row) => [row, row + 0.5, `t${String(row)}`, '']);
          await context.sync();
          range.load('values');
          await context.sync();
          return [range.values.length, range.values[4999]];
        }),
    );
    expect(last).toEqual([5000, [4999, 4999.5, 't4999', '']]);
    expect(await inBook('large', 4999, 2)).toBe('t4999');
  });

  it('adds, renames, lists and deletes sheets', async () => {
    const names = await studio.pane.evaluate(
      async () =>
        await Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const list = async (): Promise<string[]> => {
            worksheets.load('items/name');
            await context.sync();
            return worksheets.items.map(({ name }) => name);
          };
          const sheet = worksheets.add('说明');
          sheet.name = '回执';
          const after = await list();
          sheet.delete();
          return [after.includes('回执'), (await list()).includes('回执')];
        }),
    );
    expect(names).toEqual([true, false]);
  });
});

import { blankBook } from '../engine/book/blank-book';
import { startExcel, type StartedExcel } from './start-excel';

interface Told {
  readonly code?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** The error a piece of work ends in. */
async function errorOf(work: () => Promise<unknown>): Promise<Told> {
  try {
    await work();
  } catch (error) {
    return error as Told;
  }
  throw new Error('it succeeded');
}

describe('the discipline of load and sync', () => {
  let started: StartedExcel;

  beforeEach(async () => {
    started = await startExcel({ book: blankBook(), version: '1.14', language: 'en-US' });
  });
  afterEach(() => started.close());

  test('a property that was not loaded cannot be read', async () => {
    const error = await errorOf(() =>
      started.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('a child of a null object is a null object', async () => {
    const told = await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItemOrNullObject('none').getRange('A1');
      await context.sync();
      return range.isNullObject;
    });
    expect(told).toBe(true);
  });

  test('an error names the member and the statement', async () => {
    const error = await errorOf(() =>
      started.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('none').load('name');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo?.errorLocation).toBe('WorksheetCollection.getItem');
    expect(error.debugInfo?.statement).toContain('getItem');
  });

  test('a member of a newer Excel is ApiNotFound', async () => {
    const error = await errorOf(() =>
      started.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').getDependents().load('addresses');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(error.debugInfo?.errorLocation).toBe('Range.getDependents');
  });

  test('a member without effect here is listed', async () => {
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A9').removeDuplicates([0], false);
      await context.sync();
    });
    expect([...started.host.log.recordedOnly]).toEqual(['Range.removeDuplicates']);
  });

  test('ranges are let go at the end of a run', async () => {
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(started.host.keptReferences).toBe(0);
    expect(started.host.log.syncs).toBe(1);
  });

  test('a write of many cells comes in pieces and arrives whole', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [i, i + 1, i + 2, i + 3]);
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:D1000').values = rows;
      await context.sync();
    });
    const sheet = started.host.book.sheet('Sheet1')!;
    expect(sheet.valueAt(999, 3)).toBe(1002);
    expect(sheet.extent).toEqual({ top: 0, left: 0, bottom: 999, right: 3 });
  });
});

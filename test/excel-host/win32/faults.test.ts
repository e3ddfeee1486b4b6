import { blankBook } from '../engine/book/blank-book';
import { startExcel, type StartedExcel } from './start-excel';

/** The code of the error that writing one cell ends in, or 'none'. */
async function codeOfWrite({ Excel }: StartedExcel): Promise<string> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
      await context.sync();
    });
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('faults of the simulated Excel', () => {
  let started: StartedExcel;

  beforeEach(async () => {
    started = await startExcel({ book: blankBook('a.xlsx', ['Sheet1', '附表']), version: '1.14', language: 'zh-CN' });
  });
  afterEach(() => started.close());

  test('while the user edits a cell every request fails', async () => {
    started.host.faults.cellEdit = true;
    expect(await codeOfWrite(started)).toBe('InvalidOperationInCellEditMode');
    started.host.faults.cellEdit = false;
    expect(await codeOfWrite(started)).toBe('none');
  });

  test('a request above the limit of its size fails', async () => {
    started.host.faults.payloadLimit = 100;
    expect(await codeOfWrite(started)).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('an answer above the limit of its size fails', async () => {
    started.host.book.sheet('Sheet1')!.put(0, 0, { value: '长'.repeat(3000), formula: null, format: null });
    started.host.faults.payloadLimit = 2000;
    const reading = started.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  test('a workbook that is read only refuses a write and gives its values', async () => {
    started.host.faults.readOnly = true;
    expect(await codeOfWrite(started)).toBe('AccessDenied');
    const name = await started.Excel.run(async (context) => {
      context.workbook.load('name,readOnly');
      await context.sync();
      return [context.workbook.name, context.workbook.readOnly];
    });
    expect(name).toEqual(['a.xlsx', true]);
  });

  test('too many requests fail, and the next one passes', async () => {
    started.host.faults.throttle = 1;
    expect(await codeOfWrite(started)).toBe('ActivityLimitReached');
    expect(await codeOfWrite(started)).toBe('none');
  });

  test('a sheet deleted meanwhile by another user is not found', async () => {
    const { host, Excel } = started;
    const reading = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('附表');
      sheet.load('name');
      await context.sync();
      host.faults.meanwhile = () => host.book.deleteSheet(host.book.sheet('附表')!);
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('an answer comes late and comes', async () => {
    started.host.faults.latencyMs = 30;
    expect(await codeOfWrite(started)).toBe('none');
  });
});

import { blankBook } from '../engine/book/blank-book';
import { expectNothingOnlyRecorded } from '../engine/expect-nothing-recorded';
import { startExcel, type StartedExcel } from './start-excel';

describe('office.js in the simulated Excel for Windows', () => {
  let started: StartedExcel;

  beforeAll(async () => {
    started = await startExcel({ book: blankBook(), version: '1.14', language: 'zh-CN' });
  });
  afterAll(() => started.close());

  test('believes to be in Excel on a PC', () => {
    expect(started.info).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(started.Office.context.displayLanguage).toBe('zh-CN');
    expect(started.outside).toEqual([]);
  });

  test('writes and reads cells', async () => {
    const values = await started.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        [1, '甲'],
        ['=A1+1', true],
      ];
      range.load('values,address');
      await context.sync();
      return [range.address, range.values];
    });
    expect(values).toEqual([
      'Sheet1!A1:B2',
      [
        [1, '甲'],
        [2, true],
      ],
    ]);
    expect(started.host.book.sheet('Sheet1')!.formulaAt(1, 0)).toBe('=A1+1');
    expectNothingOnlyRecorded(started.host);
  });
});

import { ExcelWorkbook } from '../../../src/adapters/office/excel-host';
import { isHostFailure } from '../../../src/core/host/host-failure';
import { isRefusal } from '../../../src/core/model/refusal';
import { blankBook } from '../engine/book/blank-book';
import { expectNothingOnlyRecorded } from '../engine/expect-nothing-recorded';
import { startExcel, type StartedExcel } from './start-excel';

describe('our adapter in the simulated Excel', () => {
  let started: StartedExcel;

  beforeEach(async () => {
    started = await startExcel({ book: blankBook('a.xlsx', ['表', '说明']), version: '1.14', language: 'zh-CN' });
    started.install();
  });
  afterEach(() => started.close());

  test('reads values, formulas and formats', async () => {
    started.host.type('表', 'B2', '1,234');
    started.host.type('表', 'B3', '=B2*2');
    const book = await new ExcelWorkbook(new Set()).read();
    if (isHostFailure(book) || isRefusal(book)) throw new Error(book.code);
    expect(book.sheets[0]!.cellAt(1, 1)).toMatchObject({ type: 'number', value: 1234, format: '#,##0' });
    expect(book.sheets[0]!.cellAt(2, 1)).toMatchObject({ type: 'number', value: 2468, formula: true });
    expectNothingOnlyRecorded(started.host);
  });

  test('marks cells over their own fill, and takes the marks away again', async () => {
    const workbook = new ExcelWorkbook(new Set());
    expect(await workbook.mark([{ at: { sheet: '表', row: 1, column: 1 }, class: 'mandatory' }])).toBeNull();
    const sheet = started.host.book.sheet('表')!;
    expect(sheet.shownStyleAt(1, 1).fill).toBe('#FFC7CE');
    expect(sheet.styleAt(1, 1).fill).toBeNull();
    expect(sheet.shownStyleAt(0, 0).fill).toBeNull();
    expect(await workbook.marked()).toBe(true);
    expect(await workbook.unmark()).toBeNull();
    expect(sheet.conditionalFormats).toEqual([]);
    expectNothingOnlyRecorded(started.host);
  });

  test('writes our own sheets only', async () => {
    const workbook = new ExcelWorkbook(new Set(['说明']));
    const cells = [{ row: 0, column: 0, value: '01' }];
    expect(await workbook.write([{ sheet: '说明', cells }])).toBeNull();
    expect(started.host.book.sheet('说明')!.valueAt(0, 0)).toBe('01');
    expect(await workbook.write([{ sheet: '表', cells }])).toMatchObject({ code: 'unsupported' });
    expect(started.host.book.sheet('表')!.valueAt(0, 0)).toBeNull();
  });
});

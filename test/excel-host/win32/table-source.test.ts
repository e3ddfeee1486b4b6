import { ExcelTables } from '../../../src/adapters/office/table-source';
import type { TableChoice, TableReader, TableValue } from '../../../src/core/host/table-source';
import { isHostFailure } from '../../../src/core/host/host-failure';
import { blankBook } from '../engine/book/blank-book';
import { expectNothingOnlyRecorded } from '../engine/expect-nothing-recorded';
import { startExcel, type StartedExcel } from './start-excel';

/** Takes rows as they come. */
class Rows implements TableReader {
  readonly cancel = { cancelled: false };
  begun = 0;
  parts = 0;
  first = 0;
  values: (readonly TableValue[])[] = [];
  constructor(private readonly onPart: (parts: number) => void = () => undefined) {}
  begin(): void {
    this.begun += 1;
    this.values = [];
  }
  part({ row, values }: Parameters<TableReader['part']>[0]): void {
    if (this.values.length === 0) this.first = row;
    this.values.push(...values);
    this.onPart((this.parts += 1));
  }
}

describe('tables of the workbook in the simulated Excel', () => {
  let started: StartedExcel;
  const source = new ExcelTables();

  beforeEach(async () => {
    started = await startExcel({ book: blankBook('a.xlsx', ['明细', '空表']), version: '1.14', language: 'zh-CN' });
    started.install();
  });
  afterEach(() => started.close());

  const put = (address: string, values: (string | number)[][]): Promise<unknown> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('明细').getRange(address).values = values;
      await context.sync();
    });
  async function choices(): Promise<readonly TableChoice[]> {
    const found = await source.choices();
    if (isHostFailure(found)) throw new Error(found.code);
    return found;
  }

  test('offers what is selected, tables, names and sheets with anything in them', async () => {
    await put('B3:C5', [
      ['单位', '产值'],
      ['甲', 1],
      ['乙', 2],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('明细');
      sheet.tables.add('B3:C5', true).name = '企业表';
      context.workbook.names.add('产值列', sheet.getRange('C3:C5'));
      await context.sync();
    });
    started.host.select('明细', 'B3:B9');
    expect(
      (await choices()).map(({ kind, name, address, rows, columns }) => [kind, name, address, rows, columns]),
    ).toEqual([
      ['selection', '', 'B3:B5', 3, 1],
      ['table', '企业表', 'B3:C5', 3, 2],
      ['name', '产值列', 'C3:C5', 3, 1],
      ['sheet', '明细', 'B3:C5', 3, 2],
    ]);
    expectNothingOnlyRecorded(started.host);
  });

  test('reads a table in parts, each answer below a megabyte, blanks as null', async () => {
    const rows = Array.from({ length: 4000 }, (_, r) => [r === 2 ? '' : r, '文'.repeat(100), r % 2]);
    await put('A1:C4000', rows);
    started.host.faults.payloadLimit = 1_000_000;
    const [sheet] = await choices();
    const reader = new Rows();
    expect(await source.read(sheet!, reader)).toBeNull();
    expect([reader.begun, reader.first, reader.values.length]).toEqual([1, 1, 4000]);
    expect(reader.parts).toBeGreaterThan(1);
    expect(reader.values[2]).toEqual([null, '文'.repeat(100), 0]);
    expect(reader.values[3999]).toEqual([3999, '文'.repeat(100), 1]);
  });

  test('reads all anew when a cell is changed meanwhile, and gives up when changes do not end', async () => {
    await put(
      'A1:B9000',
      Array.from({ length: 9000 }, (_, r) => [r, r]),
    );
    const [sheet] = await choices();
    const once = new Rows((parts) => {
      if (parts === 1) started.host.type('明细', 'A1', '77');
    });
    expect(await source.read(sheet!, once)).toBeNull();
    expect([once.begun, once.values.length, once.values[0]![0]]).toEqual([2, 9000, 77]);
    const restless = new Rows((parts) => {
      started.host.type('明细', 'A2', String(parts));
    });
    expect(await source.read(sheet!, restless)).toMatchObject({ code: 'busy', at: { sheet: '明细' } });
  });

  test('stops when cancelled, tells of a sheet that is gone, and shows a row of the table', async () => {
    await put('A1:B3', [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ]);
    const [sheet] = await choices();
    const cancelled = new Rows();
    cancelled.cancel.cancelled = true;
    expect(await source.read(sheet!, cancelled)).toBeNull();
    expect(cancelled.parts).toBe(0);
    expect(await source.showRow(3)).toBeNull();
    const selected = await choices();
    expect(selected.some(({ kind }) => kind === 'selection')).toBe(false);
    expect(await source.read({ ...sheet!, sheet: '没有' }, new Rows())).toMatchObject({ code: 'gone' });
  });

  test('shows rows in the table chosen last, though one chosen before it is still being read', async () => {
    await put(
      'A1:B9000',
      Array.from({ length: 9000 }, (_, r) => [r, r]),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('空表').getRange('D1:E2').values = [
        ['a', 'b'],
        [1, 2],
      ];
      await context.sync();
    });
    const [large, small] = await choices();
    const slow = new Rows();
    await Promise.all([source.read(large!, slow), source.read(small!, new Rows())]);
    await source.showRow(2);
    const address = await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      return selected.address;
    });
    expect([slow.parts > 1, address]).toEqual([true, '空表!D2:E2']);
  });
});

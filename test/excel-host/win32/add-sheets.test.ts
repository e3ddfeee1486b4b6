import { addSheets } from '../../../src/adapters/office/add-sheets';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import type { CellContent, SheetSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { reportSheets } from '../../../src/adapters/reports/xlsx/xlsx-report';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../src/core/model/refusal';
import { wordsFor } from '../../../src/locales/words';
import { checkReport, entry, failingEntry, refusedEntry } from '../../adapters/reports/report-fixture';
import { saved, type HeldCell } from '../../e2e/rig/saved-book';
import { expectNothingOnlyRecorded } from '../engine/expect-nothing-recorded';
import type { ExcelHost } from '../engine/host';
import { loadBook } from '../engine/load/load-book';
import { startExcel, type StartedExcel } from './start-excel';

const text = (value: string): CellContent => ({ type: 'text', value });
const number = (value: number): CellContent => ({ type: 'number', value });
const sheetOf = (name: string, rows: readonly (readonly CellContent[])[]): SheetSpec => ({
  name,
  cells: rows.flatMap((line, row) => line.map((content, column) => ({ row, column, content }))),
});

/** A workbook of the user with one sheet, as a file. */
const own = writeWorkbook({ sheets: [sheetOf('我的表', [[text('合计'), number(12)]])] });

/** The texts and numbers of the simulated workbook, as they would be saved. */
function held({ book }: ExcelHost): HeldCell[] {
  return book.sheets.flatMap((sheet) =>
    [...(sheet.extent ? sheet.storedIn(sheet.extent) : [])].flatMap(([row, column]) => {
      const value = sheet.valueAt(row, column);
      const kept = sheet.formulaAt(row, column) === null && (typeof value === 'string' || typeof value === 'number');
      return kept ? [{ sheet: sheet.name, row, column, value }] : [];
    }),
  );
}

describe('sheets added to the open workbook', () => {
  let started: StartedExcel;
  const sheet = (name: string) => started.host.book.sheet(name)!;
  const names = (): string[] => started.host.book.sheets.map(({ name }) => name);

  beforeEach(async () => {
    const book = await loadBook(own, nodeInflate, 'a.xlsx');
    if (isRefusal(book)) throw new Error(book.code);
    started = await startExcel({ book, version: '1.14', language: 'zh-CN' });
    started.install();
  });
  afterEach(() => started.close());

  test('texts stay texts and numbers numbers', async () => {
    const rows = [[text('=1+1'), text('+86'), text('-5'), text('@SUM(A1)'), text('007'), text("'x"), number(-1.5)]];
    expect(await addSheets([sheetOf('审核汇总', rows)])).toBeNull();
    const values = Array.from({ length: 7 }, (_, column) => sheet('审核汇总').valueAt(0, column));
    expect(values).toEqual(['=1+1', '+86', '-5', '@SUM(A1)', '007', "'x", -1.5]);
    expect(sheet('审核汇总').formulaAt(0, 0)).toBeNull();
    expectNothingOnlyRecorded(started.host);
  });

  test('a formula is written as the value that it has', async () => {
    const formula: CellContent = { type: 'formula', text: 'SUM(A1:A9)', cached: 45 };
    expect(await addSheets([sheetOf('审核汇总', [[formula]])])).toBeNull();
    expect(sheet('审核汇总').formulaAt(0, 0)).toBeNull();
    expect(sheet('审核汇总').valueAt(0, 0)).toBe(45);
  });

  test('a second summary gets names of its own, and the first stays', async () => {
    await addSheets([sheetOf('审核汇总', [[text('一')]]), sheetOf('审核企业', [[text('甲')]])]);
    await addSheets([sheetOf('审核汇总', [[text('二')]]), sheetOf('审核企业', [[text('乙')]])]);
    expect(names()).toEqual(['我的表', '审核汇总', '审核企业', '审核汇总 (2)', '审核企业 (2)']);
    expect(sheet('审核汇总').valueAt(0, 0)).toBe('一');
    expect(sheet('审核企业 (2)').valueAt(0, 0)).toBe('乙');
    expect(started.host.book.active.name).toBe('审核汇总 (2)');
  });

  test('the report has its widths, bold headings, formats, colours and frozen first row', async () => {
    const report = checkReport([failingEntry, entry({ path: 'b.xlsx' }), refusedEntry]);
    expect(await addSheets(reportSheets(report, wordsFor('zh-CN')))).toBeNull();
    expect(names()).toEqual(['我的表', '汇总', '企业', '明细', '文件']);
    const enterprises = sheet('企业');
    expect(enterprises.frozen).toEqual({ rows: 1, columns: 0 });
    expect(enterprises.styleAt(0, 1)).toMatchObject({ bold: true, fill: '#E7E6E6' });
    expect(enterprises.styleAt(1, 2)).toMatchObject({ fill: '#FFC7CE', numberFormat: '#,##0' });
    expect(enterprises.columnWidth(1)).toBe(34 * 7 + 5);
    expectNothingOnlyRecorded(started.host);
  });

  test('the saved workbook has the sheets of the user as they were and the summary beside them', async () => {
    const before = held(started.host);
    const report = checkReport([failingEntry, refusedEntry]);
    await addSheets(reportSheets(report, wordsFor('zh-CN')));
    const book = await readXlsx(saved(own, before, held(started.host)), { inflate: nodeInflate });
    if (isRefusal(book)) throw new Error(book.code);
    expect(book.sheets.map(({ name }) => name)).toEqual(['我的表', '汇总', '企业', '明细', '文件']);
    expect(book.sheets[0]!.cellAt(0, 1)).toMatchObject({ type: 'number', value: 12 });
    expect(book.sheets[2]!.cellAt(1, 0)).toMatchObject({ type: 'text', value: 'D2143569-X' });
    expect(book.sheets[2]!.cellAt(1, 2)).toMatchObject({ type: 'number', value: 1 });
  });

  test('a long summary goes in requests below a megabyte', async () => {
    const rows = Array.from({ length: 4_000 }, (_, i) => [number(i), text('出口交货值大于工业销售产值'.repeat(8))]);
    expect(await addSheets([sheetOf('审核明细', rows)])).toBeNull();
    const sizes = started.host.log.requests.map(({ bytesIn }) => bytesIn);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    expect(started.host.log.syncs).toBeLessThan(12);
    expect(sheet('审核明细').valueAt(3_999, 0)).toBe(3_999);
  });

  test('what fails on the way leaves no half of a summary', async () => {
    const rows = Array.from({ length: 4_000 }, (_, i) => [number(i), text('出口交货值大于工业销售产值'.repeat(8))]);
    started.host.faults.payloadLimit = 300_000;
    expect(await addSheets([sheetOf('审核汇总', [[text('一')]]), sheetOf('审核明细', rows)])).toMatchObject({
      kind: 'host-failure',
      code: 'too-large',
    });
    expect(names()).toEqual(['我的表']);
  });

  test('while a cell is being edited nothing is added and the reason is told', async () => {
    started.host.faults.cellEdit = true;
    expect(await addSheets([sheetOf('审核汇总', [[text('一')]])])).toMatchObject({ code: 'cell-edit' });
    expect(names()).toEqual(['我的表']);
  });

  test('a workbook whose structure is protected gets no sheets', async () => {
    started.host.book.structureProtected = true;
    expect(await addSheets([sheetOf('审核汇总', [[text('一')]])])).toMatchObject({ code: 'protected' });
    expect(names()).toEqual(['我的表']);
  });

  test('more cells than a summary may have are refused before anything is asked', async () => {
    const one = { row: 0, column: 0, content: number(1) };
    const answer = await addSheets([{ name: '审核汇总', cells: new Array(400_001).fill(one) }]);
    expect(answer).toMatchObject({ code: 'too-large', detail: '400001 cells' });
    expect(names()).toEqual(['我的表']);
  });
});

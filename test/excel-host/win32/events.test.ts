import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { isRefusal } from '../../../src/core/model/refusal';
import { blankBook } from '../engine/book/blank-book';
import { loadBook } from '../engine/load/load-book';
import { startExcel } from './start-excel';

const SAMPLE = path.join(__dirname, '../../../assets/samples/sample-4-exceljs.xlsx');

test('what the user types is told to the add-in, worked out, and refused where locked', async () => {
  const { host, Excel, close } = await startExcel({ book: blankBook(), version: '1.14', language: 'zh-CN' });
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1').formulas = [['=A1*2']];
    sheet.onChanged.add(({ address, triggerSource, details }) => {
      told.push([address, triggerSource, details?.valueAfter]);
      return Promise.resolve();
    });
    sheet.onCalculated.add(() => {
      told.push('calculated');
      return Promise.resolve();
    });
    await context.sync();
  });
  host.type('Sheet1', 'A1', '1,200');
  await new Promise((done) => setTimeout(done, 50));
  expect(told).toHaveLength(2);
  expect(told).toEqual(expect.arrayContaining([['A1', 'Unknown', 1200], 'calculated']));
  expect(host.book.sheet('Sheet1')!.valueAt(0, 1)).toBe(2400);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  expect(() => host.type('Sheet1', 'A1', '5')).toThrow('cannot perform');
  close();
});

test('a workbook of the samples opens with its values', async () => {
  const book = await loadBook(readFileSync(SAMPLE), nodeInflate, 'sample.xlsx');
  if (isRefusal(book)) throw new Error(book.code);
  const sheet = book.sheets[0]!;
  expect(sheet.extent).not.toBeNull();
  const { host, Excel, close } = await startExcel({ book, version: '1.14', language: 'zh-CN' });
  const values = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet.name).getUsedRange();
    used.load('values');
    await context.sync();
    return used.values;
  });
  const { top, left } = sheet.extent!;
  expect(values[0]![0] ?? '').toBe(sheet.valueAt(top, left) ?? '');
  expect(host.log.recordedOnly.size).toBe(0);
  close();
});

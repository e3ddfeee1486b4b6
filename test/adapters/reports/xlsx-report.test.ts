import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { xlsxReport } from '../../../src/adapters/reports/xlsx/xlsx-report';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { wordsFor } from '../../../src/locales/words';
import { checkReport, exportsAboveSales, failingEntry, refusedEntry } from './report-fixture';

async function readBack(bytes: Uint8Array): Promise<WorkbookGrid> {
  const book = await readXlsx(bytes, { inflate: nodeInflate, formulas: true });
  if (isRefusal(book)) throw new Error(book.code);
  return book;
}

/** The values of a row of a sheet. */
function row(book: WorkbookGrid, sheet: string, at: number): unknown[] {
  const grid = book.sheets.find(({ name }) => name === sheet)!;
  return Array.from({ length: grid.columnCount }, (_, column) => {
    const cell = grid.cellAt(at, column);
    return cell.type === 'blank' ? null : cell.value;
  });
}

const zh = wordsFor('zh-CN');

describe('the report as a workbook', () => {
  it('has the counts, the enterprises, the findings and every file', async () => {
    const book = await readBack(xlsxReport(checkReport([failingEntry, refusedEntry]), zh));
    expect(book.sheets.map(({ name }) => name)).toEqual(['汇总', '企业', '明细', '文件']);
    expect(row(book, '汇总', 1)).toEqual(['收到文件 2 个，报表 1 份']);
    expect(row(book, '明细', 1).slice(3, 9)).toEqual(['强制性', 'P5a', '产销总值', 'E12', '04 出口交货值', 1240]);
    expect(row(book, '文件', 2).slice(4, 5)).toEqual(['未读']);
    expect(String(row(book, '文件', 2)[5])).toContain('工作簿设有打开密码');
  });

  it('puts the enterprises first that need a person', async () => {
    const hint = {
      ...failingEntry,
      path: 'a.xlsx',
      enterprise: { code: 'X', name: '甲' },
      findings: [exportsAboveSales({ class: 'hint' })],
    };
    const book = await readBack(xlsxReport(checkReport([hint, failingEntry]), zh));
    expect(row(book, '企业', 1).slice(2, 5)).toEqual([1, 0, 0]);
    expect(row(book, '企业', 2).slice(0, 5)).toEqual(['X', '甲', 0, 0, 1]);
  });

  it('runs no text of a file as a formula', async () => {
    const evil = { ...failingEntry, path: '=1+1', enterprise: { code: '+1', name: '=HYPERLINK("http://evil")' } };
    const book = await readBack(xlsxReport(checkReport([evil]), zh));
    const formulas = book.sheets.flatMap((sheet) =>
      Array.from(sheet.flags.slice(0, sheet.size)).filter((flag) => flag !== 0),
    );
    expect(formulas).toEqual([]);
    expect(row(book, '企业', 1).slice(0, 2)).toEqual(['+1', '=HYPERLINK("http://evil")']);
  });

  it('says what is missing where a register was given', async () => {
    const missing = { code: 'X', name: '甲', form: 'B203', contact: null, telephone: '0898-1' };
    const report = { ...checkReport([failingEntry]), due: 2, missing: [missing] };
    const book = await readBack(xlsxReport(report, zh));
    expect(row(book, '未报', 1)).toEqual(['X', '甲', 'B203', null, '0898-1']);
  });

  it('speaks English too', async () => {
    const book = await readBack(xlsxReport(checkReport([failingEntry]), wordsFor('en')));
    expect(row(book, 'Details', 1)[3]).toBe('mandatory');
  });
});

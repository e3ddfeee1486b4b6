import { nodeInflate } from '../../../../src/adapters/ooxml/inflate.node';
import { readXlsx } from '../../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../../src/core/model/refusal';
import { summaryFile, summarySheets } from '../../../../src/hosts/pane/many/summary-out';
import { manyWords } from '../../../../src/locales/many-words';
import { wordsFor } from '../../../../src/locales/words';
import { checkReport, entry } from '../../../adapters/reports/report-fixture';

const zh = wordsFor('zh-CN');
const texts = manyWords('zh-CN');
const RISKY = ['=HYPERLINK("http://a.example")', '+1', '-1', '@SUM(A1)'];
const report = checkReport(
  RISKY.map((name, i) => entry({ path: `${name}-${String(i)}.xlsx`, enterprise: { code: null, name } })),
);

test('the file is named after the month', () => {
  expect(summaryFile('csv', report, zh, texts).name).toBe('审核汇总-2013-09.csv');
});

test.each(RISKY)('in .csv a name %s has an apostrophe before it, so that no spreadsheet runs it', (name) => {
  const { content } = summaryFile('csv', report, zh, texts);
  const field = `'${name}`;
  expect(content).toContain(field.includes('"') ? `"${field.replace(/"/g, '""')}"` : `,${field},`);
  expect(content).not.toMatch(/(^|,)"?[=+\-@]/m);
});

test('in .xlsx such a name is a text, not a formula', async () => {
  const { content } = summaryFile('xlsx', report, zh, texts);
  const book = await readXlsx(content as Uint8Array, { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  const names = book.sheets.find(({ name }) => name === '文件')!;
  const cells = RISKY.map((_, i) => names.cellAt(i + 1, 2));
  expect(cells.map((cell) => [cell?.type, cell?.formula])).toEqual(RISKY.map(() => ['text', false]));
  expect(cells.map((cell) => cell?.raw)).toEqual(RISKY);
});

test('in .html markup in a name is shown, not read', () => {
  const marked = checkReport([entry({ enterprise: { code: null, name: '<img src=x onerror=alert(1)>' } })]);
  const { content } = summaryFile('html', marked, zh, texts);
  expect(content).not.toContain('<img');
});

test('the sheets for a workbook say in their names that they are of the check', () => {
  expect(summarySheets(report, zh, texts).map(({ name }) => name)).toEqual([
    '审核汇总',
    '审核企业',
    '审核明细',
    '审核文件',
  ]);
  const english = summarySheets(report, wordsFor('en'), manyWords('en')).map(({ name }) => name);
  expect(english.every((name) => name.startsWith('Check - ') && name.length <= 31)).toBe(true);
});

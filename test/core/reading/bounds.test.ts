import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import type { CellLiteral } from '../../fixtures/grid-builder';
import { bookOf } from '../../fixtures/grid-builder';
import { B203, B204, haikouForms } from '../../fixtures/pack-forms';
import { readBook } from '../../fixtures/read-back';
import { b204Rows, b204Sheet } from '../../fixtures/return-sheets';

/** A loop without a bound takes minutes on these sheets; a bounded one well under a second, on the slowest machine under this. */
const HANG_MS = 30_000;

test('a form at the head of an endless sheet is read, and the sheet is said to be read in part', () => {
  const filler = Array.from({ length: 7000 }, (_, i): CellLiteral[] => Array<CellLiteral>(30).fill(i));
  const { filings } = readBook({ sheets: [b204Sheet([...b204Rows(), ...filler])] });
  expect(filings[0]!.table.values[0]).toBe(1200);
  expect(filings[0]!.oddities.map((oddity) => oddity.code)).toContain('sheet.read-partly');
});

test('faults without end give a bounded list', () => {
  const rows = b204Rows();
  rows.splice(
    14,
    0,
    ...Array.from({ length: 3000 }, (_, i): CellLiteral[] => [`行${String(i)}`, null, null, '坏', '坏']),
  );
  const { filings } = readBook({ sheets: [b204Sheet(rows)] });
  expect(filings[0]!.oddities.length).toBeLessThanOrEqual(400);
});

test('what is remembered of texts is bounded', () => {
  const index = prepareForms([B204, B203]);
  const rows = Array.from({ length: 50000 }, (_, i): CellLiteral[] => [`文字${String(i)}`]);
  readFilings(bookOf({ sheets: [{ rows: rows.slice(0, 25000) }] }), index);
  expect(index.facts.size).toBeLessThanOrEqual(20000);
});

test('texts made to slow a pattern down are read in no time', () => {
  const evil = [
    '组织机构代码' + ' '.repeat(30000),
    '单位名称 '.repeat(3000),
    '('.repeat(20000),
    '1,'.repeat(20000),
    '2013年'.repeat(9000),
  ];
  const started = performance.now();
  readBook({ sheets: [{ rows: [...evil.map((text): CellLiteral[] => [text]), ...b204Rows()] }] });
  expect(performance.now() - started).toBeLessThan(HANG_MS);
});

test('of a workbook with very many sheets the first are read, and that is said', () => {
  const sheets = Array.from({ length: 70 }, (_, i) => ({ name: `S${String(i)}`, rows: [[i]] }));
  const { filings, oddities } = readBook({ sheets: [b204Sheet(), ...sheets] });
  expect(filings).toHaveLength(1);
  expect(oddities).toMatchObject([{ code: 'sheet.read-partly', facts: { sheets: 71 } }]);
});

describe('sheets made to cost time', () => {
  const inTime = (rows: CellLiteral[][]): void => {
    const book = bookOf({ sheets: [{ rows }] });
    const started = performance.now();
    readFilings(book, haikouForms());
    expect(performance.now() - started).toBeLessThan(HANG_MS);
  };

  test('nothing but headings', () => {
    inTime([Array<CellLiteral>(16000).fill('本月'), Array<CellLiteral>(16000).fill('1—本月'), ...b204Rows()]);
  });

  test('nothing but titles and items', () => {
    inTime(Array.from({ length: 20000 }, (_, i): CellLiteral[] => [['财务状况', '资产总计', '负债合计'][i % 3]!]));
  });

  test('nothing but damaged labels', () => {
    const rows = Array.from({ length: 20000 }, (_, i): CellLiteral[] => [`工业销售产直${String(i)}`, null, null, 1]);
    inTime([...b204Rows().slice(0, 14), ...rows]);
  });

  test('nothing but products', () => {
    const rows = Array.from({ length: 9000 }, (_, i): CellLiteral[] => [`产品${String(i)}`, '吨', String(i), 1, 2]);
    const read = readBook({ sheets: [{ rows: [...b204Rows().slice(0, 19), ...rows] }] });
    expect(read.filings[0]!.groups.get('products')!.length).toBeLessThanOrEqual(2000);
    expect(read.filings[0]!.oddities.map((oddity) => oddity.code)).toContain('sheet.read-partly');
  });

  test('nothing but codes', () => {
    inTime([...b204Rows(), ...Array.from({ length: 20000 }, (_, i): CellLiteral[] => ['组织机构代码：', String(i)])]);
  });
});

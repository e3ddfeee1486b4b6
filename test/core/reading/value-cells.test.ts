import type { CellLiteral } from '../../fixtures/grid-builder';
import { formatted } from '../../fixtures/grid-builder';
import { oddities, readBook, readRows } from '../../fixtures/read-back';
import { B204_FIRST_ITEM, b204Rows, b204Sheet } from '../../fixtures/return-sheets';

/** The return with one cell of item 01 (本月, D9) replaced. */
function withCell(cell: CellLiteral): ReturnType<typeof readRows> {
  const rows = b204Rows();
  rows[B204_FIRST_ITEM]![3] = cell;
  return readRows(rows);
}

const AT = { sheet: 'B204-1', row: 8, column: 3 };

test('a plain number is read with its unit and place, and nothing is said', () => {
  const filing = withCell(1234);
  expect(filing.table.reading(0, 0)).toEqual({ state: 'number', value: 1234, unit: '千元', at: AT, raw: '1234' });
  expect(filing.oddities).toEqual([]);
});

test.each<[string, CellLiteral, number, string]>([
  ['full-width text', '１，２３４', 1234, 'cell.text-number'],
  ['a bracketed negative', '（120）', -120, 'cell.bracket-negative'],
  ['a number with its unit', '1.2万元', 12, 'cell.scaled-text'],
  ['more decimals than the form asks for', 12.345, 12.345, 'cell.more-decimals'],
  ['a display in thousands', formatted(1234567, '#,##0,'), 1234567, 'cell.scaled-format'],
  ['a display as percentage', formatted(0.5, '0%'), 0.5, 'cell.scaled-format'],
  ['a figure out of this world', 3e13, 3e13, 'cell.extreme-value'],
])('%s is read, and reported at its cell', (_, cell, value, code) => {
  const filing = withCell(cell);
  expect(filing.table.reading(0, 0)).toMatchObject({ state: 'number', value, at: AT });
  expect(oddities(filing)).toContain(`${code} D9`);
});

test.each<[string, CellLiteral, string, string]>([
  ['words', '待财务核实', 'text', 'cell.unreadable-text'],
  ['万 of an unknown unit', '1.2万', 'ambiguous-number', 'cell.ambiguous-number'],
  ['a reference error', { error: '#REF!' }, 'error', 'cell.error-value'],
  ['a date in a number cell', formatted(41548, 'yyyy-mm-dd'), 'date', 'cell.date'],
  ['a truth value', true, 'boolean', 'cell.boolean'],
  ['a formula without a value', { uncached: true }, 'uncached-formula', 'cell.uncached-formula'],
])('%s gives no number, and is reported at its cell', (_, cell, why, code) => {
  const filing = withCell(cell);
  expect(filing.table.reading(0, 0)).toMatchObject({ state: 'unreadable', why, at: AT });
  expect(filing.table.values[0]).toBeNaN();
  expect(oddities(filing)).toEqual([`${code} D9`]);
});

test('what was received stays as it was', () => {
  expect(withCell('１，２３４').table.reading(0, 0)).toMatchObject({ raw: '１，２３４' });
  expect(withCell({ error: '#REF!' }).table.reading(0, 0)).toMatchObject({ raw: '#REF!' });
  expect(withCell(formatted(41548, 'yyyy-mm-dd')).table.reading(0, 0)).toMatchObject({ raw: '41548' });
});

test('a dash is a missing value that was written out; a blank one just missing', () => {
  const dash = withCell('—');
  expect(dash.table.reading(0, 0)).toEqual({ state: 'missing', at: AT });
  expect(oddities(dash)).toEqual(['cell.dash D9']);
  const blank = withCell(null);
  expect(blank.table.reading(0, 0)).toEqual({ state: 'missing', at: AT });
  expect(blank.oddities).toEqual([]);
});

test('a formula with a cached number or text is read like a typed one', () => {
  expect(withCell({ value: 1234, formula: true }).table.reading(0, 0)).toMatchObject({ value: 1234 });
  expect(withCell({ value: '', formula: true }).table.reading(0, 0)).toEqual({ state: 'missing', at: AT });
});

test('minus zero is zero', () => {
  expect(Object.is(withCell(-0).table.values[0], 0)).toBe(true);
});

test('the unit of the row decides how a text is scaled', () => {
  const rows = b204Rows();
  rows[B204_FIRST_ITEM + 4]![3] = '125000千瓦时';
  expect(readRows(rows).table.values[4 * 4]).toBe(12.5);
});

test('in a CSV file every number is text: that alone is not odd', () => {
  const rows = b204Rows().map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : cell)));
  const { filings } = readBook({ sheets: [b204Sheet(rows)], format: 'csv' });
  expect(filings[0]!.table.values[0]).toBe(1200);
  expect(filings[0]!.oddities).toEqual([]);
});

test('many cells with decimals are one oddity with all their cells', () => {
  const rows = b204Rows();
  for (const column of [3, 4, 5, 6]) rows[B204_FIRST_ITEM]![column] = 1.5;
  expect(oddities(readRows(rows))).toEqual(['cell.more-decimals D9 E9 F9 G9']);
});

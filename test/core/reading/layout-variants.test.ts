import type { CellLiteral } from '../../fixtures/grid-builder';
import { oddities, readRows, valuesOf } from '../../fixtures/read-back';
import { B204_VALUES, b204Head, b204Headings, b204Items, b204Rows } from '../../fixtures/return-sheets';

type Row = CellLiteral[];
/** The table with each row's stub columns rearranged. */
function stub(change: (label: CellLiteral, unit: CellLiteral, code: CellLiteral) => Row): Row[] {
  const each = (row: Row): Row => [...change(row[0] ?? null, row[1] ?? null, row[2] ?? null), ...row.slice(3)];
  return b204Rows({ headings: b204Headings().map(each), items: b204Items().map(each), groups: [] });
}

test('codes may stand left of the labels', () => {
  const filing = readRows(stub((label, unit, code) => [code, label, unit]));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('units may stand behind the codes', () => {
  const filing = readRows(stub((label, unit, code) => [label, code, unit]));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('a table without a unit column is read', () => {
  const filing = readRows(stub((label, _, code) => [label, code]));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('a table without unit and code columns is read by its labels', () => {
  const filing = readRows(stub((label) => [label]));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.code-missing A9 A10 A11 A12 A13 A14']);
});

test('a code written in front of the label is read', () => {
  const filing = readRows(
    stub((label, unit, code) => [/\d/.test(String(code)) ? `${String(code)} ${String(label)}` : label, unit, null]),
  );
  expect(valuesOf(filing)).toEqual(B204_VALUES);
});

test('codes may be texts with spaces or in full width', () => {
  const filing = readRows(
    stub((label, unit, code) => [label, unit, /\d/.test(String(code)) ? ` ０${String(code).slice(1)} ` : code]),
  );
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('headings may be repeated in notes above without harm', () => {
  const head = [...b204Head(), ['注：本年指报告年度'], ['本月'], ['上年同期', '本月']];
  expect(valuesOf(readRows(b204Rows({ head })))).toEqual(B204_VALUES);
});

test('a table turned on its side is never read wrong without a word', () => {
  const items = b204Items();
  const turned = [0, 1, 2, 3, 4, 5, 6].map((column) => items.map((row) => row[column] ?? null));
  const filing = readRows([...b204Head(), ...turned]);
  const read = Object.values(valuesOf(filing)).flat();
  expect(read.every((value) => value === null)).toBe(true);
  expect(filing.oddities.filter((oddity) => oddity.code === 'layout.item-missing').length).toBeGreaterThan(3);
});

test('figures copied as text with the form’s thousands separators are read', () => {
  const items = b204Items().map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)),
  );
  const filing = readRows(b204Rows({ items }));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toHaveLength(24);
});

test('words typed beside the table are left alone', () => {
  const items = b204Items().map((row, i) => (i === 2 ? [...row, null, '已核对'] : row));
  const filing = readRows(b204Rows({ items }));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities.every((oddity) => oddity.code === 'layout.extra-column')).toBe(true);
});

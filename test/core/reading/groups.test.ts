import type { CellLiteral } from '../../fixtures/grid-builder';
import { oddities, readRows } from '../../fixtures/read-back';
import { b204Groups, b204Rows } from '../../fixtures/return-sheets';

type Rows = CellLiteral[][];
const withGroups = (change: (rows: Rows) => Rows | undefined): ReturnType<typeof readRows> => {
  const rows = b204Groups();
  return readRows(b204Rows({ groups: change(rows) ?? rows }));
};
const rowsOf = (filing: ReturnType<typeof readRows>, group: string): unknown[] =>
  filing.groups.get(group)!.map((row) => [row.code, row.name, row.unit, ...row.values]);

const CLASSES = [
  ['2720', '化学药品制剂制造', '千元', 700, 5800, 600, 5000],
  ['2740', '中成药生产', '千元', 500, 4000, 400, 3600],
];
const PRODUCTS = [['2710010', '化学药品原药', '吨', 25.5, 201.25, 22, 180]];

test('class rows and product rows are read below their headings', () => {
  const filing = withGroups(() => undefined);
  expect(rowsOf(filing, 'classes')).toEqual(CLASSES);
  expect(rowsOf(filing, 'products')).toEqual(PRODUCTS);
  expect(filing.groups.get('classes')![0]!.readings[1]).toEqual({
    state: 'number',
    value: 5800,
    unit: '千元',
    at: { sheet: 'B204-1', row: 15, column: 4 },
    raw: '5800',
  });
});

test('without headings, rows go by the look of their codes and by their units', () => {
  const filing = withGroups((rows) => rows.filter((row) => row.length > 1));
  expect(rowsOf(filing, 'classes')).toEqual(CLASSES);
  expect(rowsOf(filing, 'products')).toEqual(PRODUCTS);
});

test('no rows at all are empty groups', () => {
  const filing = withGroups(() => []);
  expect([...filing.groups]).toEqual([
    ['classes', []],
    ['products', []],
  ]);
  expect(filing.oddities).toEqual([]);
});

test('class codes in number cells are the same codes, with the zero they lost', () => {
  const filing = withGroups((rows) => {
    rows[1]![2] = 2720;
    rows[2]![2] = 610;
  });
  expect(filing.groups.get('classes')!.map((row) => row.code)).toEqual(['2720', '0610']);
});

test('a class code written before the name is taken from there', () => {
  const filing = withGroups((rows) => {
    rows[1]![0] = '2720 化学药品制剂制造';
    rows[1]![2] = null;
  });
  expect(rowsOf(filing, 'classes')).toEqual(CLASSES);
});

test('a class row without a code is read, and named', () => {
  const filing = withGroups((rows) => void (rows[1]![2] = null));
  expect(rowsOf(filing, 'classes')).toEqual([['', ...CLASSES[0]!.slice(1)], CLASSES[1]]);
  expect(oddities(filing)).toEqual(['layout.group-row-without-code A16']);
});

test('a total row of a group is no class, and is named', () => {
  const filing = withGroups((rows) => void rows.splice(3, 0, ['合　计', '千元', null, 1200, 9800, 1000, 8600]));
  expect(rowsOf(filing, 'classes')).toEqual(CLASSES);
  expect(oddities(filing)).toEqual(['layout.group-total-row A18']);
});

test('a product with the code of an item, or a four-digit code, is still a product', () => {
  const filing = withGroups((rows) => {
    rows[4]![2] = '05';
    rows.push(['中成药', '吨', '2740', 1, 2, 3, 4]);
  });
  expect(rowsOf(filing, 'products')).toEqual([
    ['05', ...PRODUCTS[0]!.slice(1)],
    ['2740', '中成药', '吨', 1, 2, 3, 4],
  ]);
  expect(filing.table.values[4 * 4]).toBe(12.5);
});

test('a product without a value is kept, with missing values; a spare line is not a product', () => {
  const filing = withGroups((rows) => {
    rows[4]!.length = 3;
    rows.push([null, '吨', null], ['', '', '']);
  });
  expect(rowsOf(filing, 'products')).toEqual([['2710010', '化学药品原药', '吨', NaN, NaN, NaN, NaN]]);
});

test('notes and signatures below the table are no rows', () => {
  const rows = b204Rows();
  rows.push(['审核关系：', null, null, 1, 2, 3, 4], ['1. 01≥02', null, null, 5]);
  const filing = readRows(rows);
  expect(rowsOf(filing, 'products')).toEqual(PRODUCTS);
  expect(filing.oddities).toEqual([]);
});

test('what people type in group rows is reported like anywhere else', () => {
  const filing = withGroups((rows) => {
    rows[1]![3] = '７００';
    rows[4]![3] = '25.5吨';
    rows[4]![4] = '很多';
  });
  expect(filing.groups.get('classes')![0]!.values[0]).toBe(700);
  expect(filing.groups.get('products')![0]!.readings[1]).toMatchObject({ state: 'unreadable', why: 'text' });
  expect(oddities(filing)).toEqual(['cell.text-number D16', 'cell.unit-in-cell D19', 'cell.unreadable-text E19']);
});

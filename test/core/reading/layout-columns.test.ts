import type { CellLiteral } from '../../fixtures/grid-builder';
import { oddities, readOne, readRows, valuesOf } from '../../fixtures/read-back';
import { B204_VALUES, b203Rows, b203Sheet, b204Headings, b204Rows } from '../../fixtures/return-sheets';

type Rows = CellLiteral[][];

function insertColumn(rows: Rows, at: number): Rows {
  return rows.map((row) => (row.length > at ? [...row.slice(0, at), null, ...row.slice(at)] : row));
}

function headed(...headings: Rows): Rows {
  return b204Rows({ headings });
}

test('merged headings name their columns', () => {
  const merges = [
    { top: 5, left: 3, bottom: 5, right: 4 },
    { top: 5, left: 5, bottom: 5, right: 6 },
    { top: 5, left: 0, bottom: 6, right: 0 },
  ];
  expect(valuesOf(readRows(b204Rows(), { merges }))).toEqual(B204_VALUES);
});

test.each([0, 1, 2, 3, 4, 5, 6, 7])('an inserted blank column before column %d moves nothing', (at) => {
  const filing = readRows(insertColumn(b204Rows(), at));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
  expect(filing.groups.get('classes')).toHaveLength(2);
});

test('a column of the filler’s own is not a value of the form, and is named', () => {
  const rows = b204Rows().map((row, i) => [
    ...row.slice(0, 5),
    i === 6 ? '增减%' : i > 7 && i < 14 ? 5 : null,
    ...row.slice(5),
  ]);
  const filing = readRows(rows);
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toMatchObject([{ code: 'layout.extra-column', facts: { heading: '增减%' } }]);
});

test('columns in another order are found by their headings', () => {
  const swap = (row: CellLiteral[]): CellLiteral[] => [
    ...row.slice(0, 3),
    row[5] ?? null,
    row[6] ?? null,
    row[3] ?? null,
    row[4] ?? null,
  ];
  const rows = b204Rows().map((row, i) => (i >= 5 && i < 14 ? swap(row) : row));
  expect(valuesOf(readRows(rows))).toEqual(B204_VALUES);
});

test('one heading row that names everything is enough', () => {
  const filing = readRows(
    headed(['指标名称', '计量单位', '代码', '本年本月', '1-9月', '上年同期本月', '上年同期累计']),
  );
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test.each(['1—9月', '1-9月', '１－９月', '1～本月', '1至9月', '一至九月', '1-本月累计', '累计'])(
  '%s heads the cumulative',
  (heading) => {
    const headings = b204Headings();
    headings[1]![4] = heading;
    const filing = readRows(b204Rows({ headings }));
    expect(valuesOf(filing)).toEqual(B204_VALUES);
    expect(filing.oddities).toEqual([]);
  },
);

test('headings by year are this year and last year', () => {
  const headings = b204Headings();
  headings[0]![3] = '2013年';
  headings[0]![5] = '2012年';
  expect(valuesOf(readRows(b204Rows({ headings })))).toEqual(B204_VALUES);
});

test('damaged outer headings: the columns are taken in order, and that is said', () => {
  const headings = b204Headings();
  headings[0]!.splice(3, 4);
  const filing = readRows(b204Rows({ headings }));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.columns-by-order F7 G7']);
});

test('no headings at all: the columns are taken in order, and that is said', () => {
  const filing = readRows(headed());
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.columns-by-order D5 E5 F5 G5']);
});

test('damaged headings and a column too many: nothing is guessed, the columns are missing', () => {
  const rows = b204Rows({ headings: [['指标名称', '计量单位', '代码']] }).map((row, i) =>
    i > 5 && i < 12 ? [...row, 1] : row,
  );
  const filing = readRows(rows);
  expect(valuesOf(filing)['01']).toEqual([null, null, null, null]);
  expect(filing.oddities.map((oddity) => oddity.code)).toEqual(
    expect.arrayContaining([
      'layout.column-missing',
      'layout.column-missing',
      'layout.column-missing',
      'layout.column-missing',
    ]),
  );
});

test('a heading that stands there twice is named; the first column counts', () => {
  const rows = b204Rows().map((row, i) => [...row, i === 5 ? '本年' : i === 6 ? '本月' : i > 7 && i < 14 ? 9 : null]);
  const filing = readRows(rows);
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toContain('layout.column-twice H7');
});

test('a heading left over from another month is named', () => {
  const headings = b204Headings();
  headings[1]![4] = '1—8月';
  expect(readRows(b204Rows({ headings })).oddities).toMatchObject([
    { code: 'identity.heading-month-differs', facts: { heading: '1—8月', period: '2013-09' } },
  ]);
});

test('B203: one column of this year, one of last year', () => {
  const values = valuesOf(readOne(b203Sheet()));
  expect(values['201']).toEqual([1000, 500]);
  expect(values['3011']).toEqual([1011, 511]);
  expect(values['403']).toEqual([1027, 527]);
});

test('B203: 上年同期 alone, or in one cell with 1—本月, heads last year', () => {
  for (const heading of ['上年同期', '上年同期1—本月', '上年同期累计']) {
    const rows = b203Rows();
    rows[4]![4] = heading;
    rows[5] = [];
    expect(valuesOf(readOne(b203Sheet(rows)))['201']).toEqual([1000, 500]);
  }
});

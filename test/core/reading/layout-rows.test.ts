import type { CellLiteral } from '../../fixtures/grid-builder';
import { oddities, readRows, valuesOf } from '../../fixtures/read-back';
import { B204_VALUES, b204Headings, b204Items, b204Rows } from '../../fixtures/return-sheets';

type Rows = CellLiteral[][];
const items = (change: (rows: Rows) => Rows | undefined): Rows => {
  const rows = b204Items();
  return b204Rows({ items: change(rows) ?? rows });
};

test('the statutory layout is read without a word', () => {
  const filing = readRows(b204Rows());
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('inserted blank rows change nothing', () => {
  const filing = readRows(items((rows) => rows.flatMap((row) => [[], row, []])));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('an inserted row with figures of its own is named', () => {
  const filing = readRows(items((rows) => void rows.splice(2, 0, ['自己加的行', '千元', null, 5, 6, 7, 8])));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.unknown-row A11']);
});

test('rows in another order are read by name, and said', () => {
  const filing = readRows(items((rows) => rows.reverse()));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.rows-reordered A9']);
});

test('a deleted row is missing, and said', () => {
  const filing = readRows(items((rows) => void rows.splice(3, 1)));
  expect(valuesOf(filing)).toEqual({ ...B204_VALUES, '04': [null, null, null, null] });
  expect(filing.table.reading(3, 0)).toEqual({ state: 'missing', at: null });
  expect(filing.oddities[0]).toMatchObject({ code: 'layout.item-missing', facts: { code: '04', item: '出口交货值' } });
});

test('an item that stands there twice is named at both places; the upper filled row counts', () => {
  const filing = readRows(items((rows) => void rows.splice(1, 0, ['工业总产值', '千元', '01', 1, 1, 1, 1])));
  expect(valuesOf(filing)['01']).toEqual(B204_VALUES['01']);
  expect(oddities(filing)).toEqual(['layout.item-twice A9 A10']);
});

test('of an item twice, a filled row counts before a blank one', () => {
  const filing = readRows(items((rows) => void rows.splice(0, 0, ['工业总产值', '千元', '01'])));
  expect(valuesOf(filing)['01']).toEqual(B204_VALUES['01']);
});

test.each([
  ['spaces and full width', '　出 口 交 货 值　'],
  ['其中 in another spelling', '其中: 出口交货值'],
  ['numbering', '（二）出口交货值'],
  ['other numbering', '2、其中：出口交货值：'],
  ['a unit in brackets', '出口交货值（千元）'],
  ['line break', '其中：\n出口交货值'],
])('a label with %s is the same label', (_, label) => {
  const filing = readRows(items((rows) => void (rows[3]![0] = label)));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('a slip of the pen in a label is read by its code, and said', () => {
  const filing = readRows(items((rows) => void (rows[3]![0] = '其中：出囗交货值')));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.label-slip A12']);
});

test('a slip of the pen in a label without a code is read, and said', () => {
  const filing = readRows(
    items((rows) => {
      rows[3]![0] = '其中：出囗交货值';
      rows[3]![2] = null;
    }),
  );
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.label-slip A12']);
});

test('a label of another thing beside a known code is read by the code, to be verified', () => {
  const filing = readRows(items((rows) => void (rows[3]![0] = '其他收入')));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities[0]).toMatchObject({
    code: 'layout.label-differs',
    facts: { code: '04', expected: '出口交货值', found: '其他收入' },
  });
});

test('rows without labels are read by their codes', () => {
  const filing = readRows(items((rows) => void rows.forEach((row, i) => i > 1 && (row[0] = null))));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.label-missing C11 C12 C13 C14']);
});

test('codes that lost their zero in number cells are the same codes', () => {
  const filing = readRows(items((rows) => void rows.forEach((row, i) => (row[2] = i + 1))));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.code-without-zero C9 C10 C11 C12 C13 C14']);
});

test('a number shown as 01 has lost nothing', () => {
  const filing = readRows(items((rows) => void rows.forEach((row, i) => (row[2] = { value: i + 1, format: '00' }))));
  expect(filing.oddities).toEqual([]);
});

test('rows without codes are read by their labels', () => {
  const filing = readRows(items((rows) => void rows.forEach((row) => (row[2] = null))));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.code-missing A9 A10 A11 A12 A13 A14']);
});

test('where code and label disagree the label counts, to be verified', () => {
  const filing = readRows(
    items((rows) => {
      rows[2]![2] = '04';
      rows[3]![2] = '03';
    }),
  );
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.code-label-disagree A11', 'layout.code-label-disagree A12']);
});

test('a label copied from another row does not take that row’s place: there the code counts', () => {
  const filing = readRows(items((rows) => void (rows[3]![0] = '工业销售产值')));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.code-label-disagree A12']);
});

test('a unit beside an item that is not the form’s is named, and the figure left alone', () => {
  const filing = readRows(items((rows) => void (rows[4]![1] = '千瓦时')));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities[0]).toMatchObject({
    code: 'unit.item-differs',
    facts: { item: '企业用电量', found: '千瓦时', expected: '万千瓦时' },
  });
});

test('parts indented into a column of their own are found', () => {
  const shift = (row: CellLiteral[], indented: boolean): CellLiteral[] =>
    indented ? ['其中：', String(row[0]).replace('其中：', ''), ...row.slice(1)] : [row[0]!, null, ...row.slice(1)];
  const rows = b204Items().map((row, i) => shift(row, i === 1 || i === 3));
  const headings = b204Headings().map((row) => shift(row, false));
  const filing = readRows(b204Rows({ headings, items: rows, groups: [] }));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities).toEqual([]);
});

test('hidden rows and columns with figures are read and named', () => {
  const filing = readRows(b204Rows(), { hiddenRows: [8, 40], hiddenColumns: [4] });
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['layout.hidden-row A9', 'layout.hidden-column E9']);
});

test('merged value cells swallow a value: named', () => {
  const filing = readRows(
    items((rows) => void (rows[0]![4] = null)),
    { merges: [{ top: 8, left: 3, bottom: 8, right: 4 }] },
  );
  expect(valuesOf(filing)['01']).toEqual([1200, null, 1000, 8600]);
  expect(oddities(filing)).toEqual(['cell.merged D9']);
});

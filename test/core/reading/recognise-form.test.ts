import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import type { CellLiteral, SheetLiteral } from '../../fixtures/grid-builder';
import { bookOf } from '../../fixtures/grid-builder';
import { B203, B204 } from '../../fixtures/pack-forms';
import { oddities, readBook, readOne, valuesOf } from '../../fixtures/read-back';
import {
  B204_VALUES,
  b203Rows,
  b203Sheet,
  b204Head,
  b204Items,
  b204Rows,
  b204Sheet,
} from '../../fixtures/return-sheets';

type Rows = CellLiteral[][];
const right = (rows: Rows, width: number): Rows => rows.map((row) => [...Array<null>(width).fill(null), ...row]);
const beside = (a: Rows, b: Rows, width: number): Rows =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => {
    const left = a[i] ?? [];
    return [...left, ...Array<null>(width - left.length).fill(null), ...(b[i] ?? [])];
  });
const forms = (read: ReturnType<typeof readBook>): string[] => read.filings.map((filing) => filing.form.id);

test('each form is known by title, number and items', () => {
  expect(forms(readBook({ sheets: [b204Sheet(), b203Sheet()] }))).toEqual(['B204-1', 'B203']);
});

test('a renamed sheet, a table pasted elsewhere, and a workbook full of other sheets make no difference', () => {
  const pasted: SheetLiteral = { name: 'Sheet3 (2)', rows: [...Array<[]>(17).fill([]), ...right(b204Rows(), 11)] };
  const notes: SheetLiteral = { name: '工作备忘', rows: [['记得月底前报送'], ['电价', 0.65]] };
  const { filings, unrecognised } = readBook({ sheets: [notes, pasted] });
  expect(valuesOf(filings[0]!)).toEqual(B204_VALUES);
  expect(filings[0]!.enterprise.code).toBe('D2143569X');
  expect(filings[0]!.oddities).toEqual([]);
  expect(unrecognised).toMatchObject([
    { sheet: '工作备忘', why: 'no-form', firstText: '记得月底前报送', nearest: null },
  ]);
});

test.each(['B204-1表', '表号：Ｂ２０４－１表', 'B204—1', '表    号： B 204-1 表'])(
  '%s is the form number',
  (spelling) => {
    const head = b204Head();
    head[1] = [spelling];
    expect(oddities(readOne(b204Sheet(b204Rows({ head }))))).toEqual([]);
  },
);

test('without a title or number the items tell the form; the missing number is said', () => {
  const filing = readOne(b204Sheet(b204Rows({ head: b204Head().slice(2) })));
  expect(filing.form.id).toBe('B204-1');
  expect(oddities(filing)).toEqual(['form.number-missing A7']);
});

test('another number on a form whose items are all there is named', () => {
  const head = b204Head();
  head[1]![6] = 'B205-1表';
  const filing = readOne(b204Sheet(b204Rows({ head })));
  expect(filing.oddities).toMatchObject([
    { code: 'form.number-differs', facts: { expected: 'B204-1', found: 'B205-1' } },
  ]);
});

test('a form of another office is not taken for ours, and what was seen is told', () => {
  const energy: SheetLiteral = {
    name: '能源',
    rows: [
      ['能源购进、消费与库存'],
      ['表号：B205-1表'],
      ['指标名称', '计量单位', '代码', '1—本月'],
      ['原煤', '吨', '01', 100],
      ['工业总产值', '千元', '32', 900],
      ['电力', '万千瓦时', '33', 12],
    ],
  };
  const { filings, unrecognised } = readBook({ sheets: [energy] });
  expect(filings).toEqual([]);
  expect(unrecognised).toMatchObject([
    {
      sheet: '能源',
      why: 'other-form',
      firstText: '能源购进、消费与库存',
      formNumbers: [{ text: 'B205-1', at: { sheet: '能源', row: 1, column: 0 } }],
      nearest: { form: 'B204-1', items: 1, of: 6 },
    },
  ]);
});

test('a form whose labels are lost is known by title and codes', () => {
  const items = b204Items().map((row, i) => [`Zeile ${String(i)}`, ...row.slice(1)]);
  const filing = readOne(b204Sheet(b204Rows({ items, groups: [] })));
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(filing.oddities.map((oddity) => oddity.code)).toEqual(Array<string>(6).fill('layout.label-differs'));
});

test('two forms on one sheet, one below the other', () => {
  const { filings } = readBook({ sheets: [{ name: '全部', rows: [...b204Rows(), [], ...b203Rows()] }] });
  expect(filings.map((filing) => filing.form.id)).toEqual(['B204-1', 'B203']);
  expect(valuesOf(filings[0]!)).toEqual(B204_VALUES);
  expect(valuesOf(filings[1]!)['403']).toEqual([1027, 527]);
  expect(filings[0]!.groups.get('products')).toHaveLength(1);
  expect(filings.flatMap((filing) => filing.oddities)).toEqual([]);
});

test('two forms on one sheet, side by side', () => {
  const { filings } = readBook({ sheets: [{ name: '全部', rows: beside(b204Rows(), b203Rows(), 8) }] });
  expect(filings.map((filing) => filing.form.id).sort()).toEqual(['B203', 'B204-1']);
  const [a, b] = [...filings].sort((x, y) => y.form.id.localeCompare(x.form.id));
  expect(valuesOf(a!)).toEqual(B204_VALUES);
  expect(valuesOf(b!)['201']).toEqual([1000, 500]);
  expect(a!.groups.get('classes')).toHaveLength(2);
});

test('the same form twice in a workbook: both are read, and both are named', () => {
  const copy = { ...b204Sheet(), name: 'B204-1 (2)' };
  const read = readBook({ sheets: [b204Sheet(), copy] });
  expect(forms(read)).toEqual(['B204-1', 'B204-1']);
  expect(read.oddities).toMatchObject([{ code: 'form.twice', at: [{ sheet: 'B204-1' }, { sheet: 'B204-1 (2)' }] }]);
});

test('the same form twice on one sheet: two returns, not items twice', () => {
  const read = readBook({ sheets: [{ name: '两份', rows: [...b204Rows(), [], ...b204Rows()] }] });
  expect(forms(read)).toEqual(['B204-1', 'B204-1']);
  expect(read.oddities.map((oddity) => oddity.code)).toEqual(['form.twice']);
  for (const filing of read.filings) expect(valuesOf(filing)).toEqual(B204_VALUES);
});

test('a sheet a month is no duplicate', () => {
  const august = { name: '8月', rows: b204Rows({ head: b204Head('2013年8月') }) };
  const read = readBook({ sheets: [august, { ...b204Sheet(), name: '9月' }] });
  expect(read.filings.map((filing) => filing.period!.month)).toEqual([8, 9]);
  expect(read.oddities).toEqual([]);
});

test('a form printed on two pages, heading repeated, is one return', () => {
  const rows = b203Rows();
  rows.splice(20, 0, ...b203Rows().slice(4, 7));
  const filing = readOne(b203Sheet(rows));
  expect(valuesOf(filing)['201']).toEqual([1000, 500]);
  expect(valuesOf(filing)['403']).toEqual([1027, 527]);
  expect(filing.oddities).toEqual([]);
});

test('a hidden sheet is read and named', () => {
  const filing = readOne({ ...b204Sheet(), visibility: 'veryHidden' });
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(oddities(filing)).toEqual(['sheet.hidden A9']);
});

test('instructions are no form, and a sample beside the form is not read', () => {
  const text = {
    name: '填表说明',
    rows: [['填表说明'], ['1. 工业总产值：指工业企业在本年内生产的以货币形式表现的总量。']],
  };
  const sample = { ...b204Sheet(), name: '填报示例' };
  const read = readBook({ sheets: [text, sample, b204Sheet()] });
  expect(read.filings.map((filing) => filing.sheet)).toEqual(['B204-1']);
  expect(read.unrecognised.map((each) => [each.sheet, each.why])).toEqual([
    ['填表说明', 'instructions'],
    ['填报示例', 'instructions'],
  ]);
});

test('a form that stands alone on a sheet named like instructions is read', () => {
  expect(readOne({ ...b204Sheet(), name: '说明' }).form.id).toBe('B204-1');
});

test('empty workbooks and sheets hold nothing', () => {
  expect(readBook({ sheets: [] })).toEqual({ filings: [], unrecognised: [], oddities: [] });
  expect(readBook({ sheets: [{ rows: [] }] })).toEqual({ filings: [], unrecognised: [], oddities: [] });
});

test('a blank form is a return without values', () => {
  const items = b204Items().map((row) => row.slice(0, 3));
  const filing = readOne(b204Sheet(b204Rows({ items, groups: [] })));
  expect(
    Object.values(valuesOf(filing))
      .flat()
      .every((value) => value === null),
  ).toBe(true);
  expect(filing.table.reading(0, 0)).toEqual({ state: 'missing', at: { sheet: 'B204-1', row: 8, column: 3 } });
  expect(filing.oddities).toEqual([]);
});

test('of two versions with the same items, the one in force in the return’s month is taken', () => {
  const later = { ...B204, version: '2014', validFrom: '2014-01-01', validTo: null };
  const index = prepareForms([later, B204, B203]);
  const versionFor = (period: string): string =>
    readFilings(bookOf({ sheets: [b204Sheet(b204Rows({ head: b204Head(period) }))] }), index).filings[0]!.form.version;
  expect(versionFor('2013年9月')).toBe('2013');
  expect(versionFor('2014年3月')).toBe('2014');
});

test('without a period in the return, the month asked for decides the version', () => {
  const later = { ...B204, version: '2014', validFrom: '2014-01-01', validTo: null };
  const index = prepareForms([later, B204]);
  const book = bookOf({ sheets: [b204Sheet(b204Rows({ head: b204Head(null) }))] });
  const read = readFilings(book, index, { asked: { year: 2013, month: 9 }, path: 'a.xlsx' });
  expect(read.filings[0]).toMatchObject({ form: { version: '2013' }, path: 'a.xlsx' });
});

test('the same form twice side by side: two returns', () => {
  const { filings } = readBook({ sheets: [{ name: '两份', rows: beside(b204Rows(), b204Rows(), 9) }] });
  expect(filings).toHaveLength(2);
  for (const filing of filings) expect(valuesOf(filing)).toEqual(B204_VALUES);
});

test('a form printed in two blocks side by side is one return, each value with its own cell', () => {
  const rows = b203Rows();
  const head = rows.slice(0, 4);
  const headings = rows.slice(4, 7);
  const items = rows.slice(7, 35);
  const block = beside([...headings, ...items.slice(0, 14)], [...headings, ...items.slice(14)], 5);
  const filing = readOne(b203Sheet([...head, ...block]));
  expect(valuesOf(filing)).toEqual(valuesOf(readOne(b203Sheet())));
  expect(filing.table.reading(0, 1).at).toEqual({ sheet: 'B203', row: 7, column: 4 });
  expect(filing.table.reading(14, 0).at).toEqual({ sheet: 'B203', row: 7, column: 8 });
  expect(filing.oddities).toEqual([]);
});

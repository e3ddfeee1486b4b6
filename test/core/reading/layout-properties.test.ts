import fc from 'fast-check';
import type { Filing } from '../../../src/core/model/filing';
import type { CellRange } from '../../../src/core/model/grid';
import { readFilings } from '../../../src/core/reading/read-filings';
import type { CellLiteral, SheetLiteral } from '../../fixtures/grid-builder';
import { bookOf } from '../../fixtures/grid-builder';
import { haikouForms } from '../../fixtures/pack-forms';
import { readOne, valuesOf } from '../../fixtures/read-back';
import { B204_FIRST_ITEM, B204_VALUES, b204Rows } from '../../fixtures/return-sheets';

type Rows = CellLiteral[][];
interface Sheet {
  readonly rows: Rows;
  readonly merges: readonly CellRange[];
}

const MERGES: readonly CellRange[] = [
  { top: 0, left: 0, bottom: 0, right: 6 },
  { top: 5, left: 3, bottom: 5, right: 4 },
  { top: 5, left: 5, bottom: 5, right: 6 },
  { top: 5, left: 0, bottom: 6, right: 0 },
];

function insertRow(sheet: Sheet, at: number, row: CellLiteral[] = []): Sheet {
  const moved = (value: number): number => (value >= at ? value + 1 : value);
  return {
    rows: [...sheet.rows.slice(0, at), row, ...sheet.rows.slice(at)],
    merges: sheet.merges.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
  };
}

function insertColumn(sheet: Sheet, at: number): Sheet {
  const moved = (value: number): number => (value >= at ? value + 1 : value);
  return {
    rows: sheet.rows.map((row) => (row.length > at ? [...row.slice(0, at), null, ...row.slice(at)] : row)),
    merges: sheet.merges.map((merge) => ({ ...merge, left: moved(merge.left), right: moved(merge.right) })),
  };
}

const groupsOf = (filing: Filing): unknown[] =>
  [...filing.groups].map(([id, rows]) => [id, rows.map((row) => [row.code, row.name, row.unit, ...row.values])]);

const clean = readOne({ rows: b204Rows() });

function expectSame(filing: Filing): void {
  expect(valuesOf(filing)).toEqual(B204_VALUES);
  expect(groupsOf(filing)).toEqual(groupsOf(clean));
  expect(filing.enterprise).toMatchObject({ code: 'D2143569X', name: '海口测试制药有限公司' });
  expect(filing.period).toEqual({ year: 2013, month: 9 });
}

const edit = fc.record({
  rows: fc.array(fc.nat(22), { maxLength: 6 }),
  columns: fc.array(fc.nat(7), { maxLength: 4 }),
  down: fc.nat(30),
  across: fc.nat(12),
  merged: fc.boolean(),
  name: fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/说明|示例|样表|范例|样张|审核|回执/.test(name)),
});

test('blank rows and columns put in anywhere, the table moved, the sheet renamed, headings merged or not: same values', () => {
  fc.assert(
    fc.property(edit, ({ rows, columns, down, across, merged, name }) => {
      let sheet: Sheet = { rows: b204Rows(), merges: merged ? MERGES : [] };
      for (const at of rows) sheet = insertRow(sheet, at);
      for (const at of columns) sheet = insertColumn(sheet, at);
      for (let i = 0; i < down; i++) sheet = insertRow(sheet, 0);
      for (let i = 0; i < across; i++) sheet = insertColumn(sheet, 0);
      const filing = readOne({ name, ...sheet } satisfies SheetLiteral);
      expectSame(filing);
      expect(filing.oddities).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('rows of the filler’s own among the items never change the values, and each is reported', () => {
  const own = fc.record({
    at: fc.integer({ min: B204_FIRST_ITEM, max: B204_FIRST_ITEM + 6 }),
    label: fc.constantFrom('自己的小计', '去年数', '差额', '待核'),
    values: fc.array(fc.nat(99999), { minLength: 4, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(own, { minLength: 1, maxLength: 4 }), (inserted) => {
      let sheet: Sheet = { rows: b204Rows(), merges: MERGES };
      for (const { at, label, values } of inserted) sheet = insertRow(sheet, at, [label, null, null, ...values]);
      const filing = readOne(sheet);
      expectSame(filing);
      const unknown = filing.oddities.filter((oddity) => oddity.code === 'layout.unknown-row');
      expect(unknown).toHaveLength(inserted.length);
    }),
    { numRuns: 200 },
  );
});

test('item rows in any order, some deleted: what is left has the same values, and every change is reported', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 });
  fc.assert(
    fc.property(order, (kept) => {
      const rows = b204Rows();
      const items = rows.splice(B204_FIRST_ITEM, 6);
      rows.splice(B204_FIRST_ITEM, 0, ...kept.map((i) => items[i]!));
      const filing = readOne({ rows });
      const values = valuesOf(filing);
      const codes = Object.keys(B204_VALUES).sort();
      codes.forEach((code, i) =>
        expect(values[code]).toEqual(kept.includes(i) ? B204_VALUES[code] : [null, null, null, null]),
      );
      const missing = filing.oddities.filter((oddity) => oddity.code === 'layout.item-missing');
      expect(missing).toHaveLength(6 - kept.length);
      const sorted = kept.every((item, i) => i === 0 || item > kept[i - 1]!);
      expect(filing.oddities.some((oddity) => oddity.code === 'layout.rows-reordered')).toBe(!sorted);
    }),
    { numRuns: 200 },
  );
});

test('one damaged label or code never moves a value without a word', () => {
  const damage = fc.record({
    row: fc.nat(5),
    column: fc.constantFrom(0, 2),
    text: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('工业总产值', '出口交货值', '03', '301', '2720', '财务状况'),
    ),
  });
  fc.assert(
    fc.property(damage, ({ row, column, text }) => {
      const rows = b204Rows();
      rows[B204_FIRST_ITEM + row]![column] = text;
      const filing = readOne({ rows });
      const same = JSON.stringify(valuesOf(filing)) === JSON.stringify(B204_VALUES);
      const silent = filing.oddities.length === 0;
      expect(same || !silent).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('any sheet at all is read without an exception', () => {
  const words = fc.constantFrom(
    ...[
      '工业总产值',
      '出口交货值',
      '指标名称',
      '代码',
      '本年',
      '本月',
      '1—本月',
      '上年同期',
      '单位详细名称：',
      '组织机构代码',
    ],
    ...[
      'B204-1表',
      '财务状况',
      '资产总计',
      '201',
      '计量单位：千元',
      '2013年9月',
      '按行业小类分',
      '主要产品产量',
      '合计',
      '说明：',
    ],
  );
  const cell = fc.oneof(
    { weight: 4, arbitrary: words },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 2, arbitrary: fc.double({ noNaN: true }) },
    { weight: 1, arbitrary: fc.constant({ error: '#N/A' }) },
    { weight: 1, arbitrary: fc.constant({ uncached: true as const }) },
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 2, arbitrary: fc.constant(null) },
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 });
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
      const read = readFilings(bookOf({ sheets: sheets.map((rows) => ({ rows })) }), haikouForms());
      for (const filing of read.filings)
        expect(filing.table.values).toHaveLength(filing.form.items.length * filing.form.columns.length);
    }),
    { numRuns: 300 },
  );
});

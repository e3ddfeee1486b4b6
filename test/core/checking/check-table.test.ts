import { checkTable, type TableRule, type TableRuleResult } from '../../../src/core/checking/check-table';
import type { ExpressionParser } from '../../../src/core/expression/expression-parser';
import { CHUNK } from '../../../src/core/expression/kernel-loops';
import { loadParser } from '../../../src/core/expression/parse';
import type { FlatColumn, FlatTable } from '../../../src/core/model/flat-table';

let parser: ExpressionParser;
beforeAll(async () => {
  parser = await loadParser();
});

const rule = (id: string, expr: string): TableRule => {
  const parsed = parser.parse(expr);
  return parsed.ok ? { id, tree: parsed.tree } : { id, tree: null, problems: parsed.problems };
};

const numbers = (...values: readonly number[]): FlatColumn => ({ kind: 'number', values: Float64Array.from(values) });
const texts = (...values: readonly (string | null)[]): FlatColumn => {
  const dictionary = [...new Set(values.filter((value) => value !== null))];
  const codes = Int32Array.from(values, (value) => (value === null ? -1 : dictionary.indexOf(value)));
  return { kind: 'text', codes, dictionary };
};
const table = (columns: Readonly<Record<string, FlatColumn>>, more: Partial<FlatTable> = {}): FlatTable => {
  const all = Object.values(columns);
  const first = all[0];
  const rowCount = first === undefined ? 0 : first.kind === 'number' ? first.values.length : first.codes.length;
  return { names: Object.keys(columns), columns: all, rowCount, firstRow: 2, ...more };
};
const check = (expr: string, data: FlatTable): TableRuleResult => checkTable([rule('R', expr)], data)[0]!;
const brief = ({ holds, fails, undecided, broken, failingRows, undecidedRows }: TableRuleResult): unknown => ({
  counts: [holds, fails, undecided, broken],
  failingRows,
  undecidedRows,
});

test('a ratio rule holds, fails and is undecided in the right rows; names are row 1', () => {
  const data = table({ sales: numbers(80, 30, NaN, 50), output: numbers(100, 100, 100, 0) });
  expect(brief(check('sales / output >= 0.6 and sales / output <= 1.4', data))).toEqual({
    counts: [1, 1, 2, 0],
    failingRows: [3],
    undecidedRows: [4, 5],
  });
});

test('a rule with a false premise holds, even where the rest is missing', () => {
  const data = table({ hi: numbers(1, 1, 0, NaN, NaN, 1), newp: numbers(5, 0, NaN, 1, NaN, NaN) });
  expect(brief(check('not (hi == 1) or newp > 0', data))).toEqual({
    counts: [3, 1, 2, 0],
    failingRows: [3],
    undecidedRows: [6, 7],
  });
});

test('a text in a column of numbers is neither missing nor zero: the row is undecided', () => {
  const a: FlatColumn = { kind: 'number', values: Float64Array.of(1, NaN, NaN), texts: new Map([[1, '约5']]) };
  const data = table({ a });
  expect(brief(check('a > 0', data))).toMatchObject({ undecidedRows: [3, 4] });
  expect(brief(check('orZero(a) >= 0', data))).toMatchObject({ counts: [2, 0, 1, 0], undecidedRows: [3] });
  expect(brief(check('missing(a)', data))).toMatchObject({ counts: [1, 1, 1, 0], undecidedRows: [3] });
  expect(brief(check('not missing(a)', data))).toMatchObject({ counts: [1, 1, 1, 0], failingRows: [4] });
});

test('texts are compared with texts of the rule', () => {
  const data = table({ park: texts('北园', '南园', null), n: numbers(1, 2, 3) });
  expect(brief(check('park == "北园"', data))).toEqual({ counts: [1, 1, 1, 0], failingRows: [3], undecidedRows: [4] });
  expect(brief(check('park != "北园" or n < 2', data))).toMatchObject({ counts: [2, 0, 1, 0], undecidedRows: [4] });
  expect(brief(check('park == "西园"', data))).toMatchObject({ counts: [0, 2, 1, 0] });
  expect(brief(check('missing(park)', data))).toMatchObject({ counts: [1, 2, 0, 0] });
});

test('two text columns keep their own dictionaries', () => {
  const data = table({ a: texts('x', 'y'), b: texts('y', 'x') });
  expect(brief(check('a == "x" and b == "y"', data))).toMatchObject({ counts: [1, 1, 0, 0], failingRows: [3] });
});

test('columns with Chinese names, with points, and with any name through col(…)', () => {
  const data = table({
    工业总产值: numbers(1),
    'a.b': numbers(2),
    '产值 (千元)': numbers(3),
    sum: numbers(4),
    且: numbers(5),
  });
  expect(brief(check('工业总产值 == 1 and a.b == 2 and col("产值 (千元)") == 3 and sum == 4', data))).toMatchObject({
    counts: [1, 0, 0, 0],
  });
  expect(brief(check('列(“且”) = 5', data))).toMatchObject({ counts: [1, 0, 0, 0] });
});

test('a rule that cannot run is broken for every row, with the reason, and the others still run', () => {
  const data = table({ sales: numbers(1, 2), name: texts('甲', '乙') });
  const rules = [
    rule('unknown', 'slaes > 0'),
    rule('text', 'name > 0'),
    rule('syntax', '2x > 1'),
    rule('good', 'sales > 1'),
  ];
  const results = checkTable(rules, data);
  expect(results.map(({ id, holds, fails, broken }) => [id, holds, fails, broken])).toEqual([
    ['unknown', 0, 0, 2],
    ['text', 0, 0, 2],
    ['syntax', 0, 0, 2],
    ['good', 1, 1, 0],
  ]);
  expect(results.map(({ problems }) => problems[0]?.code ?? null)).toEqual([
    'unknown-name',
    'number-expected',
    'implicit-multiplication',
    null,
  ]);
  expect(results[0]?.problems[0]?.facts).toEqual({ name: 'slaes', near: 'sales' });
});

test.each(['constructor > 0', '__proto__ > 0', 'toString > 0', 'previous(a) > 0', 'any(a > 0)', 'sum(b.c) > 0', 'a'])(
  '%s is broken on a table',
  (expr) => {
    expect(brief(check(expr, table({ a: numbers(1, 2, 3) })))).toMatchObject({ counts: [0, 0, 0, 3] });
  },
);

test('a rule about other filings says that a table has none', () => {
  expect(check('previous(a) > 0', table({ a: numbers(1) })).problems).toMatchObject([
    { code: 'not-supported-on-table', facts: { name: 'previous(a)' } },
  ]);
});

test('class and message of a rule come back with its result', () => {
  const tree = rule('R', 'a > 0').tree;
  const [result] = checkTable([{ id: 'R', tree, class: 'verify', message: '须为正数' }], table({ a: numbers(1) }));
  expect(result).toMatchObject({ id: 'R', class: 'verify', message: '须为正数', problems: [] });
});

test('rows keep the numbers of the sheet where blank rows were left out', () => {
  const data = table({ a: numbers(1, -1, NaN) }, { rowNumbers: Int32Array.of(2, 5, 9) });
  expect(brief(check('a > 0', data))).toMatchObject({ failingRows: [5], undecidedRows: [9] });
});

test('a name that two columns have stands for neither: the rule is broken, and says why', () => {
  const data = { ...table({ a: numbers(1), b: numbers(1), output: numbers(1) }), names: ['sales', 'sales', 'output'] };
  expect(check('sales > 0', data)).toMatchObject({ holds: 0, broken: 1, problems: [{ code: 'repeated-name' }] });
  expect(check('output > 0', data)).toMatchObject({ holds: 1, broken: 0 });
});

test('an empty table has nothing to fail', () => {
  expect(brief(check('a > 0', table({ a: numbers() })))).toEqual({
    counts: [0, 0, 0, 0],
    failingRows: [],
    undecidedRows: [],
  });
});

test.each([1, 3, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5])('every one of %i rows is counted once', (rows) => {
  const values = Float64Array.from({ length: rows }, (_, i) => (i % 7 === 0 ? -1 : i % 5 === 0 ? NaN : 1));
  const expected = (wanted: (value: number) => boolean): number[] => {
    const found: number[] = [];
    values.forEach((value, i) => {
      if (wanted(value)) found.push(i + 2);
    });
    return found;
  };
  const result = check('a > 0 and a <= 5', table({ a: { kind: 'number', values } }));
  expect(result.failingRows).toEqual(expected((value) => value < 0));
  expect(result.undecidedRows).toEqual(expected(Number.isNaN));
  expect(result.holds).toBe(rows - result.fails - result.undecided);
});

test('an operation with a constant is not taken for one with the column of that number', () => {
  const data = table({ a: numbers(0), b: numbers(2), c: numbers(0) });
  for (const expr of ['a * b > 1', '1 * b > 5', '2 * b > 5', '3 * b > 5', '4 * b > 5']) {
    expect(brief(check(`a * b > 1 or b * c > 1 or a + b + c > 90 or ${expr}`, data))).toMatchObject({
      counts: expr.startsWith('3') || expr.startsWith('4') ? [1, 0, 0, 0] : [0, 1, 0, 0],
    });
  }
});

test('all functions run over columns', () => {
  const data = table({ a: numbers(-4, 100), b: numbers(3, 1), c: numbers(0, 2) });
  const holds = (expr: string): number[] => {
    const { failingRows, undecidedRows } = check(expr, data);
    return [2, 3].filter((row) => !failingRows.includes(row) && !undecidedRows.includes(row));
  };
  expect(holds('abs(a) == 4')).toEqual([2]);
  expect(holds('min(a, b, c) == -4')).toEqual([2]);
  expect(holds('max(a, b, 5) == 100')).toEqual([3]);
  expect(holds('log10(a) == 2')).toEqual([3]);
  expect(holds('round(a / 3, 1) == 33.3')).toEqual([3]);
  expect(holds('sum(a, b, c) == -1')).toEqual([2]);
  expect(holds('2 ^ b == 8')).toEqual([2]);
  expect(holds('if(c == 0, a, b) < 0')).toEqual([2]);
  expect(holds('10 - b == 7')).toEqual([2]);
  expect(holds('6 / b == 2')).toEqual([2]);
  expect(holds('b / 2 == 1.5')).toEqual([2]);
  expect(holds('-a == 4')).toEqual([2]);
  expect(holds('0 <= b <= 2')).toEqual([3]);
  expect(holds('a > b ? c == 2 : c == 0')).toEqual([2, 3]);
  expect(holds('3 > b')).toEqual([3]);
  expect(holds('3 == b')).toEqual([2]);
  expect(holds('b != 3')).toEqual([3]);
});

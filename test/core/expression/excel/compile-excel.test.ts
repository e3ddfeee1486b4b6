import { compileExcel } from '../../../../src/core/expression/excel/compile-excel';
import type { ExcelCells } from '../../../../src/core/expression/excel/excel-cells';
import type { ExcelResult } from '../../../../src/core/expression/excel/excel-result';
import type { ExpressionParser } from '../../../../src/core/expression/expression-parser';
import { formScope } from '../form-scope';
import { prepareParser } from '../rules';

let parser: ExpressionParser;
beforeAll(async () => {
  parser = await prepareParser();
});

/** Cells A1 … of this month; last month's are known to be 100; nothing of last year; a known month; three class rows. */
function cells(month: number | 'absent' = 9): ExcelCells {
  return {
    operand({ target }) {
      if (target.kind === 'scalar') return month === 'absent' ? { kind: 'absent' } : { kind: 'constant', value: month };
      if (target.kind !== 'cell' || target.source === 2) return { kind: 'absent' };
      return target.source === 1
        ? { kind: 'constant', value: 100 }
        : { kind: 'cell', ref: `A${String(target.slot + 1)}` };
    },
    group: (source) =>
      source === 0
        ? {
            kind: 'group',
            rows: [5, 6, 7].map((row) => ({
              present: `B${String(row)}<>""`,
              column: (column) => ({ kind: 'cell', ref: `${'CD'.charAt(column)}${String(row)}` }),
            })),
            rowCount: 'E1',
          }
        : { kind: 'absent' },
  };
}

function excelOf(text: string, month?: number | 'absent', premise?: string): ExcelResult {
  const tree = (of: string) => {
    const parsed = parser.parse(of);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.tree;
  };
  return compileExcel(tree(text), formScope(), cells(month), { premise: premise === undefined ? null : tree(premise) });
}

const stateOf = (text: string, month?: number, premise?: string): string => {
  const result = excelOf(text, month, premise);
  if (!result.ok) throw new Error(result.why);
  return result.rule.state;
};

test('a comparison asks whether its cells hold numbers, and allows the noise of doubles', () => {
  expect(stateOf('a <= b')).toBe('IF(COUNT(A1,A2)<2,0.5,1*(A1-A2<=1E-12*ABS(A1)))');
  expect(stateOf('a >= 0')).toBe('IF(COUNT(A1)<1,0.5,1*(A1>=0))');
});

test('the rounding of a total and its parts is allowed for, in the unit both sides share', () => {
  expect(stateOf('a = b + c')).toBe('IF(COUNT(A1,A2,A3)<3,0.5,1*(ABS(A1-(A2+A3))<1.5+1E-12*ABS(A1)))');
  expect(stateOf('a <= wan')).toBe('IF(COUNT(A1,A5)<2,0.5,1*(A1-10*A5<5.5+1E-12*ABS(A1)))');
});

test('the slack of a sum over rows grows with the rows that are filled in', () => {
  expect(stateOf('sum(classes.month) = a')).toContain('<IF(1+E1<=2,0,0.5*(1+E1))+1E-12*ABS(SUM(');
});

test('two rounded values on one side are no pair that keeps its order: both their half steps count', () => {
  const endOf = (rule: string): string => stateOf(rule).split('0))').at(-1)!;
  expect(endOf('0 <= a + 0 * sum(classes.month) + b')).toBe('+A2)<1+0),0.5))');
  expect(endOf('0 <= a + 0 * sum(classes.month) - b')).toBe('-A2),0.5))');
});

test('a value that is rounded only when it is there counts only then', () => {
  expect(stateOf('a = b + orZero(c)')).toContain('<IF(2+COUNT(A3)<=2,0,0.5*(2+COUNT(A3)))+1E-12*ABS(A1)+1E-300');
});

test('a division that has no value leaves the rule undecided', () => {
  expect(stateOf('x / y <= 2')).toBe('IF(COUNT(A9,A10)<2,0.5,IFERROR(1*(A9/A10-2<=2E-12),0.5))');
});

test('and is the least, or the most, of the states', () => {
  expect(stateOf('a > 0 and b > 0 and c > 0')).toMatch(/^MIN\(IF\(.*,IF\(.*,IF\(.*\)\)$/);
  expect(stateOf('not (a > 0 and b > 0)')).toMatch(/^MAX\(IF\(COUNT\(A1\)<1,0\.5,1\*\(A1<=0\)\),/);
});

test('what is known when the workbook is made is worked out then', () => {
  expect(stateOf('a >= previous(a)')).toBe('IF(COUNT(A1)<1,0.5,1*(100-A1<=1E-10))');
  expect(stateOf('a >= b', 9, 'month >= 3')).toBe(stateOf('a >= b'));
  expect(excelOf('a >= b', 2, 'month >= 3')).toMatchObject({ ok: true, rule: { state: '1', fixed: 1, cells: [] } });
  expect(excelOf('month >= 3', NaN)).toMatchObject({ ok: true, rule: { state: '0.5', fixed: NaN } });
});

test('an undecided premise leaves the rule undecided, a false one holds', () => {
  expect(stateOf('b > 0', 9, 'a > 0')).toBe(
    'CHOOSE(1+2*IF(COUNT(A1)<1,0.5,1*(A1>0)),1,0.5,IF(COUNT(A2)<1,0.5,1*(A2>0)))',
  );
});

test('the cells read are told, and whether one of them holds text', () => {
  expect(excelOf('a <= b + a')).toMatchObject({ rule: { cells: ['A1', 'A2'], hasText: 'COUNTA(A1,A2)>COUNT(A1,A2)' } });
});

describe('a rule without a formula says why', () => {
  test.each([
    ['a = lastYear(a)', 'absent', 'lastYear(a)'],
    ['month > 3', 'absent', 'month'],
    ['count(products.quantity > 0) > 1', 'absent', 'products.quantity'],
    ['x ^ y > 1', 'variable-power', null],
    ['a = nobody', 'broken', null],
    ['a = kwh', 'broken', null],
  ])('%s', (text, why, name) => {
    expect(excelOf(text, 'absent')).toMatchObject({ ok: false, why, name });
  });

  test('beyond the characters that Excel takes', () => {
    const parts = Array.from(
      { length: 30 },
      (_, i) => `abs(sum(classes.month) - sum(classes.ytd) - a) <= ${String(i)}`,
    );
    expect(excelOf(parts.join(' and '))).toMatchObject({ ok: false, why: 'too-long', name: null });
  });
});

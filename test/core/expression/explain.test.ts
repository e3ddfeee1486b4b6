import { expectedRange } from '../../../src/core/expression/expected-range';
import type { Explanation, FailedComparison, LinearTerm } from '../../../src/core/expression/compiled-rule';
import { frameOf, type Given } from './form-scope';
import { prepareParser, ruleOf } from './rules';

beforeAll(prepareParser);

const explain = (text: string, given: Given): Explanation => ruleOf(text).explain(frameOf(given));

function comparisonOf(text: string, given: Given): FailedComparison {
  const { comparison, outcome } = explain(text, given);
  expect(outcome).toBe('fails');
  if (!comparison) throw new Error('no comparison');
  return comparison;
}

const termOf = ({ linear }: FailedComparison, name: string, row: number | null = null): LinearTerm => {
  const term = linear?.terms.find((one) => one.ref.name === name && one.row === row);
  if (!term) throw new Error(`no term ${name}`);
  return term;
};

const rangeOf = (text: string, given: Given, name: string, row: number | null = null): unknown => {
  const comparison = comparisonOf(text, given);
  const { low, high } = expectedRange(comparison, termOf(comparison, name, row));
  return [low, high];
};

describe('a failed comparison', () => {
  test('is told with both sides, unit, slack and parts', () => {
    expect(comparisonOf('a == b + c', { cells: { a: 110, b: 50, c: 50 } })).toMatchObject({
      left: 110,
      right: 100,
      operator: '==',
      leftText: 'a',
      rightText: 'b + c',
      unit: '千元',
      slack: 1.5,
      slackFrom: 'rounding',
      parts: 3,
    });
  });

  test('of a group has a term for every row', () => {
    const classes = [[10], [20]];
    const { linear, slack, parts } = comparisonOf('sum(classes.month) == a', { classes, cells: { a: 40 } });
    expect([slack, parts]).toEqual([1.5, 3]);
    expect(linear?.terms.map(({ ref, row, coefficient, value }) => [ref.name, row, coefficient, value])).toEqual([
      ['a', null, -1, 40],
      ['classes.month', 0, 1, 10],
      ['classes.month', 1, 1, 20],
    ]);
  });

  test('in two units is told in the finer one', () => {
    const { left, right, unit, slack } = comparisonOf('a == wan', { cells: { a: 30, wan: 2 } });
    expect([left, right, unit, slack]).toEqual([30, 20, '千元', 5.5]);
  });

  test('without slack says so', () => {
    expect(comparisonOf('a <= b', { cells: { a: 2, b: 1 } })).toMatchObject({ slack: 0, slackFrom: 'none', parts: 0 });
  });

  test('that is not linear has no linear form', () => {
    expect(comparisonOf('a / b >= 0.8', { cells: { a: 1, b: 2 } })).toMatchObject({
      linear: null,
      left: 0.5,
      unit: null,
    });
  });

  test('under a `not` is the opposite one, which should hold', () => {
    expect(comparisonOf('not (a > b)', { cells: { a: 2, b: 1 } })).toMatchObject({ operator: '<=', left: 2, right: 1 });
  });

  test.each<[string, Given, string]>([
    ['a > 5 or b > 5', { cells: { a: 1, b: 2 } }, 'b'],
    ['not (a > 0) or b > 0', { cells: { a: 1, b: 0 } }, 'b'],
    ['a > 0 and b > 5 and c > 5', { cells: { a: 1, b: 2, c: 3 } }, 'b'],
    ['a > 5 and b > 5', { cells: { a: 1, b: NaN } }, 'a'],
    ['if(a > 0, b > 5, c > 5)', { cells: { a: 1, b: 2, c: 3 } }, 'b'],
    ['0 <= a <= b', { cells: { a: 5, b: 2 } }, 'a'],
  ])('of %s is the one that decides', (text, given, left) => {
    expect(comparisonOf(text, given).leftText).toBe(left);
  });

  test('of all(…) is that of the first row that spoils it', () => {
    const classes = [
      [1, 2],
      [5, 3],
    ];
    const comparison = comparisonOf('all(classes.month <= classes.ytd)', { classes });
    expect(comparison).toMatchObject({ left: 5, right: 3 });
    expect(comparison.linear?.terms.map((term) => term.row)).toEqual([1, 1]);
  });

  test('is absent when what fails is no comparison', () => {
    expect(explain('idle', { idle: 0 })).toMatchObject({ outcome: 'fails', comparison: null });
    expect(explain('missing(a)', { cells: { a: 1 } })).toMatchObject({ outcome: 'fails', comparison: null });
  });
});

describe('an undecided rule names its operands', () => {
  test.each<[string, Given, string, string[]]>([
    ['a <= b', { cells: { a: 1 } }, 'missing', ['b']],
    ['a <= previous(b)', { cells: {} }, 'missing', ['a', 'previous(b)']],
    ['a > 0 and b > 0', { cells: { a: 1 } }, 'missing', ['b']],
    ['x / y > 1', { cells: { x: 1, y: 0 } }, 'base-is-zero', ['y']],
    ['x / (y - z) > 1', { cells: { x: 1, y: 2, z: 2 } }, 'base-is-zero', ['y', 'z']],
    ['x / y > z', { cells: { x: 1, y: 0 } }, 'missing', ['z']],
    ['x / 0 > 1', { cells: { x: 1 } }, 'base-is-zero', ['0']],
    ['log10(x) > 1', { cells: { x: 0 } }, 'base-is-zero', ['x']],
    ['x ^ -1 > 1', { cells: { x: 0 } }, 'base-is-zero', ['x']],
    ['sum(classes.month) == a', { classes: [[1], [NaN]], cells: { a: 1 } }, 'missing', ['classes.month']],
    ['sum(classes.month) == a', { classes: null, cells: { a: 1 } }, 'missing', ['classes.month']],
    ['any(classes.month > a)', { classes: null }, 'missing', ['classes.month']],
    ['count(classes.month > 1) == 0', { classes: null }, 'missing', ['classes.month']],
    ['count(classes) == 0', { classes: null }, 'missing', ['classes']],
    ['if(idle, a > 0, b > 0)', { cells: { a: 1, b: 1 } }, 'missing', ['idle']],
    ['park == "北园"', {}, 'missing', ['park']],
    ['min(a, b) > max(c, 1) + round(a)', { cells: { a: 1, c: 2 } }, 'missing', ['b']],
  ])('%s with %j: %s %j', (text, given, why, operands) => {
    expect(explain(text, given)).toMatchObject({ outcome: 'undecided', why, operands });
  });
});

describe('the range that would make it hold', () => {
  const cells = { a: 110, b: 50, c: 50 };
  test('of a total lies within the slack of the parts, in whole steps of the cell', () => {
    expect(rangeOf('a == b + c', { cells }, 'a')).toEqual([99, 101]);
  });
  test('of a part moves the other way', () => {
    expect(rangeOf('a == b + c', { cells }, 'b')).toEqual([59, 61]);
  });
  test('of a row of a group leaves the other rows as they are', () => {
    const given = { classes: [[10], [20], [30]], cells: { a: 100 } };
    expect(rangeOf('sum(classes.month) == a', given, 'classes.month', 2)).toEqual([68, 72]);
  });
  test('is open on one side for an inequality', () => {
    expect(rangeOf('a <= b', { cells }, 'a')).toEqual([null, 50]);
    expect(rangeOf('a <= b', { cells }, 'b')).toEqual([110, null]);
    expect(rangeOf('a < b', { cells }, 'a')).toEqual([null, 49]);
    expect(rangeOf('b > a', { cells }, 'b')).toEqual([111, null]);
    expect(rangeOf('b > a', { cells }, 'a')).toEqual([null, 49]);
  });
  test('is in the unit of the cell: 万元 beside 千元', () => {
    const given = { cells: { a: 110, wan: 5 } };
    expect(rangeOf('a == wan', given, 'wan')).toEqual([11, 11]);
    expect(rangeOf('a == wan', given, 'a')).toEqual([45, 55]);
  });
  test('keeps the decimals of the cell', () => {
    expect(rangeOf('a == d', { cells: { a: 10, d: 12 } }, 'd')).toEqual([9.5, 10.5]);
  });
  test('is open where nothing can be said', () => {
    const comparison = comparisonOf('a != b', { cells: { a: 1, b: 1 } });
    expect(expectedRange(comparison, termOf(comparison, 'a'))).toEqual({ low: null, high: null, unit: '千元' });
  });
  test('is left unrounded where no value of so few decimals fits', () => {
    const given = { cells: { a: 114, b: 1, c: 1, wan: 5 } };
    expect(rangeOf('a - 3 * b == 24 * wan', given, 'wan')).not.toEqual([5, 5]);
  });
  test('put into the cell, its ends hold and the next steps do not', () => {
    for (const text of ['a == b + c', 'a <= b - c', 'b + c >= a + 7', 'a < b', '2 * a == b + 3 * c']) {
      const rule = ruleOf(text);
      const comparison = comparisonOf(text, { cells });
      for (const name of ['a', 'b', 'c'] as const) {
        const term = comparison.linear?.terms.find((one) => one.ref.name === name);
        if (!term) continue;
        const { low, high } = expectedRange(comparison, term);
        const holds = (value: number): number => rule.test(frameOf({ cells: { ...cells, [name]: value } }));
        if (low !== null && high !== null && !Number.isInteger(low)) continue;
        for (const [end, step] of [
          [low, -1],
          [high, 1],
        ] as const) {
          if (end === null) continue;
          expect([text, name, end, holds(end), holds(end + step)]).toEqual([text, name, end, 1, 0]);
        }
      }
    }
  });
});

describe('the evidence', () => {
  test('has the value of every part', () => {
    expect(explain('a == b + c', { cells: { a: 110, b: 50, c: 50 } }).evidence).toEqual({
      text: 'a == b + c',
      value: 0,
      children: [
        { text: 'a', value: 110, children: [] },
        {
          text: 'b + c',
          value: 100,
          children: [
            { text: 'b', value: 50, children: [] },
            { text: 'c', value: 50, children: [] },
          ],
        },
      ],
    });
  });
  test('says null for what is missing, and shows conversions', () => {
    const { evidence } = explain('a == wan', { cells: { wan: 2 } });
    expect(evidence.value).toBeNull();
    expect(evidence.children.map(({ text, value }) => [text, value])).toEqual([
      ['a', null],
      ['10 * wan', 20],
    ]);
  });
  test('puts the addends of a long sum and the parts of a long `and` side by side', () => {
    const { evidence } = explain('a + b - c + a > 0 and b > 0 and c > 0', { cells: { a: 1, b: 2, c: 3 } });
    expect(evidence.children.map((child) => child.text)).toEqual(['a + b - c + a > 0', 'b > 0', 'c > 0']);
    expect(evidence.children[0]?.children[0]?.children.map((child) => child.text)).toEqual(['a', 'b', 'c', 'a']);
  });
  test('keeps brackets where they matter', () => {
    const texts = [
      'a - (b - c) > 0',
      '(a + b) * 2 > 0',
      '(x / y) / z > 0',
      'x / (y * z) > 0',
      '(a > 0 or b > 0) and c > 0',
    ];
    for (const text of texts) {
      const { evidence } = explain(text, { cells: { a: 1, b: 1, c: 1, x: 1, y: 1, z: 1 } });
      expect(ruleOf(evidence.text).refs.map((ref) => ref.name)).toEqual(ruleOf(text).refs.map((ref) => ref.name));
      expect(evidence.text.replace('x / y / z', '(x / y) / z')).toBe(text);
    }
  });
  test('of a long group is cut, its sum is not', () => {
    const classes = Array.from({ length: 100 }, () => [1]);
    const { evidence } = explain('sum(classes.month) == 7 * a', { classes, cells: { a: 1 } });
    expect(evidence.children[0]).toMatchObject({ value: 100 });
    expect(evidence.children[0]?.children).toHaveLength(40);
  });
});

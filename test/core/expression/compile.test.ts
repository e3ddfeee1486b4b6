import type { CompileOptions } from '../../../src/core/expression/compiled-rule';
import { frameOf, type Given } from './form-scope';
import { prepareParser, ruleOf } from './rules';

beforeAll(prepareParser);

/** Runs a rule both ways, which must agree. */
const run = (text: string, given: Given, options: CompileOptions = {}): string => {
  const rule = ruleOf(text, options);
  const frame = frameOf(given);
  const truth = rule.test(frame);
  const outcome = truth === 1 ? 'holds' : truth === 0 ? 'fails' : 'undecided';
  expect(rule.explain(frame).outcome).toBe(outcome);
  return outcome;
};

const NO = NaN;

describe('three-valued logic', () => {
  const cells = { x: 1, y: 0 };
  test.each([
    ['z >= 0', 'undecided'],
    ['x > 5 and z > 0', 'fails'],
    ['z > 0 and x > 5', 'fails'],
    ['x > 0 and z > 0', 'undecided'],
    ['x > 0 or z > 0', 'holds'],
    ['z > 0 or x > 0', 'holds'],
    ['x > 5 or z > 0', 'undecided'],
    ['not (z > 0)', 'undecided'],
    ['not (x > 5) or z > 0', 'holds'],
    ['if(x > 5, z > 0, true)', 'holds'],
    ['if(x > 0, z > 0, true)', 'undecided'],
    ['if(z > 0, x > 0, x > 0)', 'undecided'],
    ['if(x > 0, x, z) >= 1', 'holds'],
    ['x / y > 1', 'undecided'],
    ['orZero(z) >= 0', 'holds'],
    ['missing(z)', 'holds'],
    ['not missing(z)', 'fails'],
    ['missing(x)', 'fails'],
    ['x <= 1 <= z', 'undecided'],
    ['x <= 0 <= z', 'fails'],
    ['not (x <= 0 <= z)', 'holds'],
    ['z ^ 0 == 1', 'undecided'],
    ['min(x, z) < 5', 'undecided'],
    ['0 / x == 0', 'holds'],
    ['y ^ -1 > 0', 'undecided'],
    ['log10(y) > 0', 'undecided'],
  ])('%s %s', (text, outcome) => {
    expect(run(text, { cells })).toBe(outcome);
  });

  test('a flag may be true, false or unknown', () => {
    expect(run('idle or x > 0', { idle: 1 })).toBe('holds');
    expect(run('not idle', { idle: 1 })).toBe('fails');
    expect(run('not idle', {})).toBe('undecided');
  });

  test('a filing that was not received is missing, not zero', () => {
    expect(run('a >= previous(a)', { cells: { a: 1 } })).toBe('undecided');
    expect(run('a >= previous(a)', { cells: { a: 1 }, previous: { a: 0 } })).toBe('holds');
    expect(run('a >= orZero(previous(a))', { cells: { a: 1 } })).toBe('holds');
  });
});

describe('groups', () => {
  const classes = [
    [1, 10],
    [2, 20],
  ];
  test.each<[string, Given, string]>([
    ['sum(classes.month) == 3', { classes }, 'holds'],
    ['sum(classes.month + classes.ytd) == 33', { classes }, 'holds'],
    ['sum(classes.month) == 0', { classes: [] }, 'holds'],
    ['sum(classes.month) == 3', { classes: [[1], [2], [NO]] }, 'undecided'],
    ['sum(orZero(classes.month)) == 3', { classes: [[1], [2], [NO]] }, 'holds'],
    ['sum(classes.month) == 0', { classes: null }, 'undecided'],
    ['count(classes.month > 1) == 1', { classes }, 'holds'],
    ['count(classes) == 2', { classes }, 'holds'],
    ['count(classes.month > 1) == 1', { classes: [...classes, [NO]] }, 'undecided'],
    ['any(classes.month > 1)', { classes: [...classes, [NO]] }, 'holds'],
    ['any(classes.month > 5)', { classes: [...classes, [NO]] }, 'undecided'],
    ['any(classes.month > 0)', { classes: [] }, 'fails'],
    ['all(classes.month > 0)', { classes: [] }, 'holds'],
    ['all(classes.month <= classes.ytd)', { classes }, 'holds'],
    ['all(classes.month > 1)', { classes: [...classes, [NO]] }, 'fails'],
    ['not any(classes.month > 1)', { classes }, 'fails'],
    ['not all(classes.month > 0)', { classes: [...classes, [NO]] }, 'undecided'],
    ['sum(classes.month, a) == 10', { classes, cells: { a: 7 } }, 'holds'],
    ['sum(a, b, c) == 6', { cells: { a: 1, b: 2, c: 3 } }, 'holds'],
    ['all(classes.month <= a)', { classes, cells: { a: 2 } }, 'holds'],
    ['all(products.price == 0 or products.quantity > 0)', { products: [[1, 2]] }, 'holds'],
  ])('%s over %j %s', (text, given, outcome) => {
    expect(run(text, given)).toBe(outcome);
  });
});

describe('rounding slack (methods.md §8)', () => {
  const sum = (a: number, b: number, c: number): Given => ({ cells: { a, b, c } });
  test('a total of two parts may miss them by 0.5 · 3', () => {
    expect(run('a == b + c', sum(101, 50, 50))).toBe('holds');
    expect(run('a == b + c', sum(102, 50, 50))).toBe('fails');
  });
  test('a total of k rows may miss them by 0.5 · (k + 1)', () => {
    const classes = [[10], [10], [10]];
    expect(run('sum(classes.month) == a', { classes, cells: { a: 32 } })).toBe('holds');
    expect(run('sum(classes.month) == a', { classes, cells: { a: 33 } })).toBe('fails');
  });
  test('rows that are blank were not rounded', () => {
    const classes = [[10], [10], [NO], [NO]];
    expect(run('sum(orZero(classes.month)) == a', { classes, cells: { a: 21 } })).toBe('holds');
    expect(run('sum(orZero(classes.month)) == a', { classes, cells: { a: 22 } })).toBe('fails');
  });
  test('two cells of one unit keep their order when rounded: no slack', () => {
    expect(run('a <= b', sum(6, 5, 0))).toBe('fails');
    expect(run('a == b', sum(6, 5, 0))).toBe('fails');
    expect(run('a < b', sum(5, 5, 0))).toBe('fails');
    expect(run('2 * a <= 2 * b', sum(6, 5, 0))).toBe('fails');
  });
  test('two cells that are added have no order to keep: both half steps count', () => {
    expect(run('a + b <= 0', sum(1, 0, 0))).toBe('holds');
    expect(run('a + b <= 0', sum(2, 0, 0))).toBe('fails');
    expect(run('a - b <= 0', sum(6, 5, 0))).toBe('fails');
  });
  test('one row against its total is two cells; no rows against a total is a cell and a constant', () => {
    expect(run('sum(classes.month) == a', { classes: [[10]], cells: { a: 11 } })).toBe('fails');
    expect(run('sum(classes.month) == a', { classes: [], cells: { a: 1 } })).toBe('fails');
  });
  test('a cell against a constant has no slack: zero is not above zero', () => {
    expect(run('a > 0', sum(0, 0, 0))).toBe('fails');
    expect(run('a >= 1', sum(0, 0, 0))).toBe('fails');
  });
  test('cells of different decimals are compared with both half steps', () => {
    expect(run('a == d', { cells: { a: 10, d: 10.5 } })).toBe('holds');
    expect(run('a == d', { cells: { a: 10, d: 10.6 } })).toBe('fails');
  });
  test('a coarser unit brings its larger half step: 1 万元 is 10 千元 ± 5', () => {
    expect(run('a == wan', { cells: { a: 15, wan: 1 } })).toBe('holds');
    expect(run('a == wan', { cells: { a: 16, wan: 1 } })).toBe('fails');
    expect(run('wan >= a', { cells: { a: 10, wan: 1 } })).toBe('holds');
  });
  test('a negated comparison is the opposite one, with the same slack', () => {
    for (const a of [98, 99, 100, 101, 102]) {
      const given = sum(a, 50, 50);
      expect(run('not (a > b + c)', given)).toBe(run('a <= b + c', given));
      expect(run('not (a >= b + c)', given)).toBe(run('a < b + c', given));
      expect(run('not (a != b + c)', given)).toBe(run('a == b + c', given));
    }
  });
  test('a condition of `if` is asked of the values as reported', () => {
    expect(run('if(a == b + c, a > 1000, true)', sum(101, 50, 50))).toBe('holds');
  });
  test('a rule may set its own tolerance, which is not meant for signs', () => {
    expect(run('a == b + c', sum(102, 50, 50), { tolerance: 2 })).toBe('holds');
    expect(run('a == b + c', sum(103, 50, 50), { tolerance: 2 })).toBe('fails');
    expect(run('a == b', sum(102, 100, 0), { tolerance: 2 })).toBe('holds');
    expect(run('a > 0', sum(-1, 0, 0), { tolerance: 2 })).toBe('fails');
  });
  test('without rounding information numbers are compared to relative 1e-12', () => {
    expect(run('x + y == 0.3', { cells: { x: 0.1, y: 0.2 } })).toBe('holds');
    expect(run('x + y > 0.3', { cells: { x: 0.1, y: 0.2 } })).toBe('fails');
    expect(run('x == y', { cells: { x: 1, y: 1 + 1e-9 } })).toBe('fails');
    expect(run('x >= 0.1 + 0.2', { cells: { x: 0.3 } })).toBe('holds');
  });
});

describe('units', () => {
  test('are converted inside one dimension', () => {
    expect(run('a / wan >= 0.99', { cells: { a: 10, wan: 1 } })).toBe('holds');
    expect(run('a / wan <= 1.01', { cells: { a: 10, wan: 1 } })).toBe('holds');
    expect(run('max(a, wan) == 100', { cells: { a: 5, wan: 10 } })).toBe('holds');
    expect(run('percent == a / b', { cells: { percent: 12.5, a: 1, b: 8 } })).toBe('holds');
    expect(run('a * percent == b * 1', { cells: { percent: 50, a: 10, b: 5 } })).toBe('holds');
    expect(run('a / heads > wan / heads', { cells: { a: 11, wan: 1, heads: 7 } })).toBe('holds');
  });
});

test('texts are equal or not, and a missing text is undecided', () => {
  const scope = 'park == "北园"';
  const rule = ruleOf(scope);
  expect(rule.test(frameOf({ park: 0 }))).toBe(1);
  expect(rule.test(frameOf({ park: -1 }))).toBe(0);
  expect(rule.test(frameOf({}))).toBeNaN();
  expect(
    run('count(products.code == "甲") == 1', {
      products: [
        [1, 1, 0],
        [1, 1, -1],
      ],
    }),
  ).toBe('holds');
});

test('round goes half away from zero, as decimals are read', () => {
  expect(run('round(x, 2) == 1.01', { cells: { x: 1.005 } })).toBe('holds');
  expect(run('round(x) == -3', { cells: { x: -2.5 } })).toBe('holds');
  expect(run('round(x, -3) == 12000', { cells: { x: 12345 } })).toBe('holds');
});

test('places read only through orZero or missing are told apart', () => {
  const { refs } = ruleOf('orZero(a) + b + orZero(b) > 0 or missing(c)');
  expect(refs.map((ref) => [ref.name, ref.guarded])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ]);
});

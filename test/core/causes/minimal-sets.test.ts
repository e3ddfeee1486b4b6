import { loadHighs } from '../../../src/adapters/solver/load-highs.node';
import { yalpsSolver } from '../../../src/adapters/solver/yalps-solver';
import type { LinearConstraint, LinearRecord } from '../../../src/core/causes/linear-record';
import type { LinearSolver } from '../../../src/core/causes/linear-solver';
import { minimalSets } from '../../../src/core/causes/minimal-sets';
import { mixedIntegerSets } from '../../../src/core/causes/mixed-integer-sets';

/** `equal('x1 + x2 = x3')`: a line of coefficients instead, in the order of the values. */
function constraint(coefficients: readonly number[], low: number, high: number, slack = 0): LinearConstraint {
  const terms = coefficients.flatMap((coefficient, variable) => (coefficient === 0 ? [] : [{ variable, coefficient }]));
  return { id: coefficients.join(), terms, low, high, slack };
}

function record(values: readonly number[], constraints: readonly LinearConstraint[], lower = -Infinity): LinearRecord {
  return {
    values: Float64Array.from(values),
    constraints,
    lower: new Float64Array(values.length).fill(lower),
    upper: new Float64Array(values.length).fill(Infinity),
    weights: new Float64Array(values.length).fill(1),
  };
}

const BOOKS = record(
  [1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137],
  [
    constraint([1, 1, -1, 0, 0, 0, 0, 0, 0, 0, 0], 0, 0),
    constraint([0, 1, 0, -1, 0, 0, 0, 0, 0, 0, 0], 0, 0),
    constraint([0, 0, 0, 0, 1, 1, 1, -1, 0, 0, 0], 0, 0),
    constraint([0, 0, 1, 0, 0, 0, 0, 1, -1, 0, 0], 0, 0),
    constraint([0, 0, 0, 0, 0, 0, 0, 0, 1, -1, -1], 0, 0),
  ],
);
/** profit, cost, turnover: profit = turnover − cost, cost ≥ 0.6 · turnover, turnover and cost ≥ 0 */
const business = (profit: number, cost: number, turnover: number): LinearRecord => ({
  ...record([profit, cost, turnover], [constraint([1, 1, -1], 0, 0), constraint([0, 1, -0.6], 0, Infinity)]),
  lower: Float64Array.of(-Infinity, 0, 0),
});

const rounded = (result: ReturnType<typeof minimalSets>): unknown =>
  result.state === 'found'
    ? result.sets.map(({ variables, intervals }) => [
        variables,
        intervals.map(({ low, high }) => [Number(low.toFixed(4)), Number(high.toFixed(4))]),
      ])
    : result.state;

describe.each([
  ['the pure-JavaScript simplex', () => Promise.resolve(yalpsSolver)],
  ['HiGHS', loadHighs],
])('which cells are wrong, by %s', (_, load) => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await load();
  });

  it('gives the two cells and their values of the known accounts', () => {
    expect(rounded(minimalSets(BOOKS, solver))).toEqual([
      [
        [3, 8],
        [
          [116, 116],
          [1979, 1979],
        ],
      ],
    ]);
  });

  it('blames profit, however large it is', () => {
    expect(rounded(minimalSets(business(750, 125, 200), solver))).toEqual([[[0], [[75, 75]]]]);
    expect(rounded(minimalSets(business(1e10, 200, 300), solver))).toEqual([[[0], [[100, 100]]]]);
  });

  it('shows all three ties of a sum', () => {
    expect(rounded(minimalSets(record([10, 20, 35], [constraint([1, 1, -1], 0, 0)]), solver))).toEqual([
      [[0], [[15, 15]]],
      [[1], [[25, 25]]],
      [[2], [[30, 30]]],
    ]);
  });

  it('says between which values one cell would do', () => {
    const parts = record([120, 100], [constraint([1, -1], -Infinity, 0), constraint([0, 1], -Infinity, 110)], 0);
    expect(rounded(minimalSets(parts, solver))).toEqual([[[0], [[0, 100]]]]);
  });

  it('allows the rounding of the parts', () => {
    const sum = (slack: number): LinearRecord => record([10, 20, 31], [constraint([1, 1, -1], 0, 0, slack)]);
    expect(minimalSets(sum(1.5), solver)).toEqual({ state: 'consistent' });
    expect(rounded(minimalSets(sum(0.5), solver))).toEqual([
      [[0], [[10.5, 11.5]]],
      [[1], [[20.5, 21.5]]],
      [[2], [[29.5, 30.5]]],
    ]);
  });

  it('takes two cells where no one does, and gives the range of each', () => {
    const two = record([-5, -7, 0], [constraint([1, 1, -1], 0, 0)], 0);
    expect(rounded(minimalSets(two, solver))).toEqual([
      [
        [0, 1],
        [
          [0, 0],
          [0, 0],
        ],
      ],
    ]);
  });

  it('prefers the cell that is less sure', () => {
    const sum = { ...record([10, 20, 35], [constraint([1, 1, -1], 0, 0)]), weights: Float64Array.of(2, 1, 2) };
    expect(rounded(minimalSets(sum, solver))).toEqual([[[1], [[25, 25]]]]);
  });

  it('says when more cells are wrong than it tries together', () => {
    const four = record([-1, -1, -1, -1], [constraint([1, 0, 0, 0], 0, 9)], 0);
    expect(minimalSets(four, solver)).toEqual({ state: 'too-many' });
  });
});

describe('where more than three cells are wrong', () => {
  it('the mixed-integer programme finds them, all ties, and agrees with trying', async () => {
    const solver = await loadHighs();
    expect(rounded(mixedIntegerSets(record([-1, -2, -3, -4, 5], [], 0), solver))).toEqual([
      [[0, 1, 2, 3], Array.from({ length: 4 }, () => [0, Infinity])],
    ]);
    for (const one of [BOOKS, business(750, 125, 200), record([10, 20, 35], [constraint([1, 1, -1], 0, 0)])]) {
      const tried = rounded(minimalSets(one, solver));
      const sets = rounded(mixedIntegerSets(one, solver)) as [number[], unknown][];
      expect(sets.sort(([a], [b]) => a[0]! - b[0]!)).toEqual(tried);
    }
  });

  it('says nothing of a record that is consistent', async () => {
    const solver = await loadHighs();
    expect(mixedIntegerSets(record([1, 2, 3], [constraint([1, 1, -1], 0, 0)]), solver)).toEqual({
      state: 'consistent',
    });
  });
});

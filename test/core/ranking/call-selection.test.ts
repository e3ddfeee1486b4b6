import { selectCalls } from '../../../src/core/ranking/call-selection';
import { expectedValues } from '../../../src/core/ranking/expected-values';
import { groupsOf } from '../../../src/core/ranking/peer-groups';

const list = (...values: number[]): Float64Array => Float64Array.from(values);

describe('whom to call', () => {
  const known = { id: 'output', reported: list(1200, 300, 5000, 80, 760), expected: list(1180, 310, 500, 82, 700) };

  it('gives the known scores and the known selection', () => {
    const { ranked, calls } = selectCalls([known]);
    const scores = [...ranked].sort((a, b) => a.member - b.member).map(({ score }) => Number(score.toFixed(9)));
    expect(scores).toEqual([0.007215007, 0.003607504, 1.623376623, 0.000721501, 0.021645022]);
    expect(ranked.slice(0, calls).map(({ member }) => member + 1)).toEqual([3, 5]);
  });

  it('leaves at most the threshold of each total unresolved, and says how much', () => {
    const { unresolved } = selectCalls([known]);
    expect(unresolved).toEqual([{ id: 'output', share: expect.closeTo((20 - 10 - 2) / 2772, 12) as number }]);
  });

  it('calls nobody where everything is as expected', () => {
    expect(selectCalls([{ ...known, reported: known.expected }]).calls).toBe(0);
  });

  it('weighs a deviation by how likely it is wrong', () => {
    const { ranked, calls } = selectCalls([{ ...known, suspicion: list(1, 1, 0, 1, 1) }]);
    expect(ranked.slice(0, calls).map(({ member }) => member + 1)).toEqual([5]);
  });

  it('puts at the head what cannot be right, however small', () => {
    const { ranked, calls } = selectCalls([known], { must: (member) => member === 3 });
    expect(ranked.slice(0, calls).map(({ member }) => member + 1)).toEqual([4, 3, 5]);
  });

  it('goes by the total that a member matters most to', () => {
    const small = { id: 'tax', reported: list(1, 1, 1, 9, 1), expected: list(1, 1, 1, 1, 1) };
    const { ranked } = selectCalls([known, small]);
    expect(ranked[1]).toEqual({ member: 3, score: 8 / 5, total: 'tax' });
  });

  it('takes a member without an expected value for one without effect', () => {
    const { ranked } = selectCalls([{ id: 'output', reported: list(5, NaN, 7), expected: list(NaN, 5, 7) }]);
    expect(ranked.map(({ score }) => score)).toEqual([0, 0, 0]);
  });
});

describe('what a member may be expected to report', () => {
  const groups = groupsOf(['26', '26', '26', '26', '26', '39', '39']);

  it('is last year’s value times the median ratio of its peers; of few peers, of the whole zone', () => {
    const lastYear = list(100, 100, 100, 100, 100, 100, NaN);
    const now = list(110, 120, 130, 140, 900, 50, 60);
    const expected = expectedValues({ now, lastYear, before: list(NaN, NaN, NaN, NaN, NaN, NaN, NaN) }, groups);
    // of six ratios 0.5 1.1 1.2 1.3 1.4 9 the middle is 1.25
    expect([...expected].map((value) => Number(value.toFixed(6)))).toEqual([130, 130, 130, 130, 130, 125, NaN]);
  });

  it('is carried on from the period before where there is no last year', () => {
    const now = list(110, 110, 110, 110, 110, 110, 90);
    const expected = expectedValues(
      { now, lastYear: list(NaN, 1, 1, 1, 1, 1, NaN), before: list(100, 100, 100, 100, 100, 100, 80) },
      groups,
    );
    expect(expected[0]).toBeCloseTo(110, 9);
    expect(expected[6]).toBeCloseTo(88, 9);
  });

  it('does not learn from those left out', () => {
    const now = list(200, 200, 110, 110, 110, 110, 110);
    const lastYear = list(100, 100, 100, 100, 100, 100, 100);
    const history = { now, lastYear, before: lastYear };
    expect(expectedValues(history, groupsOf(['a', 'a', 'a', 'a', 'a', 'a', 'a']), (i) => i < 2)[0]).toBeCloseTo(110, 9);
  });
});

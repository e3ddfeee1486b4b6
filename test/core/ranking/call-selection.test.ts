import { selectCalls } from '../../../src/core/ranking/call-selection';

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

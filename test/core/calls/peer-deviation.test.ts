import { peerDeviation } from '../../../src/core/calls/peer-deviation';
import { groupsOf } from '../../../src/core/ranking/peer-groups';

const list = (...values: number[]): Float64Array => Float64Array.from(values);
const all = groupsOf(['a', 'a', 'a', 'a', 'a', 'a']);

describe('a ratio among those of the peers', () => {
  it('is told in logarithms from their median, and what would have moved as they did is expected', () => {
    const { log, expected } = peerDeviation(
      list(110, 110, 110, 110, 110, 330),
      list(100, 100, 100, 100, 100, 100),
      all,
    );
    expect(log[0]).toBeCloseTo(0, 12);
    expect(log[5]).toBeCloseTo(Math.log(3), 12);
    expect(expected[5]).toBeCloseTo(110, 9);
  });

  it('counts a peer that moved in step with all as near, however close they are together', () => {
    const { score } = peerDeviation(list(100, 101, 100, 99, 100, 104), list(100, 100, 100, 100, 100, 100), all);
    expect(score[5]).toBeCloseTo(Math.log(1.04) / 0.05, 9);
  });

  it('allows counts of things the chance of a count', () => {
    const then = list(6, 6, 6, 6, 6, 6);
    const { score } = peerDeviation(list(6, 6, 6, 6, 6, 4), then, all, { counted: true });
    expect(score[5]).toBeCloseTo(Math.log(4 / 6) / Math.sqrt(1 / 4 + 1 / 6), 9);
  });

  it('is compared with the whole zone where the group has fewer than five', () => {
    const groups = groupsOf(['a', 'b', 'c', 'd', 'e', 'f']);
    const { log } = peerDeviation(list(120, 120, 120, 120, 120, 60), list(100, 100, 100, 100, 100, 100), groups);
    expect(log[5]).toBeCloseTo(Math.log(0.5), 12);
  });

  it('cannot be told without a value, a base, or enough peers', () => {
    const { score } = peerDeviation(list(NaN, 100, 0, 100), list(100, NaN, 100, 100), groupsOf(['a', 'a', 'a', 'a']));
    expect([...score]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('does not learn from those left out', () => {
    const now = list(300, 300, 300, 110, 110, 110, 110, 110);
    const then = list(100, 100, 100, 100, 100, 100, 100, 100);
    const { expected } = peerDeviation(now, then, groupsOf(new Array<string>(8).fill('a')), {
      leftOut: (member) => member < 3,
    });
    expect(expected[0]).toBeCloseTo(110, 9);
  });
});

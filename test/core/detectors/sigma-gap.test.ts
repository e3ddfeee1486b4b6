import { sigmaGap } from '../../../src/core/detectors/sigma-gap';

describe('the sigma gap', () => {
  // known answer: methods.md §3
  const clumped = [5, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7, 24, 24, 25, 25, 25, 25, 27, 28, 100];

  it('flags what stands apart, not the second clump', () => {
    const result = sigmaGap(clumped, { start: 80, sides: 'right' });
    if (result.state !== 'decided') throw new Error(result.why);
    expect(result.flagged.map(({ index, strong }) => [clumped[index], strong])).toEqual([[100, true]]);
    expect(result.bounds[1]).toBe(28);
  });

  it('has two widths: unusual, and to be corrected', () => {
    const values = [10, 11, 12, 13, 14, 15, 16, 22, 60];
    const result = sigmaGap(values, { sides: 'right' });
    if (result.state !== 'decided') throw new Error(result.why);
    expect(result.flagged.map(({ index, strong }) => [values[index], strong])).toEqual([
      [22, false],
      [60, true],
    ]);
  });

  it('walks to the left as it walks to the right', () => {
    const result = sigmaGap(
      clumped.map((value) => -value),
      { start: 80, sides: 'left' },
    );
    expect(result).toMatchObject({ state: 'decided', flagged: [{ index: 19, strong: true }] });
  });

  it('says nothing of a few values or of equal ones', () => {
    expect(sigmaGap([1, 2, 3, 90])).toEqual({ state: 'undecided', why: 'too-few', n: 4 });
    expect(sigmaGap([1, 1, 1, 1, 90])).toEqual({ state: 'undecided', why: 'no-spread', n: 5 });
  });
});

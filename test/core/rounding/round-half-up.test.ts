import { roundDecimal } from '../../../src/core/rounding/decimal-text';
import { roundHalfUp } from '../../../src/core/rounding/round-half-up';

describe('rounding half up', () => {
  it.each([
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [26.25, 1, 26.3],
    [1250, -2, 1300],
    [-1250, -2, -1300],
    [49, -2, 0],
    [-0.04, 1, 0],
  ])('takes %p to %p decimals as %p', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  it('does not mind the noise that arithmetic leaves behind', () => {
    const growth = (101 / 80 - 1) * 100;
    expect(growth).toBeLessThan(26.25);
    expect(roundHalfUp(growth, 1)).toBe(26.3);
    expect(roundHalfUp(1.1 + 2.2 - 3.25, 1)).toBe(0.1);
  });

  it('leaves large figures alone to the last digit', () => {
    expect(roundDecimal(9_007_199_254_740_991, 0)).toBe('9007199254740991');
    expect(roundDecimal(1_234_567_890_123.4, 1)).toBe('1234567890123.4');
  });

  it.each([
    [NaN, 1],
    [Infinity, 0],
    [1, 0.5],
    [1, 16],
    [1, NaN],
  ])('of %p to %p decimals is nothing', (value, decimals) => {
    expect(roundHalfUp(value, decimals)).toBeNaN();
  });
});

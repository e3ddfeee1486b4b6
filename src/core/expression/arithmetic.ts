/**
 * The arithmetic that all compilers of the rule language share. NaN is 'no value': a missing operand,
 * or an operation that has none, such as a division by zero.
 */
export const divide = (a: number, b: number): number => (b === 0 ? NaN : a / b);

/** a to the power b; NaN for 0 to a negative power and where JavaScript would forget a missing operand (NaN ^ 0 = 1). */
export function power(a: number, b: number): number {
  return a !== a || b !== b || (a === 0 && b < 0) ? NaN : a ** b;
}

/** Decimal logarithm; NaN for what is not positive. */
export const log10 = (a: number): number => (a > 0 ? Math.log10(a) : NaN);

const WHOLE = 2 ** 52;

/**
 * Rounds half away from zero (四舍五入), as decimals are read: 1.005 to two decimals is 1.01,
 * although its nearest double lies below. Negative decimals round to tens, hundreds …
 */
export function round(a: number, decimals: number): number {
  const unit = 10 ** Math.abs(decimals);
  const size = Math.abs(a);
  const steps = decimals >= 0 ? size * unit : size / unit;
  if (!(steps < WHOLE)) return a;
  const whole = Math.floor(steps * (1 + 2 * Number.EPSILON) + 0.5);
  return Math.sign(a) * (decimals >= 0 ? whole / unit : whole * unit);
}

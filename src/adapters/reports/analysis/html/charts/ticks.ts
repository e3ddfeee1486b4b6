const STEPS = [1, 2, 5, 10];
const WANTED = 4;

/**
 * Round values of an axis that has all values between its ends.
 * @example ticks(-3, 26) // [-10, 0, 10, 20, 30]
 */
export function ticks(low: number, high: number): number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / WANTED));
  const step = power * STEPS.find((one) => one * power * WANTED >= span)!;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Steps of 1, 2 or 5 times a power of ten. */
const STEPS = [1, 2, 5, 10];
/** A hair more than a whole step, for sums of steps that are not exact. */
const HAIR = 1e-9;

/**
 * Round numbers that span what is to be shown.
 * @param low @param high what must be within
 * @param about how many steps, about
 * @example niceTicks(0, 23.3, 4) // [0, 10, 20, 30]
 */
export function niceTicks(low: number, high: number, about: number): readonly number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / about));
  const step = STEPS.map((one) => one * power).find((one) => span / one <= about + HAIR) ?? 10 * power;
  const from = Math.floor(low / step + HAIR);
  const to = Math.ceil(high / step - HAIR);
  return Array.from({ length: Math.max(2, to - from + 1) }, (_, at) => (from + at) * step);
}

export interface RepeatedOptions {
  /** significant digits below which two equal values are no coincidence worth telling */
  readonly digits?: number;
}

/** Values filed again as they were. */
export interface Repeated {
  /** places of the values that are the same in both, and have digits enough */
  readonly at: readonly number[];
  /** places that could be compared: both present, not 0, with digits enough */
  readonly compared: number;
}

/** Significant digits of a number as written: 1200 has two. @example significantDigits(1200) // 2 */
export function significantDigits(value: number): number {
  return Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').replace(/0+$/, '').length;
}

/**
 * Values that equal those of another period to the last digit: last month's filed again, or last year's. A round value
 * may well come twice, so values with fewer than three significant digits are not compared; neither are zeros.
 * @returns undefined shares are left to who asks: `at.length / compared` @source methods.md §5, cheap patterns
 * @example repeatedValues([1234, 500, 777, 0], [1234, 500, 778, 0]).at // [0]
 */
export function repeatedValues(
  now: ArrayLike<number>,
  then: ArrayLike<number>,
  { digits = 3 }: RepeatedOptions = {},
): Repeated {
  const at: number[] = [];
  let compared = 0;
  for (let i = 0; i < now.length; i++) {
    const value = now[i]!;
    const before = then[i] ?? NaN;
    if (!Number.isFinite(value) || !Number.isFinite(before) || value === 0 || significantDigits(value) < digits)
      continue;
    compared++;
    if (value === before) at.push(i);
  }
  return { at, compared };
}

import { roundDecimal } from './decimal-text';

/** Most digits before or after the point that rounding is asked for; a double has no more. */
const MOST_DECIMALS = 15;

/**
 * Rounds half away from zero, as decimals are read (四舍五入). For the edge only: nothing is computed on with the result.
 * @param decimals whole number, -15 to 15; negative ones round to tens, hundreds …
 * @returns NaN for a value or a count of decimals that cannot be rounded
 * @source domain.md §4
 * @example roundHalfUp(-2.5, 0) // -3
 * @example roundHalfUp(1.005, 2) // 1.01
 * @example roundHalfUp(26.25, 1) // 26.3
 * @example roundHalfUp(1250, -2) // 1300
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value) || !Number.isInteger(decimals) || Math.abs(decimals) > MOST_DECIMALS) return NaN;
  if (decimals >= 0) return Number(roundDecimal(value, decimals));
  const unit = 10 ** -decimals;
  return Number(roundDecimal(value / unit, 0)) * unit;
}

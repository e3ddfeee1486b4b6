/** Decimals that a column is looked at for; returns have six at most. */
const MOST_DECIMALS = 6;

/** Whole numbers below this are added without rounding. */
const SURE = 2 ** 53;

/**
 * The smallest power of ten that makes every value of a column whole, so that sums of it are exact and the same in any
 * order. 1 for amounts in 千元.
 * @returns 0 where there is none, or where the sum of all could leave the whole numbers of a double
 * @example columnScale(Float64Array.of(12, NaN, 3)) // 1
 * @example columnScale(Float64Array.of(0.25, 12)) // 100
 * @example columnScale(Float64Array.of(1 / 3)) // 0
 */
export function columnScale(column: Float64Array): number {
  let scale = 1;
  let largest = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (value !== value) continue;
    const size = Math.abs(value);
    if (size > largest) largest = size;
    while (!Number.isInteger(value * scale) && Math.round(value * scale) / scale !== value) {
      scale *= 10;
      if (scale > 10 ** MOST_DECIMALS) return 0;
    }
  }
  return largest * scale * column.length < SURE ? scale : 0;
}

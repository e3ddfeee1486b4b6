export interface PowerSlipOptions {
  /** how far log10(value / reference) may be from a whole power */
  readonly tolerance?: number;
  /** smaller powers prove nothing for a single value: a thing may well grow tenfold */
  readonly least?: number;
}

/** One value filed in another unit of measure. */
export interface PowerSlip {
  /** log10 of the value over the nearest reference */
  readonly distance: number;
  /** the power of ten the value is off by: 3 = a thousand times too large */
  readonly exponent: number;
  /** the value in the unit asked for */
  readonly meant: number;
}

/**
 * Whether one value is off by a power of ten against what it may be compared with (last month, the same month of last
 * year, cumulative over months): off from every reference, and about a whole power off the nearest.
 * @param references those that are not above 0 are left out
 * @returns null for a value that is not above 0, without a reference, or that is no slip
 * @source methods.md §4, one cell
 * @example powerSlip(3250000, [3180]) // { distance: 3.009456, exponent: 3, meant: 3250 }
 * @example powerSlip(3300, [3250000]) // { distance: -2.993369, exponent: -3, meant: 3300000 }
 * @example powerSlip(120, [1000]) // null
 */
export function powerSlip(
  value: number,
  references: readonly number[],
  { tolerance = 0.15, least = 2 }: PowerSlipOptions = {},
): PowerSlip | null {
  if (!(value > 0)) return null;
  const distances = references.filter((one) => one > 0).map((one) => Math.log10(value / one));
  if (distances.length === 0) return null;
  const distance = distances.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  const exponent = Math.round(distance);
  if (Math.abs(exponent) < least || Math.abs(distance - exponent) >= tolerance) return null;
  return { distance, exponent, meant: exponent > 0 ? value / 10 ** exponent : value * 10 ** -exponent };
}

/** A factor that figures are off by when something was counted in that should not be. */
export interface KnownFactor {
  /** `value-added-tax`, `us-dollars` */
  readonly id: string;
  readonly factor: number;
}

export interface FactorSlip {
  readonly id: string;
  /** value over reference */
  readonly ratio: number;
  /** the value without the factor */
  readonly meant: number;
}

/**
 * Whether a value is off by a known factor: sales filed with tax (1.17, the rate of the year), amounts in US dollars.
 * Meant for differences of months, where such a slip is not thinned by the months before.
 * @param width how far the ratio may be from the factor, as a share of it
 * @returns null without a positive value and reference, or when no factor fits; of several, the nearest
 * @source methods.md §4
 * @example factorSlip(1172, 1000, [{ id: 'value-added-tax', factor: 1.17 }]) // { id: value-added-tax, ratio: 1.172, meant: 1001.709402 }
 * @example factorSlip(1100, 1000, [{ id: 'value-added-tax', factor: 1.17 }]) // null
 */
export function factorSlip(
  value: number,
  reference: number,
  factors: readonly KnownFactor[],
  width = 0.01,
): FactorSlip | null {
  if (!(value > 0 && reference > 0)) return null;
  const ratio = value / reference;
  const off = ({ factor }: KnownFactor): number => Math.abs(ratio / factor - 1);
  const near = factors.filter((one) => off(one) <= width);
  if (near.length === 0) return null;
  const { id, factor } = near.reduce((a, b) => (off(b) < off(a) ? b : a));
  return { id, ratio, meant: value / factor };
}

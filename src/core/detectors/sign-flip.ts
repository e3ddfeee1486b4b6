export interface SignFlip {
  /** log10 of the value without its sign over the nearest reference */
  readonly distance: number;
  /** the value with the other sign */
  readonly meant: number;
}

/**
 * Whether a value has the wrong sign: negative where everything it may be compared with is positive and of its size.
 * @param near most |log10| between the sizes @returns null when it is not negative, or nothing is like it
 * @source methods.md §5, cheap patterns
 * @example signFlip(-1180, [1200, 1100]) // { distance: -0.007299, meant: 1180 }
 * @example signFlip(-1180, [12000]) // null
 */
export function signFlip(value: number, references: readonly number[], near = 0.3): SignFlip | null {
  if (!(value < 0) || references.length === 0 || references.some((one) => !(one > 0))) return null;
  const distances = references.map((one) => Math.log10(-value / one));
  const distance = distances.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  return Math.abs(distance) <= near ? { distance, meant: -value } : null;
}

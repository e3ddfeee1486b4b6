/** Two values with what each may be compared with. */
export interface PairWithReferences {
  readonly first: number;
  readonly second: number;
  readonly firstReference: number;
  readonly secondReference: number;
}

export interface SwappedPair {
  /** how far the two are from their references, as |log10| added up */
  readonly asFiled: number;
  /** the same after taking them back */
  readonly takenBack: number;
}

/**
 * Whether two values stand in each other's place (本年 and 上年同期, 本月 and 累计): taken back they are near their
 * references, as filed they are not.
 * @param near most |log10| of the two together after taking back @param far least as filed
 * @returns null when a value or reference is not above 0, or they are no swap @source methods.md §5, cheap patterns
 * @example swappedPair({ first: 9100, second: 1010, firstReference: 1000, secondReference: 9000 }) // { asFiled: 1.908963, takenBack: 0.00912 }
 * @example swappedPair({ first: 1010, second: 9100, firstReference: 1000, secondReference: 9000 }) // null
 */
export function swappedPair(
  { first, second, firstReference, secondReference }: PairWithReferences,
  near = 0.3,
  far = 0.6,
): SwappedPair | null {
  if (!(first > 0 && second > 0 && firstReference > 0 && secondReference > 0)) return null;
  const apart = (a: number, b: number): number => Math.abs(Math.log10(a / b));
  const asFiled = apart(first, firstReference) + apart(second, secondReference);
  const takenBack = apart(first, secondReference) + apart(second, firstReference);
  return asFiled >= far && takenBack <= near ? { asFiled, takenBack } : null;
}

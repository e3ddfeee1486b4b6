import type { Amount } from './indicator';

/**
 * A sum that does not hide a gap: sums come before ratios, and a total without one of its parts is no total.
 * @returns null when a part is missing, and for no parts at all
 * @example sumOf([1, 2, 3.5]) // 6.5
 * @example sumOf([1, null]) // null
 */
export function sumOf(parts: readonly Amount[]): Amount {
  if (parts.length === 0) return null;
  let sum = 0;
  for (const part of parts) {
    if (part === null || !Number.isFinite(part)) return null;
    sum += part;
  }
  return sum;
}

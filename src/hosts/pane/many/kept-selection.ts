/**
 * The row to be selected after the list changed: the same one; where it is gone, the one that now stands in its place.
 * @param before index it had
 * @returns null when nothing was selected or nothing is left
 */
export function keptSelection(keys: readonly string[], selected: string | null, before: number): string | null {
  if (selected === null || keys.includes(selected)) return selected;
  return keys[Math.min(Math.max(before, 0), keys.length - 1)] ?? null;
}

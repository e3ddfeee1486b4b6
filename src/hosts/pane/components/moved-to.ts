/**
 * The index a key moves to in a list; null = the key is none of the list's.
 * @param at index of the row selected, -1 = none
 * @param page rows that are in view
 */
export function movedTo(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (index: number): number => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return at < 0 ? 0 : within(at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return within(Math.max(at, 0) + Math.max(1, page - 1));
    case 'PageUp':
      return within(Math.max(at, 0) - Math.max(1, page - 1));
    default:
      return null;
  }
}

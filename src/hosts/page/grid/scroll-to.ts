/** What a window shows of one direction, px. */
export interface Seen {
  /** where the window begins in the content behind the headings */
  readonly from: number;
  /** how much of the content it shows */
  readonly size: number;
}

/**
 * Where the window must begin so that the piece is seen: unchanged when it is seen already; else the piece in the
 * middle, or just inside. A piece larger than the window shows its beginning.
 */
export function scrollTo(start: number, size: number, { from, size: window }: Seen, how: 'centre' | 'near'): number {
  const end = start + size;
  if (start >= from && end <= from + window) return from;
  if (size >= window) return start;
  if (how === 'centre') return Math.max(0, start - (window - size) / 2);
  return start < from ? start : end - window;
}

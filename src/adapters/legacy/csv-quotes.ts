import { refuse } from '../../core/model/refusal';

/** The csv library keeps an object for each malformed quote: this many are harmless. */
const MOST_STRAY_QUOTES = 100_000;

/**
 * Refuses (`damaged-part`) a text in which so many quotes neither open nor close a field, nor are doubled,
 * that parsing it would need memory out of proportion. One pass, no state beyond three counts.
 */
export function refuseStrayQuotes(text: string, separator: string): void {
  let opening = 0;
  let closing = 0;
  let stray = 0;
  const edge = new Set([separator, '\n', '\r', '']);
  for (let i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
    if (text[i + 1] === '"') {
      i++;
      continue;
    }
    const opens = edge.has(text[i - 1] ?? '');
    const closes = edge.has(text[i + 1] ?? '');
    if (opens && !closes) opening++;
    else if (closes && !opens) closing++;
    else if (!opens) stray++;
  }
  const measured = stray + Math.abs(opening - closing);
  if (measured > MOST_STRAY_QUOTES) {
    refuse('damaged-part', { measured, limit: MOST_STRAY_QUOTES, detail: 'malformed quotes' });
  }
}

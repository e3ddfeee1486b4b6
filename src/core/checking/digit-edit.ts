/** How one number is mistyped for another by a single slip of the keyboard. */
export type DigitEdit = 'swapped-digits' | 'wrong-digit' | 'missing-digit' | 'extra-digit';

/**
 * The one slip that turns what was meant into what was typed: Damerau–Levenshtein distance 1 over the digits.
 * @returns null when they are equal or further apart, or the number has a single digit (any digit is one slip away)
 * @source methods.md §7  @example digitEdit('161', '116') // 'swapped-digits'
 */
export function digitEdit(typed: string, meant: string): DigitEdit | null {
  if (typed === meant || Math.max(typed.length, meant.length) < 2) return null;
  if (typed.length === meant.length) return sameLengthEdit(typed, meant);
  if (typed.length === meant.length + 1) return isOneLonger(typed, meant) ? 'extra-digit' : null;
  if (typed.length === meant.length - 1) return isOneLonger(meant, typed) ? 'missing-digit' : null;
  return null;
}

function sameLengthEdit(typed: string, meant: string): DigitEdit | null {
  let first = 0;
  while (typed[first] === meant[first]) first++;
  if (typed.slice(first + 1) === meant.slice(first + 1)) return typed.length > 2 ? 'wrong-digit' : null;
  const swapped = typed[first] === meant[first + 1] && typed[first + 1] === meant[first];
  return swapped && typed.slice(first + 2) === meant.slice(first + 2) ? 'swapped-digits' : null;
}

/** Whether dropping one character of `long` gives `short`. */
function isOneLonger(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}

/**
 * A text from a file made safe for a terminal and for one line of a report: control characters (escape sequences,
 * line ends, C1), direction overrides and lone surrogates become a visible mark.
 * @example printable('a\u001b[31mb') // 'a·[31mb'
 */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/gu, '·')
    .replace(/\p{Cs}/gu, '\ufffd');
}

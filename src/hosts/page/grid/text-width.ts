/** Px of half a Chinese character, or of a digit, at the size the grid writes in. */
export const HALF = 7;

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026\u{20000}-\u{3fffd}]/u;
const NARROW_ONLY = /^[\u0020-\u007e]*$/;

/** Width of a text in halves of a Chinese character, which counts two. @example halves('出口 a') // 6 */
export function halves(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

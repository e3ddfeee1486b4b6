/** Pixels of a letter at the size of charts: full width for Chinese, about half of it for Latin. */
const WIDE_PX = 12;
const NARROW_PX = 6.6;

const isWide = (letter: string): boolean => letter.charCodeAt(0) > 0x2e7f;

/** How wide a text is drawn, about. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += isWide(letter) ? WIDE_PX : NARROW_PX;
  return width;
}

/** As much of a text as fits, with a mark where it was cut. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  for (const letter of text) {
    if (textWidth(`${cut}${letter}…`) > width) break;
    cut += letter;
  }
  return `${cut}…`;
}

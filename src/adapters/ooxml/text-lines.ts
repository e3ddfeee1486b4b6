/** Widths of characters in half-width places: Chinese ones take two. */
function placesOf(text: string): number {
  let places = 0;
  for (const character of text) places += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return places;
}

/** Lines that a text takes in a column of that many characters. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(placesOf(line) / (width - 1))), 0);
}

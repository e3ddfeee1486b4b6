/** The palette of the Office theme, in the order in which cells number it. */
const THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
/** Of the 56 old indexed colours, the first eight and their doubles. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** `#RRGGBB` of a colour element of a styles part; null when it says none. */
export function colourOf(attribute: (name: string) => string | null): string | null {
  const rgb = attribute('rgb');
  if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
  const theme = attribute('theme');
  const tint = Number(attribute('tint') ?? 0);
  if (theme !== null) return `#${tinted(THEME[Number(theme)] ?? '000000', tint)}`;
  const indexed = attribute('indexed');
  return indexed === null || Number(indexed) >= 64 ? null : `#${INDEXED[Number(indexed) % 8]!}`;
}

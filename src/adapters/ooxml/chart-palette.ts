/**
 * Colours of series, RRGGBB, after Okabe and Ito: told apart by colour-blind readers, and neighbours differ in
 * lightness, so that a grey print keeps them apart.
 */
export const PALETTE = ['1F4E79', 'E69F00', '009E73', '56B4E9', 'B2431C', 'CC79A7', '7F7F7F', 'DDCC77'] as const;

/** Of a waterfall: up, down, and the totals that stand on zero. Blue and orange, since red and green are not told apart. */
export const WATERFALL_COLORS = { rise: '2E75B6', fall: 'E08214', total: '595959' } as const;

export const INK = '262626';
export const QUIET_INK = '595959';
export const AXIS_LINE = '7F7F7F';
export const GRID_LINE = 'D9D9D9';

/** The colour of the series at that place, where it has none of its own. */
export function paletteColor(place: number): string {
  return PALETTE[place % PALETTE.length]!;
}

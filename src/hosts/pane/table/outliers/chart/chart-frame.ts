/** Where the points stand within the picture, px. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room for figures beside the picture: `20,000万` fits. */
const LEFT = 48;
const TOP = 20;
const BELOW = 34;
const RIGHT = 14;

export const frameOf = (width: number, height: number): Frame => ({
  left: LEFT,
  right: Math.max(LEFT + 40, width - RIGHT),
  top: TOP,
  bottom: height - BELOW,
});

/** As much of a name as fits beside an axis. */
export function shortName(name: string, letters: number): string {
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}

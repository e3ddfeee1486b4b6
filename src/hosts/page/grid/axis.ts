/** The shown rows or columns of a sheet in order. A line is a row or column of the sheet, a place its rank among the shown ones. */
export interface Axis {
  /** shown lines */
  readonly count: number;
  /** px of all of them */
  readonly total: number;
  lineAt(place: number): number;
  /** place of the first shown line at or after this one; `count` when there is none */
  placeFrom(line: number): number;
  /** px from the beginning of the first line; `place` may be `count` */
  startOf(place: number): number;
  sizeOf(place: number): number;
}

interface AxisParts {
  /** lines of the sheet */
  readonly lines: number;
  readonly isHidden: (line: number) => boolean;
  /** px of a line that is not among the odd ones */
  readonly usual: number;
  /** px of the other lines */
  readonly odd: ReadonlyMap<number, number>;
}

/** How many entries of a rising list lie below a limit. */
function countBelow(count: number, at: (index: number) => number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The shown lines, their places and where each begins. Keeps only what is out of the ordinary: a sheet may have a million lines. */
export function makeAxis({ lines, isHidden, usual, odd }: AxisParts): Axis {
  const hidden: number[] = [];
  for (let line = 0; line < lines; line++) if (isHidden(line)) hidden.push(line);
  const count = lines - hidden.length;
  const placeFrom = (line: number): number => {
    const at = Math.max(0, Math.min(line, lines));
    return at - countBelow(hidden.length, (index) => hidden[index]!, at);
  };
  const oddLines = [...odd.keys()].filter((line) => line < lines && !isHidden(line)).sort((a, b) => a - b);
  const oddPlaces = oddLines.map(placeFrom);
  const oddSizes = new Map(oddLines.map((line, at) => [oddPlaces[at]!, odd.get(line)!]));
  /** px beyond the usual, up to and with each odd line */
  const more = [0];
  for (const line of oddLines) more.push(more[more.length - 1]! + odd.get(line)! - usual);
  const startOf = (place: number): number => {
    const at = Math.max(0, Math.min(place, count));
    return at * usual + more[countBelow(oddPlaces.length, (index) => oddPlaces[index]!, at)]!;
  };
  return {
    count,
    total: startOf(count),
    lineAt: (place) => {
      const at = Math.max(0, Math.min(place, count - 1));
      return at + countBelow(hidden.length, (index) => hidden[index]! - index, at + 1);
    },
    placeFrom,
    startOf,
    sizeOf: (place) => (place >= count ? 0 : (oddSizes.get(place) ?? usual)),
  };
}

/** Px that the lines from `first` to `last` begin at and take together, hidden ones left out. */
export function extentOf(axis: Axis, first: number, last: number): { readonly start: number; readonly size: number } {
  const start = axis.startOf(axis.placeFrom(first));
  return { start, size: axis.startOf(axis.placeFrom(last + 1)) - start };
}

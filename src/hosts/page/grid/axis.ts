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
  /** px */
  readonly sizeOf: (line: number) => number;
}

/** The shown lines, their places and where each begins; made once, asked often. */
export function makeAxis({ lines, isHidden, sizeOf }: AxisParts): Axis {
  const places = new Int32Array(lines + 1);
  const shown = new Int32Array(lines);
  const starts = new Float64Array(lines + 1);
  let count = 0;
  for (let line = 0; line < lines; line++) {
    places[line] = count;
    if (isHidden(line)) continue;
    shown[count] = line;
    starts[count + 1] = starts[count]! + sizeOf(line);
    count++;
  }
  places[lines] = count;
  return {
    count,
    total: starts[count]!,
    lineAt: (place) => shown[Math.min(place, count - 1)] ?? 0,
    placeFrom: (line) => places[Math.max(0, Math.min(line, lines))]!,
    startOf: (place) => starts[Math.max(0, Math.min(place, count))]!,
    sizeOf: (place) => starts[place + 1]! - starts[place]!,
  };
}

/** Px that the lines from `first` to `last` begin at and take together, hidden ones left out. */
export function extentOf(axis: Axis, first: number, last: number): { readonly start: number; readonly size: number } {
  const start = axis.startOf(axis.placeFrom(first));
  return { start, size: axis.startOf(axis.placeFrom(last + 1)) - start };
}

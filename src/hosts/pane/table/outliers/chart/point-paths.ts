import type { Scale } from './scale';

/** Points whose places differ by less than half a pixel look like one. */
const PER_PIXEL = 2;
const STRIDE = 1 << 16;

/** Calls for each place that looks different from those before. */
function eachPlace(
  xs: Float64Array,
  ys: Float64Array,
  [x, y]: readonly [Scale, Scale],
  wanted: (index: number) => boolean,
  draw: (px: number, py: number) => void,
): void {
  const seen = new Set<number>();
  for (let index = 0; index < xs.length; index++) {
    if (!wanted(index)) continue;
    const [across, down] = [Math.round(x.at(xs[index]!) * PER_PIXEL), Math.round(y.at(ys[index]!) * PER_PIXEL)];
    const place = across * STRIDE + down;
    if (seen.has(place)) continue;
    seen.add(place);
    draw(across / PER_PIXEL, down / PER_PIXEL);
  }
}

/** One path of dots, to be drawn with round ends: one node, however many there are. */
export function dotsPath(xs: Float64Array, ys: Float64Array, scales: readonly [Scale, Scale]): string {
  let path = '';
  eachPlace(
    xs,
    ys,
    scales,
    () => true,
    (px, py) => {
      path += `M${String(px)} ${String(py)}h0`;
    },
  );
  return path;
}

/** One path of diamonds. @param r half of their width, px */
export function diamondsPath(
  xs: Float64Array,
  ys: Float64Array,
  scales: readonly [Scale, Scale],
  r: number,
  wanted: (index: number) => boolean,
): string {
  const [there, back] = [String(r), String(-r)];
  let path = '';
  eachPlace(xs, ys, scales, wanted, (px, py) => {
    path += `M${String(px)} ${String(py - r)}l${there} ${there}l${back} ${there}l${back} ${back}z`;
  });
  return path;
}

/** The point nearest to a place, no farther than so many pixels; -1 = none. */
export function nearestPoint(
  xs: Float64Array,
  ys: Float64Array,
  [x, y]: readonly [Scale, Scale],
  [px, py]: readonly [number, number],
  farthest: number,
): number {
  let [found, best] = [-1, farthest];
  for (let index = 0; index < xs.length; index++) {
    const distance = Math.hypot(x.at(xs[index]!) - px, y.at(ys[index]!) - py);
    if (distance > best) continue;
    [found, best] = [index, distance];
  }
  return found;
}

import { expectedRange } from '../../../../../core/outliers/expected-range';
import type { Band, GroupRow, OutlierAsked } from '../../../../worker/table/outliers/outlier-messages';
import type { Scale } from './scale';

/** Places at which a curve is worked out. */
const STEPS = 48;

/** The fence as it is drawn. */
export interface FenceLines {
  readonly low: string;
  readonly high: string;
  /** what lies between */
  readonly inside: string;
  /** the lower fence is 0 or less somewhere: there nothing is too small */
  readonly lowUnplaced: boolean;
}

const to = (first: boolean, x: number, y: number): string => `${first ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;

/** The range expected in a group, over the previous figures of the picture. */
export function fenceCurve(group: GroupRow, asked: OutlierAsked, [x, y]: readonly [Scale, Scale]): FenceLines | null {
  if (group.bounds === null) return null;
  let [low, high, up, down] = ['', '', '', ''];
  let lowUnplaced = false;
  for (let step = 0; step <= STEPS; step++) {
    const previous = x.low * (x.high / x.low) ** (step / STEPS);
    const [from, until] = expectedRange(group, asked, previous)!;
    const px = x.at(previous);
    if (from > 0) low += to(low === '', px, y.at(from));
    else lowUnplaced = true;
    if (until > 0) high += to(high === '', px, y.at(until));
    up += to(step === 0, px, until > 0 ? y.at(until) : y.at(y.low));
    down = `L${px.toFixed(1)} ${y.at(from > 0 ? from : y.low).toFixed(1)}${down}`;
  }
  return { low, high, inside: `${up}${down}Z`, lowUnplaced };
}

/** Fences of groups side by side, each over its own rows. */
export function fenceBands(bands: readonly Band[], [x, y]: readonly [Scale, Scale]): FenceLines | null {
  if (bands.length === 0) return null;
  let [low, high, inside] = ['', '', ''];
  let lowUnplaced = false;
  for (const band of bands) {
    const [from, until] = [x.at(band.from), x.at(band.to)];
    const line = (value: number): string => `${to(true, from, y.at(value))}${to(false, until, y.at(value))}`;
    if (band.low > 0) low += line(band.low);
    else lowUnplaced = true;
    if (!(band.high > 0)) continue;
    high += line(band.high);
    const bottom = y.at(band.low > 0 ? band.low : y.low);
    inside += `${line(band.high)}${to(false, until, bottom)}${to(false, from, bottom)}Z`;
  }
  return { low, high, inside, lowUnplaced };
}

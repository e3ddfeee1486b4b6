/** Where values stand along one side of a picture. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** @returns pixels */
  readonly at: (value: number) => number;
}

/** Room beyond the outermost points, as a share of the scale. */
const PAD = 0.05;
/** Fewer ticks say too little of a scale. */
const FEW = 3;

interface Side {
  /** pixels of the lowest and of the highest value */
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** Steps of 1, 2 or 5 times a power of ten from low to high, at most so many. */
function evenTicks(low: number, high: number, most: number): number[] {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((one) => one * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step); at * step <= high; at++) ticks.push(at * step);
  return ticks;
}

/** Multiples of powers of ten from low to high; of powers alone every so manyth. */
function powerTicks(low: number, high: number, multiples: readonly number[], most: number): number[] {
  const from = Math.floor(Math.log10(low));
  const to = Math.ceil(Math.log10(high));
  const every = multiples.length > 1 ? 1 : Math.max(1, Math.ceil((to - from + 1) / most));
  const ticks: number[] = [];
  for (let power = from; power <= to; power += every) {
    for (const one of multiples) {
      const tick = Number(`${String(one)}e${String(power)}`);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}

/** Round figures on a logarithmic scale: powers of ten, else 1, 2, 5 times these, else even steps. */
export function logTicks(low: number, high: number, most: number): readonly number[] {
  const families = [powerTicks(low, high, [1], most), powerTicks(low, high, [1, 2, 5], most)];
  const fitting = families.find((ticks) => ticks.length >= FEW && ticks.length <= most);
  return fitting ?? evenTicks(low, high, most);
}

/** A logarithmic scale over values above 0; null without any. */
export function logScale(values: readonly Float64Array[], { from, to, most }: Side): Scale | null {
  let [least, largest] = [Infinity, 0];
  for (const some of values) {
    for (const value of some) {
      if (value < least) least = value;
      if (value > largest) largest = value;
    }
  }
  if (!(largest > 0) || !Number.isFinite(least) || !Number.isFinite(largest)) return null;
  // of one value alone half and double of it are shown
  const wide = largest > least ? (Math.log(largest) - Math.log(least)) * PAD : Math.LN2;
  const [bottom, top] = [Math.log(least) - wide, Math.log(largest) + wide];
  const [low, high] = [Math.exp(bottom), Math.exp(top)];
  const at = (value: number): number => from + ((Math.log(value) - bottom) / (top - bottom)) * (to - from);
  return { low, high, ticks: logTicks(low, high, most), at };
}

/** An even scale over places from 1 to `count`. */
export function placeScale(count: number, { from, to, most }: Side): Scale {
  const [low, high] = [0.5, Math.max(1, count) + 0.5];
  const ticks = evenTicks(low, high, most).filter(Number.isInteger);
  return { low, high, ticks, at: (value) => from + ((value - low) / (high - low)) * (to - from) };
}

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
  /** pixels between two ticks, at least */
  readonly gap: number;
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

/** Multiples of every so manyth power of ten from low to high. */
function powerTicks(low: number, high: number, multiples: readonly number[], every: number): number[] {
  const ticks: number[] = [];
  const from = Math.floor(Math.log10(low));
  for (let power = Math.ceil(from / every) * every - every; power <= Math.log10(high); power += every) {
    for (const one of multiples) {
      const tick = Number(`${String(one)}e${String(power)}`);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}

/**
 * Round figures on a logarithmic scale: 1, 2, 5 times powers of ten, else powers of ten, every second or third of them,
 * else even steps; the most of them that have room.
 * @param at pixels of a value @param gap pixels between two of them, at least
 */
export function logTicks(low: number, high: number, at: (value: number) => number, gap: number): readonly number[] {
  const families = [
    powerTicks(low, high, [1, 2, 5], 1),
    ...[1, 2, 3, 4].map((every) => powerTicks(low, high, [1], every)),
    ...[6, 4, 3, 2].map((most) => evenTicks(low, high, most)),
  ];
  const roomy = families.filter((ticks) =>
    ticks.every((tick, index) => index === 0 || Math.abs(at(tick) - at(ticks[index - 1]!)) >= gap),
  );
  return roomy.find((ticks) => ticks.length >= FEW) ?? roomy.reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** A logarithmic scale over values above 0; null without any. */
export function logScale(values: readonly Float64Array[], { from, to, gap }: Side): Scale | null {
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
  return { low, high, ticks: logTicks(low, high, at, gap), at };
}

/** An even scale over places from 1 to `count`. */
export function placeScale(count: number, { from, to, gap }: Side): Scale {
  const [low, high] = [0.5, Math.max(1, count) + 0.5];
  const ticks = evenTicks(low, high, Math.max(1, Math.floor((to - from) / gap))).filter(Number.isInteger);
  return { low, high, ticks, at: (value) => from + ((value - low) / (high - low)) * (to - from) };
}

export interface HeapingOptions {
  /** fewest values with digits enough */
  readonly minimum?: number;
  /** standard deviations above chance that are told */
  readonly limit?: number;
}

export type Heaping =
  | {
      readonly state: 'decided';
      readonly n: number;
      /** values that end in 0 */
      readonly round: number;
      /** standard deviations above what chance gives */
      readonly score: number;
      readonly flagged: boolean;
    }
  | { readonly state: 'undecided'; readonly why: 'too-few'; readonly n: number };

const CHANCE = 0.1;
/** Values below this many units of the last digit have no last digit to speak of. */
const LEAST = 100;

/**
 * Whether figures are estimated rather than taken from books: by chance one whole number in ten ends in 0. Many more say
 * that they were rounded by hand. Values below 100 do not count.
 * @returns undecided below 20 values @source methods.md, heaping; the normal approximation of the binomial
 * @example heaping([120, 130, 250, 900, 800, 750, 640, 330, 120, 910, 560, 480, 370, 260, 150, 940, 830, 720, 610, 500]).score // 13.416408
 */
export function heaping(values: ArrayLike<number>, { minimum = 20, limit = 4 }: HeapingOptions = {}): Heaping {
  let n = 0;
  let round = 0;
  for (let i = 0; i < values.length; i++) {
    const value = Math.abs(values[i]!);
    if (!Number.isInteger(value) || value < LEAST) continue;
    n++;
    if (value % 10 === 0) round++;
  }
  if (n < minimum) return { state: 'undecided', why: 'too-few', n };
  const score = (round - CHANCE * n) / Math.sqrt(n * CHANCE * (1 - CHANCE));
  return { state: 'decided', n, round, score, flagged: score > limit };
}

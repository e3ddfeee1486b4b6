import { defined, missingOf, PERCENT, undefinedBecause, type Amount, type Indicator } from './indicator';

/** Growth of each of two years running, in percent. */
export interface TwoYears {
  readonly first: Amount;
  readonly second: Amount;
}

/**
 * Mean growth over two years (两年平均): √((1+g₁)(1+g₂)) − 1.
 * @returns percent, unrounded; undefined when a rate is missing, or says that nothing was left
 * @source domain.md §4; methods.md §10
 * @example twoYearAverageGrowth({ first: 10, second: 10 }) // 10 %
 * @example twoYearAverageGrowth({ first: 0, second: 72.1 }) // 31.18689 %
 * @example twoYearAverageGrowth({ first: -100, second: 50 }) // undefined: fell-to-nothing
 */
export function twoYearAverageGrowth({ first, second }: TwoYears): Indicator {
  const missing = missingOf({ first, second });
  if (missing !== null) return undefinedBecause('missing', PERCENT, { operand: missing });
  const [one, two] = [1 + first! / 100, 1 + second! / 100];
  if (one <= 0) return undefinedBecause('fell-to-nothing', PERCENT, { operand: 'first' });
  if (two <= 0) return undefinedBecause('fell-to-nothing', PERCENT, { operand: 'second' });
  return defined((Math.sqrt(one * two) - 1) * 100, PERCENT);
}

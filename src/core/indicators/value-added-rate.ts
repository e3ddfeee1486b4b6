import { PERCENT, type Amount, type Indicator } from './indicator';
import { ratio } from './ratio';

/** Value added and output of the same period, in one unit, both at current prices. */
export interface ValueAddedAndOutput {
  readonly valueAdded: Amount;
  readonly output: Amount;
}

/**
 * Value-added rate (增加值率): VA/output·100. Negative where the value added is.
 * @returns percent, unrounded; undefined when a figure is missing, and when the output is zero or negative
 * @source domain.md §4
 * @example valueAddedRate({ valueAdded: 29, output: 84.3 }) // 34.400949 %
 */
export function valueAddedRate({ valueAdded, output }: ValueAddedAndOutput): Indicator {
  return ratio({ valueAdded, output }, 100, PERCENT);
}

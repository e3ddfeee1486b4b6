import { PERCENT, type Amount, type Indicator } from './indicator';
import { ratio } from './ratio';

/** A part and its total, in one unit. */
export interface PartAndTotal {
  readonly part: Amount;
  readonly total: Amount;
}

/**
 * Share in a total (比重): H/T·100.
 * @returns percent, unrounded; undefined when a figure is missing, and when the total is zero or negative
 * @source domain.md §4
 * @example share({ part: 21, total: 84 }) // 25 %
 * @example share({ part: 1, total: 0 }) // undefined: base-is-zero
 */
export function share({ part, total }: PartAndTotal): Indicator {
  return ratio({ part, total }, 100, PERCENT);
}

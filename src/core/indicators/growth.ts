import {
  defined,
  missingOf,
  PERCENT,
  undefinedBecause,
  type Amount,
  type Indicator,
  type IndicatorNote,
  type SignWord,
} from './indicator';
import { roundHalfUp } from '../rounding/round-half-up';

/** The same thing now and in the same period of last year, in one unit. */
export interface NowAndThen {
  readonly now: Amount;
  readonly then: Amount;
}

/** A base below this share of the value now makes a rate that says little: it gets the note 低基数. A convention of ours. */
export const LOW_BASE_SHARE = 0.1;

const PRINTED_DECIMALS = 1;

/** The word for a rate of growth, or for a difference of rates: one that prints as 0.0 is 持平. */
export function signOfRate(change: number): SignWord {
  if (roundHalfUp(change, PRINTED_DECIMALS) === 0) return 'unchanged';
  return change > 0 ? 'rise' : 'fall';
}

/** What happened where one of the two is negative: words instead of a rate. */
function acrossZero(now: number, then: number): Indicator {
  const worded = (sign: SignWord, percent?: number): Indicator =>
    undefinedBecause('negative', PERCENT, percent === undefined ? { sign } : { sign, percent });
  if (now === then) return worded('unchanged');
  if (then > 0) return worded('profit-to-loss');
  if (now > 0) return worded('loss-to-profit');
  if (now === 0) return worded('loss-to-zero');
  const percent = (Math.abs(now - then) / Math.abs(then)) * 100;
  return worded(now > then ? 'loss-narrowed' : 'loss-widened', percent);
}

/**
 * Growth on the same period of last year (同比): of a month, a cumulative, a quarter.
 * @returns percent (12.5 means +12.5 %), unrounded, with its sign word. Undefined when a value is missing, when the
 *   base is zero, and when either is negative: then `sign` says what happened, and `percent` by how much a loss changed.
 * @source domain.md §4
 * @example growth({ now: 112.5, then: 100 }) // 12.5 %
 * @example growth({ now: 0, then: 80 }) // -100 %
 * @example growth({ now: 148, then: -46 }) // undefined: negative, loss-to-profit
 * @example growth({ now: -30, then: -40 }) // undefined: negative, loss-narrowed 25 %
 * @example growth({ now: 5, then: 0 }) // undefined: base-is-zero
 */
export function growth({ now, then }: NowAndThen): Indicator {
  const missing = missingOf({ now, then });
  if (missing !== null) return undefinedBecause('missing', PERCENT, { operand: missing });
  const [current, base] = [now!, then!];
  if (base === 0) {
    return undefinedBecause('base-is-zero', PERCENT, { operand: 'then', sign: current === 0 ? 'unchanged' : null });
  }
  if (current < 0 || base < 0) return acrossZero(current, base);
  const percent = ((current - base) / base) * 100;
  const notes: readonly IndicatorNote[] = base < current * LOW_BASE_SHARE ? ['low-base'] : [];
  return defined(percent, PERCENT, signOfRate(percent), notes);
}

import { signOfRate } from './growth';
import { defined, POINTS, undefinedBecause, type Indicator } from './indicator';

/**
 * Difference of two rates of one kind: percentage points (个百分点), never percent.
 * @returns points with a sign word; undefined as the first of the two that is; what is missing in the earlier one is
 *   named with Then: `salesThen`
 * @source domain.md §4
 * @example rateDifference(share({ part: 30, total: 100 }), share({ part: 25, total: 100 })) // 5 个百分点
 * @example rateDifference(share({ part: 30, total: 100 }), share({ part: 25, total: 0 })) // undefined: base-is-zero
 */
export function rateDifference(now: Indicator, then: Indicator): Indicator {
  if (now.state === 'undefined') return undefinedBecause(now.why, POINTS, about(now.operand));
  if (then.state === 'undefined')
    return undefinedBecause(then.why, POINTS, about(then.operand && `${then.operand}Then`));
  const points = now.value - then.value;
  return defined(points, POINTS, signOfRate(points));
}

const about = (operand: string | null): { readonly operand?: string } => (operand === null ? {} : { operand });

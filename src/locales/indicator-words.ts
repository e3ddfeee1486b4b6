import { POINTS, type Indicator, type UndefinedIndicator } from '../core/indicators/indicator';
import { fill } from './fill';
import { formatNumber, formatQuantity, UNDEFINED_MARK } from './format';
import { lookUp } from './look-up';
import type { Words } from './words';

/** How an indicator is written. */
export interface IndicatorStyle {
  /** digits after the point */
  readonly decimals: number;
  /** `result` for what is called a loss when negative (利润) */
  readonly kind: 'amount' | 'result';
  /** a rise of 100 % or more as 倍 instead of a percentage, by house style; a fall never is */
  readonly asTimes?: boolean;
}

/** From this rate on a rise may be written as 倍. */
const TIMES_FROM = 100;

/** The part a figure plays, as the reasons and formulas call it. */
export function roleName(role: string, words: Words): string {
  return lookUp(words.indicators.roles, role) ?? role;
}

/** Why an indicator has no value: 上年同期为0. */
export function undefinedReason({ why, operand }: UndefinedIndicator, words: Words): string {
  return fill(words.indicators.why[why], { operand: operand === null ? UNDEFINED_MARK : roleName(operand, words) });
}

/**
 * The value of an indicator with its unit, rounded here and nowhere before; a dash where it has none.
 * @example indicatorValue(growth({ now: 112.5, then: 100 }), 1, zhCN) // '12.5%'
 */
export function indicatorValue(indicator: Indicator, decimals: number, words: Words): string {
  if (indicator.state === 'undefined') return UNDEFINED_MARK;
  return formatQuantity(indicator.value, indicator.unit, words, decimals);
}

/**
 * A comparison in words: 增长12.5%, 扭亏为盈, 减亏25%, 提高0.4个百分点; without a value and without a word, the reason.
 * A negative rate is worded by its sign word and its size, never with a minus.
 * @source domain.md §4
 */
export function comparisonWords(indicator: Indicator, style: IndicatorStyle, words: Words): string {
  const { decimals, kind, asTimes = false } = style;
  const { sign } = indicator;
  const texts = words.indicators;
  if (indicator.state === 'undefined') {
    if (sign === null || indicator.why !== 'negative') {
      return fill(texts.undefined, { why: undefinedReason(indicator, words) });
    }
    const percent = indicator.percent === null ? UNDEFINED_MARK : formatNumber(indicator.percent, decimals);
    return fill(texts[kind][sign], { percent });
  }
  const size = formatNumber(Math.abs(indicator.value), decimals);
  if (sign === null) return indicatorValue(indicator, decimals, words);
  if (indicator.unit === POINTS) {
    return fill(lookUp(texts.points, sign) ?? texts.points.unchanged, { points: size });
  }
  if (asTimes && sign === 'rise' && indicator.value >= TIMES_FROM) {
    return fill(texts.times, { times: formatNumber(indicator.value / 100, decimals) });
  }
  return fill(texts[kind][sign], { percent: size });
}

/**
 * A formula with words or values for its parts: `({now} − {then}) ÷ {then} × 100` as (本期 − 上年同期) ÷ 上年同期 × 100.
 * @param values shown in place of the names, already written out; parts without one keep their name
 */
export function formulaWords(formula: string, words: Words, values: ReadonlyMap<string, string> = new Map()): string {
  return formula.replace(/\{(\w+)\}/g, (_, role: string) => values.get(role) ?? roleName(role, words));
}

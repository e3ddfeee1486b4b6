import { addMonths, monthIndex } from '../../../core/model/period';
import type { Period } from '../../../core/model/period';

/** First simulated month: the base of the first last-year columns. */
export const FIRST_MONTH: Period = { year: 2011, month: 1 };
/** Last simulated month. */
export const LAST_MONTH: Period = { year: 2013, month: 12 };

export const MONTHS = monthIndex(LAST_MONTH) - monthIndex(FIRST_MONTH) + 1;

/** Place of a month in every series; outside them when below 0 or from `MONTHS` on. */
export function slotOf(period: Period): number {
  return monthIndex(period) - monthIndex(FIRST_MONTH);
}

export function periodOf(slot: number): Period {
  return addMonths(FIRST_MONTH, slot);
}

/** Slots from January of that year to that month, the span of 1—本月. */
export function yearToDate(period: Period): readonly number[] {
  const last = slotOf(period);
  return Array.from({ length: period.month }, (_, i) => last - period.month + 1 + i);
}

/** A series of months filled by a function of the slot. */
export function monthly(of: (slot: number) => number): Float64Array {
  return Float64Array.from({ length: MONTHS }, (_, slot) => of(slot));
}

/** Sum of series from January to that month. */
export function totalOf(series: readonly Float64Array[], period: Period): number {
  const slots = yearToDate(period);
  return series.reduce((sum, one) => sum + slots.reduce((part, slot) => part + one[slot]!, 0), 0);
}

/** Sum of a series from January to that month. */
export function cumulated(series: Float64Array, period: Period): number {
  return totalOf([series], period);
}

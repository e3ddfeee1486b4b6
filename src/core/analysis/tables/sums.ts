import { defined, undefinedBecause, PERCENT, type Amount, type Indicator } from '../../indicators/indicator';
import { quantityIn } from '../../indicators/quantity-in';
import type { AnalysisCell, AnalysisTerm } from '../../model/analysis';
import type { GroupFigures } from '../columns/group-figures';

/** What one measure comes to in one group. */
export interface Sums {
  /** null where no member has a value */
  readonly now: Amount;
  /** base of those with a value now; null where none has one */
  readonly then: Amount;
  readonly unit: string;
  readonly valued: number;
  readonly compared: number;
  readonly growing: number;
  readonly medianGrowth: number;
}

/** @param ofZone figures of a book of the zone have no enterprise behind them */
export function sumsAt(figures: GroupFigures, group: number, unit: string, ofZone = false): Sums {
  return {
    now: figures.valued[group]! > 0 ? figures.now[group]! : null,
    then: figures.based[group]! > 0 ? figures.then[group]! : null,
    unit,
    valued: ofZone ? 0 : figures.valued[group]!,
    compared: ofZone ? 0 : figures.compared[group]!,
    growing: figures.growing[group]!,
    medianGrowth: figures.medianGrowth[group]!,
  };
}

/** A cell that says where it comes from. */
export function cellOf(result: Indicator, enterprises: number, terms: readonly AnalysisTerm[] = []): AnalysisCell {
  return { result, enterprises, suppressed: null, terms };
}

/** Terms of a cell by role, in one unit. */
export function termsOf(unit: string, values: Readonly<Record<string, Amount>>): AnalysisTerm[] {
  return Object.entries(values).map(([role, value]) => ({ role, value, unit }));
}

/** An amount in the unit it is printed in, unrounded. */
export function printedAmount(value: Amount, unit: string, printed: string, operand = 'now'): Indicator {
  const converted = quantityIn({ value, unit }, printed);
  if (converted === undefined) return undefinedBecause('units-differ', printed, { operand });
  return converted === null ? undefinedBecause('missing', printed, { operand }) : defined(converted, printed);
}

/** The middle growth of the members; undefined where nobody has one. */
export function medianOf(sums: Sums): Indicator {
  return Number.isNaN(sums.medianGrowth)
    ? undefinedBecause('missing', PERCENT, { operand: 'all' })
    : defined(sums.medianGrowth, PERCENT);
}

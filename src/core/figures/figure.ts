import type { Indicator } from '../indicators/indicator';
import type { FindingValue } from '../model/finding';
import type { FigureDefinition } from '../model/figure-definition';
import type { Period } from '../model/period';

/** One received figure that went into a figure of a return, with the part it plays: `now`, `then`, `part` … */
export interface FigureTerm extends FindingValue {
  readonly role: string;
  /** why `value` is null: nothing there, or nothing that can be read as a number */
  readonly state: 'number' | 'missing' | 'unreadable';
}

/** The same figure in another month; `result` is null where nothing was filed for it. */
export interface SeriesPoint {
  readonly period: Period;
  readonly result: Indicator | null;
}

/** A figure of a return: what it came to, and everything it was computed from. Carries no prose; names come from the pack. */
export interface Figure {
  readonly id: string;
  readonly definition: FigureDefinition;
  readonly result: Indicator;
  /** digits after the point to show */
  readonly decimals: number;
  /** the formula over the roles of the terms: `({now} − {then}) ÷ {then} × 100` */
  readonly formula: string;
  readonly terms: readonly FigureTerm[];
  /** this month and up to twelve before it, oldest first; starts with the first month filed */
  readonly series: readonly SeriesPoint[];
}

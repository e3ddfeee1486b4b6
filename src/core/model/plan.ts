import type { BilingualText } from './text';

/** Where a figure of a plan or of reference data comes from, and from when it is. */
interface Sourced {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** ISO date of the source */
  readonly date: string;
  /** published as such, or worked out from other published figures (then the source says how) */
  readonly basis: 'published' | 'inferred' | 'forecast';
}

/** A target of a year for one indicator (年度计划). */
export interface PlanFigure extends Sourced {
  /** stable name of the indicator: `output`, `tax` */
  readonly indicator: string;
  readonly name: BilingualText;
  readonly year: number;
  /** the figure of the pack's forms it is measured by, where there is one: `B2041.r01.ytd` */
  readonly measuredBy?: string;
}

/** A figure from outside the zone, to compare with: a total of the city, of the province. */
export interface ReferenceFigure extends Sourced {
  readonly indicator: string;
  readonly name: BilingualText;
  /** whose figure it is: 海口市 */
  readonly area: string;
  readonly year: number;
}

/** Plans and reference data of a pack, as kept in `plans.yaml`. */
export interface PlanBook {
  readonly plans: readonly PlanFigure[];
  readonly references: readonly ReferenceFigure[];
}

/** The plan of an indicator for a year; the one from the latest source where several stand. Null when there is none. */
export function planFor(book: PlanBook, indicator: string, year: number): PlanFigure | null {
  return latest(book.plans.filter((plan) => plan.indicator === indicator && plan.year === year));
}

/** The figure of an area for an indicator and year, from the latest source; null when there is none. */
export function referenceFor(book: PlanBook, indicator: string, area: string, year: number): ReferenceFigure | null {
  return latest(book.references.filter((one) => one.indicator === indicator && one.area === area && one.year === year));
}

function latest<T extends Sourced>(figures: readonly T[]): T | null {
  return figures.reduce<T | null>((best, one) => (best === null || one.date >= best.date ? one : best), null);
}

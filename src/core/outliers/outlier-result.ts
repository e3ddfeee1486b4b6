import type { UndecidedGroup } from '../detectors/detection';

/** Methods that judge one figure, or the ratio of two, among the rows of a group. */
export const OUTLIER_METHODS = [
  'hidiroglou-berthelot',
  'mad',
  'tukey',
  'asymmetric',
  'adjusted-boxplot',
  'quartile',
  'sigma-gap',
] as const;
export type OutlierMethod = (typeof OUTLIER_METHODS)[number];

/** Why a row takes no part. */
export type RowExcludedWhy =
  | 'current-missing'
  | 'previous-missing'
  | 'current-unreadable'
  | 'previous-unreadable'
  | 'current-not-positive'
  | 'previous-not-positive';

/** What is asked of a table. */
export interface OutlierRequest {
  readonly method: OutlierMethod;
  /** names of columns */
  readonly current: string;
  /** null = the current figure itself is judged, not a ratio; Hidiroglou–Berthelot needs one */
  readonly previous: string | null;
  /** rows are compared within equal values of these columns; none = all with all */
  readonly by: readonly string[];
  /** Hidiroglou–Berthelot: weight of size, least distance, distances to the two fences, quantile of the spread */
  readonly u: number;
  readonly a: number;
  readonly c: number;
  readonly strong: number;
  readonly pct: number;
  readonly quantile: 6 | 7;
  /** mad: robust standard deviations to the fence */
  readonly k: number;
}

/** The defaults of methods.md. */
export const OUTLIER_DEFAULTS = { u: 0.5, a: 0.05, c: 4, strong: 20, pct: 0.25, quantile: 7, k: 3 } as const;

/** How the rows of one group are spread. */
export interface OutlierGroup {
  /** values of the `by` columns; null = blank */
  readonly by: readonly (string | null)[];
  /** rows that took part */
  readonly n: number;
  /** nobody is flagged in an undecided group */
  readonly undecided: UndecidedGroup | null;
  /** fewer than ten rows: for reference only */
  readonly reference: boolean;
  /** median of what is judged: the ratio, or the figure where there is no previous one */
  readonly medianRatio: number | null;
  /** of the effects (Hidiroglou–Berthelot) or of what is judged */
  readonly quartiles: readonly [number, number, number] | null;
  readonly bounds: readonly [number, number] | null;
}

/** A row that is unlikely among its peers. */
export interface OutlierFlag {
  readonly record: number;
  readonly group: number;
  readonly current: number;
  /** null where only the current figure is judged */
  readonly previous: number | null;
  /** current over previous; null where only the current figure is judged */
  readonly ratio: number | null;
  /** beyond the second fence as well */
  readonly strong: boolean;
  /** robust standard deviations from the middle, with its sign */
  readonly score: number;
  /** current figures that would not be flagged */
  readonly expected: readonly [number, number];
}

export interface OutlierRowLeftOut {
  readonly record: number;
  readonly reason: RowExcludedWhy;
}

/** Records count from 0 in the order of the table. */
export interface OutlierResult {
  readonly groups: readonly OutlierGroup[];
  /** group of each record */
  readonly groupOf: Int32Array;
  readonly flagged: readonly OutlierFlag[];
  readonly excluded: readonly OutlierRowLeftOut[];
}

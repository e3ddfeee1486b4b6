import type { OutlierCsvWords } from '../../../../adapters/reports/outliers/outliers-csv';
import type {
  OutlierFlag,
  OutlierGroup,
  OutlierRequest,
  RowExcludedWhy,
} from '../../../../core/outliers/outlier-result';
import type { ShownValue } from '../shown-value';

/** What is asked of the table that was read: columns by their place in it. */
export interface OutlierAsked extends Omit<OutlierRequest, 'current' | 'previous' | 'by'> {
  readonly current: number;
  /** null = the current figure itself is judged */
  readonly previous: number | null;
  readonly by: readonly number[];
  /** the column that names the rows; null = none does */
  readonly label: number | null;
}

/** What was found, in counts. Groups are in the order in which they are given out: most flagged rows first. */
export interface OutliersFound {
  readonly rows: number;
  readonly flagged: number;
  readonly groups: number;
  /** groups in which nothing could be decided */
  readonly undecided: number;
  /** names of the first `MOST_NAMED` groups, and how many rows of each are flagged */
  readonly named: readonly { readonly by: readonly (string | null)[]; readonly flagged: number }[];
  readonly leftOut: readonly { readonly reason: RowExcludedWhy; readonly count: number }[];
}

/** Groups that can be chosen by name; the list of groups has all. */
export const MOST_NAMED = 300;
/** Points of a picture that are not flagged; beyond, every so manyth is drawn. Flagged ones are drawn first to last in the list. */
export const MOST_POINTS = 20_000;
/** Groups side by side whose fences are drawn. */
export const MOST_BANDS = 300;

/** A flagged row; the least likely first. */
export interface FlagRow extends Omit<OutlierFlag, 'group'> {
  /** from 1 as in the sheet */
  readonly row: number;
  readonly label: ShownValue;
  /** place of its group in the list of groups */
  readonly group: number;
}

export interface GroupRow extends Pick<
  OutlierGroup,
  'by' | 'n' | 'undecided' | 'reference' | 'medianRatio' | 'bounds'
> {
  readonly flagged: number;
}

/** A row that took no part, with its figures as they stand. */
export interface LeftOutRow {
  readonly record: number;
  readonly row: number;
  readonly label: ShownValue;
  readonly reason: RowExcludedWhy;
  readonly current: ShownValue;
  readonly previous: ShownValue;
}

/** A fence over the points from one place to another. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Points of the picture: previous and current figure, or place among the rows and figure. All are above 0. */
export interface OutlierPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** points that are not flagged, drawn or not */
  readonly others: number;
  readonly flaggedX: Float64Array;
  readonly flaggedY: Float64Array;
  readonly strong: Uint8Array;
  /** their places in the list of flagged rows, ascending */
  readonly at: Int32Array;
  /** figures that took part and are 0 or less: a logarithmic scale has no place for them */
  readonly unplaced: number;
  /** only where figures are judged alone */
  readonly bands: readonly Band[];
}

/** Where rows or points of one group alone are asked for, its place in the list of groups; null = of all. */
interface OfGroup {
  readonly group: number | null;
}

interface Part {
  readonly from: number;
  readonly count: number;
}

export type OutlierQuestion =
  | { readonly kind: 'outliers'; readonly asked: OutlierAsked }
  | ({ readonly kind: 'outlier-flags' } & OfGroup & Part)
  | ({ readonly kind: 'outlier-groups' } & Part)
  | ({ readonly kind: 'outlier-left-out' } & Part)
  | ({ readonly kind: 'outlier-points' } & OfGroup)
  | { readonly kind: 'outlier-json'; readonly path: string }
  | { readonly kind: 'outlier-csv'; readonly words: OutlierCsvWords };

export interface OutlierAnswers {
  /** null = cancelled */
  readonly outliers: OutliersFound | null;
  readonly 'outlier-flags': readonly FlagRow[];
  readonly 'outlier-groups': readonly GroupRow[];
  readonly 'outlier-left-out': readonly LeftOutRow[];
  /** null = nothing was found yet */
  readonly 'outlier-points': OutlierPoints | null;
  readonly 'outlier-json': string;
  readonly 'outlier-csv': string;
}

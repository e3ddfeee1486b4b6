import type { BilingualText } from './text';

/**
 * One figure of the forms, added up over what it names: `B2041.r01.ytd`, `B203.r309.ytd + B203.r402.ytd`,
 * `GXI.projects.landYtd` (the sum over the rows of a group). Form alias, item or group, column, as in rules.
 */
export type MeasureTerm = string;

/** The same amount in its periods, each a term; what a form does not have is left out. */
export interface MeasureTerms {
  /** January to this month, or the level of a stock */
  readonly ytd?: MeasureTerm;
  /** 上年同期 of it, as the enterprise files it this year */
  readonly lyYtd?: MeasureTerm;
  readonly month?: MeasureTerm;
  readonly lyMonth?: MeasureTerm;
  /** where the form has a column for the quarter; otherwise a quarter is the difference of two cumulatives */
  readonly quarter?: MeasureTerm;
  readonly lyQuarter?: MeasureTerm;
  /** the plan of the year, where the form itself has it */
  readonly plan?: MeasureTerm;
}

/** A quantity that is added up over enterprises, or read from a book of the zone. */
export interface MeasureDefinition {
  /** stable name: `output` */
  readonly id: string;
  readonly name: BilingualText;
  readonly terms: MeasureTerms;
  /** unit and decimals it is printed in: 亿元, 1 */
  readonly unit: string;
  readonly decimals: number;
  /** decimals of its growth; 1 when left out */
  readonly rateDecimals?: number;
  /** `result` for what is called a loss when negative */
  readonly kind: 'amount' | 'result';
  /** only rows of a group whose column says this text: `{ column: subPark, is: 美安科技新城 }` */
  readonly where?: { readonly column: string; readonly is: string };
  /** the measure is how many (enterprises, or rows of a group) have more than this of the term, in its unit */
  readonly countAbove?: number;
  /** only the enterprises of the high-tech set */
  readonly highTech?: boolean;
  /** indicator in `plans.yaml` that it is held against */
  readonly plan?: string;
  /** indicator in the references of `plans.yaml`: the city's total of it */
  readonly reference?: string;
  /** its growth is not of current prices, so that it is never derived from output: 增加值 */
  readonly real?: boolean;
  readonly source: string;
}

/** A rate of two measures: the ratio of their sums. */
export interface RatioDefinition {
  readonly id: string;
  readonly name: BilingualText;
  readonly indicator: 'sell-through' | 'value-added-rate' | 'margin' | 'share' | 'per-head';
  /** ids of measures: sales over output, profit over revenue, amount over persons */
  readonly over: readonly [upper: string, lower: string];
  /** unit of the amount in `per-head`; the rate's is 万元/人 then; % for the others */
  readonly unit?: string;
  readonly decimals: number;
  readonly source: string;
}

/** What a pack says of the analysis of its zone, as kept in `analysis.yaml`. */
export interface AnalysisDefinition {
  readonly measures: readonly MeasureDefinition[];
  readonly ratios: readonly RatioDefinition[];
  /** the measure that shares, contributions, bridge, ranking and trend are about */
  readonly lead: string;
  /** other measures and ratios that have columns in the tables by groups */
  readonly groupMeasures: readonly string[];
  readonly groupRatios: readonly string[];
  /** tables by dimensions that are made when none are asked for; two dimensions are crossed */
  readonly tables: readonly (readonly AnalysisDimension[])[];
  /** limits of the size classes, main business revenue of last year in 千元: from this on large, medium, small */
  readonly sizes: { readonly large: number; readonly medium: number; readonly small: number };
  /** a cell is not published of fewer enterprises, or where one has more than this percentage of it */
  readonly disclosure: { readonly fewest: number; readonly dominant: number };
}

export const ANALYSIS_DIMENSIONS = [
  'cluster',
  'industry',
  'subPark',
  'highTech',
  'size',
  'aboveScale',
  'status',
] as const;

/** What enterprises are grouped by. */
export type AnalysisDimension = (typeof ANALYSIS_DIMENSIONS)[number];

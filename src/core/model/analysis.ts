import type { Indicator } from '../indicators/indicator';
import type { AnalysisDimension } from './analysis-definition';
import type { Filing } from './filing';
import type { Pack } from './pack';
import type { Period } from './period';
import type { RegisterEntry } from './register';

/** Which months a figure covers: January to this month, this month, this quarter. */
export type AnalysisBasis = 'ytd' | 'month' | 'quarter';

export interface AnalysisRequest {
  readonly period: Period;
  readonly basis: AnalysisBasis;
  /** each entry is one table; two dimensions are crossed. Empty: the tables of the pack */
  readonly by: readonly (readonly AnalysisDimension[])[];
  /** how many enterprises the ranking names; none when left out or 0 */
  readonly top?: number;
  /** withhold what one respondent could be read from */
  readonly publish: boolean;
  /** growth of the high-tech enterprises: those certified in each year, or this period's set in both years */
  readonly highTechSet: 'valid' | 'frozen';
  /** digits of GB/T 4754 that `industry` groups by; 2 (division) when left out */
  readonly industryDigits?: 2 | 3 | 4;
}

/** What stands behind `labels` of a row. */
export type RowSubject =
  /** raw values of the table's dimensions, in their order; booleans are `yes` and `no` */
  | 'group'
  | 'total'
  /** id of a measure or ratio of the pack */
  | 'measure'
  | 'ratio'
  /** id of an enterprise: a key of `Analysis.names` */
  | 'enterprise'
  /** `2013-09`; `2013-02` covers 1—2月 where January is not filed */
  | 'period'
  /**
   * a step of the bridge, in its order: `published` · `exits` · `not-filed` (in scope, no value now) · `restatements` ·
   * `entrants` · `unpublished` (in scope last year, without a return of it) · `comparable` (sum so far) · `growth` · `now`
   */
  | 'step'
  /** `valid`, `frozen` */
  | 'set'
  /** what is counted for a growing share: `enterprises`, or a dimension whose groups are counted */
  | 'population'
  /** indicator of a reference figure of the pack, then its area */
  | 'reference'
  /** indicator of a plan of the pack */
  | 'plan';

export type AnalysisTableKind =
  | 'headline'
  | 'rates'
  | 'group'
  | 'cross'
  | 'contribution'
  | 'growth-rank'
  | 'growing'
  | 'plan'
  | 'bridge'
  | 'trend'
  | 'top'
  | 'high-tech'
  | 'reference';

/** What a column shows; the files of core/indicators say how each is computed. */
export type AnalysisIndicator =
  | 'level'
  /** the base that the growth was computed on */
  | 'base'
  /** now − base, in the measure's unit */
  | 'increase'
  | 'growth'
  /** growth now less growth one month ago, points */
  | 'growth-change'
  | 'two-year-average-growth'
  | 'share'
  | 'share-change'
  /** shares added up from the first row on */
  | 'share-so-far'
  | 'contribution'
  | 'contribution-share'
  | 'rate'
  | 'rate-change'
  | 'plan'
  | 'plan-completion'
  | 'elapsed-share'
  /** completion less elapsed share, points */
  | 'ahead'
  | 'required-pace'
  | 'growing'
  | 'compared'
  | 'growing-share'
  | 'median-growth'
  | 'reference';

/** Which months the figures of a column cover, where they are not those of the analysis. */
export type ColumnSpan = AnalysisBasis | 'month-from-cumulative';

export interface AnalysisColumn {
  /** unique in its table: `output.growth` */
  readonly id: string;
  /** id of a measure or ratio of the pack; null where each row is about another one */
  readonly of: string | null;
  readonly indicator: AnalysisIndicator;
  readonly span: ColumnSpan;
  /** unit it is printed in; null where each row has its own (`AnalysisRow.unit`) */
  readonly unit: string | null;
  /** decimals it is printed with; null as for `unit` */
  readonly decimals: number | null;
}

/** A sum that went into a cell, unrounded. */
export interface AnalysisTerm {
  /** `now`, `then`, `part`, `total`, `sales`, `output` … */
  readonly role: string;
  readonly value: number | null;
  readonly unit: string;
}

export type Suppression = 'few' | 'dominant' | 'complementary';

export interface AnalysisCell {
  /**
   * unrounded, in the unit of the column (of the row where the column has none); `withheld` when it is suppressed:
   * a suppressed cell holds nothing that its reader must not know, and no terms
   */
  readonly result: Indicator;
  /** with a value behind it */
  readonly enterprises: number;
  readonly suppressed: Suppression | null;
  readonly terms: readonly AnalysisTerm[];
}

export interface AnalysisRow {
  /** unique in its table */
  readonly id: string;
  readonly subject: RowSubject;
  /** null = not stated */
  readonly labels: readonly (string | null)[];
  readonly role: 'total' | 'part' | 'of-which' | 'rest';
  readonly indent: number;
  /** enterprises in the group; 0 where rows are no groups */
  readonly enterprises: number;
  /** unit and decimals of amounts of the row, where columns have none of their own */
  readonly unit: string | null;
  readonly decimals: number | null;
  /** by column; null where the row has no such figure: printed blank, not as a dash */
  readonly cells: readonly (AnalysisCell | null)[];
}

export interface AnalysisTable {
  /** unique in the analysis: `headline`, `by.cluster`, `by.cluster.highTech` */
  readonly id: string;
  readonly kind: AnalysisTableKind;
  /** the measure that the table is about; null for several */
  readonly measure: string | null;
  readonly by: readonly AnalysisDimension[];
  readonly columns: readonly AnalysisColumn[];
  readonly rows: readonly AnalysisRow[];
}

export type CaveatCode =
  /** returns missing: facts due, missing; the enterprises named */
  | 'returns-missing'
  /** filed, but no number in the cell; not in the sum, nor in the base beside it */
  | 'value-missing'
  /** in the sum with no base to grow from: facts amount, share */
  | 'without-base'
  /** of those, entrants */
  | 'entrants-without-base'
  /** filed last year and not now: their base is not in the growth; facts amount */
  | 'base-without-value'
  /** 上年同期 as filed now differs from what was filed then: facts count, up, down, published, restated */
  | 'bases-restated'
  | 'entrants'
  | 'exits'
  /** in the bridge: own base of those in scope last year whose return of then is not known */
  | 'base-unpublished'
  /** the bridge cannot be built: no returns of last year */
  | 'no-bridge'
  | 'low-base'
  /** facts now, then, joined, left */
  | 'high-tech-set-changed'
  | 'high-tech-dates-missing'
  /** value added: its growth is computed at current prices, the published one is real */
  | 'growth-nominal'
  /** value added grows otherwise than output by more than 20 points */
  | 'value-added-apart'
  /** parts as printed do not add up to the total as printed: facts sum, total, unit, of (level, share) */
  | 'rounded-parts'
  /** a figure of fewer than three enterprises */
  | 'few-enterprises'
  /** one enterprise has more than the limit of it: facts share */
  | 'one-dominates'
  | 'suppressed'
  /** tables left out whole: what they would reveal together could not be looked through; facts count */
  | 'tables-withheld'
  /** the ranking of enterprises is never published */
  | 'top-withheld'
  | 'plan-forecast'
  | 'plan-inferred'
  | 'reference-inferred'
  /** month as filed and month from the cumulatives differ: facts filed, derived */
  | 'month-differs'
  | 'spring-festival'
  | 'not-in-register'
  | 'out-of-scope'
  | 'filed-twice'
  /** no month is said on the form */
  | 'no-period'
  /** no row of the register says the dimension: facts count */
  | 'dimension-not-stated'
  | 'nothing-filed'
  | 'quarter-not-over'
  | 'growth-hardly'
  | 'figures-out-of-step';

/** What a statistician would say beside the figures. Carries no prose. */
export interface Caveat {
  readonly code: CaveatCode;
  /** `warning`: the figure may mislead without it */
  readonly weight: 'warning' | 'note';
  /** id of a table, row or measure it is about; null = the analysis */
  readonly table: string | null;
  readonly row: string | null;
  readonly measure: string | null;
  /** enterprises concerned, keys of `Analysis.names`; empty in a published analysis */
  readonly members: readonly string[];
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Ids of enterprises, keys of `Analysis.names`; empty in a published analysis, where `counts` is all there is. */
export interface AnalysedEnterprises {
  /** in scope of the period: within its months of the register, not being set up */
  readonly inScope: readonly string[];
  /** of those, with the form of the lead measure */
  readonly filed: readonly string[];
  readonly missing: readonly string[];
  readonly counts: { readonly inScope: number; readonly filed: number; readonly missing: number };
}

export interface Analysis {
  readonly period: Period;
  readonly basis: AnalysisBasis;
  readonly publish: boolean;
  readonly highTechSet: 'valid' | 'frozen';
  readonly industryDigits: 2 | 3 | 4;
  readonly enterprises: AnalysedEnterprises;
  /** names of enterprises by their ids; empty in a published analysis */
  readonly names: Readonly<Record<string, string>>;
  readonly tables: readonly AnalysisTable[];
  readonly caveats: readonly Caveat[];
}

/** Which rows of a group make up a figure. */
export interface RowChoice {
  /** only rows whose column says this text */
  readonly where?: { readonly column: string; readonly is: string };
  /** the number of rows above this, instead of their sum */
  readonly countAbove?: number;
}

/**
 * Figures by column: what the analysis is computed from. A ledger gives it straight from its store; from filings it is
 * made by `columnsOfFilings`.
 */
export interface ColumnSource {
  /** ids of enterprises as `filerKey` gives them (`code XXXXXXXXX`, `name …`), and `code zone` for the books of the zone */
  readonly members: readonly string[];
  /**
   * A value a member, NaN = missing or unreadable; unit as in the form. Null when nothing of the form was filed for
   * the period by anybody.
   * @param measure `B2041.r01.ytd`, as rules name it; of a group its sum over rows: `GXI.projects.landYtd`
   * @param rows which rows of a group, and whether they are counted instead of added up
   */
  column(measure: string, period: Period, rows?: RowChoice): Float64Array | null;
  /** 1 = filed that form for the period; null when nobody did */
  filed(form: string, period: Period): Uint8Array | null;
}

/** What `analyse` (core/analysis) works on. */
export interface AnalysisInput {
  /** of the period and of all other months that are known, in any order: what is missing is said in caveats */
  readonly filings: readonly Filing[];
  /** the register of the period; empty: every filer counts as in scope, and groups cannot be told */
  readonly entries: readonly RegisterEntry[];
  /** the register of the same month last year, where it is kept (a ledger); otherwise the dates of `entries` are used */
  readonly entriesThen?: readonly RegisterEntry[];
  readonly pack: Pack;
  readonly request: AnalysisRequest;
}

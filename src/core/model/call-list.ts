import type { Finding } from './finding';
import type { Period } from './period';

/** Why an enterprise is on the list, besides findings. Carries no prose. */
export interface CallReason {
  /**
   * `finding`: a relation fails · `power-of-ten`, `sign`: a slip of one figure · `unlikely`: far from what its peers did,
   * and nothing moved along · `series`: a break in the enterprise's own series over many months
   */
  readonly kind: 'finding' | 'power-of-ten' | 'sign' | 'unlikely' | 'series';
  /** id of the total (measure of the pack) the figure goes into */
  readonly total: string;
  readonly span: 'ytd' | 'month';
  /** as reported, in `unit` */
  readonly value: number;
  readonly unit: string;
  /** for the office only: what its own past and its peers let expect; null = nothing */
  readonly expected: number | null;
  /** of last year and of last month, as reported; null = none */
  readonly lastYear: number | null;
  readonly before: number | null;
  /** robust standard deviations from the peers, by last year, last month, own growth so far; null = cannot be told */
  readonly scores: { readonly year: number | null; readonly month: number | null; readonly trend: number | null };
  readonly suspicion: number;
  readonly finding: Finding | null;
}

/** A mistake of a whole form that no single figure shows. */
export interface FormPattern {
  /** `refiled`: this year's columns are those filed last year (or the two years were swapped) · `rows-shifted` */
  readonly kind: 'refiled' | 'rows-shifted';
  readonly form: string;
  /** id of the column */
  readonly column: string;
  /** codes of the rows concerned, in the order of the form */
  readonly items: readonly string[];
}

/** One enterprise in the order of the calls. */
export interface Call {
  /** key as `filerKey` gives it */
  readonly member: string;
  readonly name: string;
  readonly contact: string | null;
  readonly telephone: string | null;
  /** suspicion × share of the total, the largest over the totals */
  readonly score: number;
  /** the total it matters most to; null where it matters to none */
  readonly total: string | null;
  /** something that cannot be right, however small */
  readonly must: boolean;
  /** the gravest first */
  readonly reasons: readonly CallReason[];
  /** mistakes of whole forms */
  readonly patterns: readonly FormPattern[];
  /** of this period, the gravest first */
  readonly findings: readonly Finding[];
}

/** Whom to phone first (先打给谁). */
export interface CallList {
  readonly period: Period;
  /** share of a total that may stay unresolved */
  readonly threshold: number;
  /** enterprises that filed */
  readonly filed: number;
  /** those to be called, the first at the head */
  readonly calls: readonly Call[];
  /** those below the line that have findings or a suspicion, in the same order */
  readonly rest: readonly Call[];
  /** by total: what is left when all of `calls` are settled */
  readonly unresolved: readonly { readonly total: string; readonly span: 'ytd' | 'month'; readonly share: number }[];
}

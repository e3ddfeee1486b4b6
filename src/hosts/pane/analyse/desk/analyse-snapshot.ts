import type { HostFailure } from '../../../../core/host/host-failure';
import type { Analysis, AnalysisRequest } from '../../../../core/model/analysis';
import type { Refusal } from '../../../../core/model/refusal';
import type { Period } from '../../../../core/model/period';
import type { FailingReturn, MonthFacts } from '../../../worker/analyse/analyse-messages';

/**
 * `empty`: nothing was chosen. `listing`: files are taken in, zips looked into. `reading`: returns are read.
 * `sorting`: files without returns are looked at, they may be a register or a ledger. `book`: the ledger in the open
 * workbook is read. `computing`: the analysis. `no-return`: there is nothing to analyse. `done`, `cancelled`: at rest.
 */
export type AnalysePhase =
  'empty' | 'listing' | 'reading' | 'sorting' | 'book' | 'computing' | 'no-return' | 'cancelled' | 'done';

/** The phases in which something is being done and `cancel` does something. */
export const ANALYSE_BUSY: readonly AnalysePhase[] = ['listing', 'reading', 'sorting', 'book', 'computing'];

/** What is asked; the month is null until it is known. */
export interface AnalyseWish extends Omit<AnalysisRequest, 'period'> {
  readonly period: Period | null;
  readonly include: 'clean' | 'all';
}

/** Something to tell, without stopping the work. */
export type AnalyseNotice =
  | { readonly code: 'register-unreadable'; readonly name: string; readonly refusal: Refusal }
  | { readonly code: 'register-empty'; readonly name: string }
  | { readonly code: 'too-many-files'; readonly files: number; readonly most: number }
  | { readonly code: 'book-failed'; readonly failure: HostFailure | Refusal }
  | { readonly code: 'book-no-ledger' }
  | { readonly code: 'worker-failed'; readonly detail: string };

/** Everything the view shows, at one moment. */
export interface AnalyseSnapshot {
  readonly phase: AnalysePhase;
  readonly total: number;
  readonly done: number;
  /** files chosen (those inside zips each), the returns in them, and what was not read */
  readonly files: { readonly chosen: number; readonly returns: number };
  readonly unread: readonly { readonly path: string; readonly refusal: Refusal }[];
  /** files read in which there is neither a return nor a register nor a ledger */
  readonly unknown: readonly string[];
  readonly register: { readonly name: string; readonly entries: number; readonly found: boolean } | null;
  readonly ledgers: readonly { readonly name: string; readonly filings: number }[];
  /** whether the open workbook has the sheets of a ledger; null on the page, or not known yet */
  readonly inBook: boolean | null;
  /** newest first */
  readonly months: readonly MonthFacts[];
  readonly wish: AnalyseWish;
  readonly analysis: Analysis | null;
  /** whether it is of what is asked now */
  readonly current: boolean;
  readonly failing: readonly FailingReturn[];
  readonly unplaced: number;
  /** the first register of the ledger is later than the month, and was taken */
  readonly beforeFirst: boolean;
  readonly notices: readonly AnalyseNotice[];
}

import type { Period } from '../../../core/model/period';
import type { GroupBy } from '../analyse/parse-by';

export const ANALYSIS_FORMATS = ['text', 'json', 'html', 'xlsx'] as const;
export type AnalysisFormat = (typeof ANALYSIS_FORMATS)[number];

export const BASES = ['ytd', 'month', 'quarter'] as const;

export interface AnalyseOptions {
  readonly ledger?: string;
  readonly pack: string;
  readonly period: Period;
  readonly basis: (typeof BASES)[number];
  /** one entry a table; empty = what the pack publishes */
  readonly by: readonly GroupBy[];
  readonly top?: number;
  readonly register?: string;
  readonly previous: readonly string[];
  readonly highTech: 'valid' | 'frozen';
  readonly publish: boolean;
  readonly include: 'all' | 'clean';
  readonly format?: AnalysisFormat;
  readonly out?: string;
  readonly jobs: number;
  readonly quiet: boolean;
}

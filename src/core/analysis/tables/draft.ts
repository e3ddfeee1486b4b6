import type { AnalysisColumn, AnalysisRow, AnalysisTable } from '../../model/analysis';
import type { GroupPair } from '../work';

/** Whom a row is about: one group of a grouping. */
export interface RowMembers extends GroupPair {
  readonly group: number;
}

/** A row before it is decided what of it may be published. */
export interface DraftRow extends AnalysisRow {
  /** null where a row is about no set of enterprises: a book of the zone, a month */
  readonly members: RowMembers | null;
}

export interface DraftTable extends AnalysisTable {
  readonly rows: readonly DraftRow[];
}

type RowParts = Pick<DraftRow, 'id' | 'subject' | 'labels' | 'cells'> & Partial<DraftRow>;

/** A row with what most rows have. */
export function rowOf(parts: RowParts): DraftRow {
  return { role: 'part', indent: 0, enterprises: 0, unit: null, decimals: null, members: null, ...parts };
}

/** A column of a measure or ratio; those of the analysis's own months have the short id. */
export function columnOf(
  of: string | null,
  indicator: AnalysisColumn['indicator'],
  span: AnalysisColumn['span'],
  main: AnalysisColumn['span'],
  printed: { readonly unit: string; readonly decimals: number } | null,
): AnalysisColumn {
  const id = [of, span === main ? null : span, indicator].filter((part) => part !== null).join('.');
  return { id, of, indicator, span, unit: printed?.unit ?? null, decimals: printed?.decimals ?? null };
}

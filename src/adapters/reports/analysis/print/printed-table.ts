import type { Analysis, AnalysisRow, AnalysisTable } from '../../../../core/model/analysis';
import { fill } from '../../../../locales/fill';
import { formatUnit } from '../../../../locales/format';
import { cellText, dashReason } from './cell-text';
import { columnHeading, commonUnit, type PrintedHeading } from './column-heading';
import { partLabel } from './row-label';
import type { Speech } from './speech';
import { tableTitle } from './table-title';

export interface PrintedRow {
  readonly id: string;
  readonly role: AnalysisRow['role'];
  /** steps to the right */
  readonly indent: number;
  readonly label: string;
  /** null where the table has no column of units */
  readonly unit: string | null;
  /** number of enterprises; null where the table has no such column */
  readonly enterprises: string | null;
  readonly cells: readonly string[];
}

/** A table as it is printed: the published layout in texts, the same for terminal, page and paper. */
export interface PrintedTable {
  readonly id: string;
  readonly title: string;
  /** at the top right: 单位：亿元; null where columns or rows say it */
  readonly unit: string | null;
  readonly headings: readonly PrintedHeading[];
  readonly hasUnits: boolean;
  readonly hasEnterprises: boolean;
  readonly rows: readonly PrintedRow[];
  /** below the table: why there are dashes */
  readonly reasons: string | null;
}

/** The first of the rows that a total is made of says so: 其中. */
function labelOf(table: AnalysisTable, at: number, analysis: Analysis, speech: Speech): string {
  const row = table.rows[at]!;
  const name = partLabel(table, row, analysis, speech);
  const first = row.role === 'of-which' && table.rows[at - 1]?.role !== 'of-which';
  return first ? fill(speech.own.ofWhich, { name }) : name;
}

/** Rows about books of the zone have no enterprises behind them. */
function enterprisesText({ subject, enterprises }: AnalysisRow): string {
  const counts = subject !== 'measure' && subject !== 'ratio' && subject !== 'plan' && subject !== 'reference';
  return enterprises > 0 || counts ? String(enterprises) : '';
}

function reasonsOf({ rows }: AnalysisTable, speech: Speech): string | null {
  const reasons = new Set(rows.flatMap(({ cells }) => cells.map((cell) => dashReason(cell, speech))));
  reasons.delete(null);
  if (reasons.size === 0) return null;
  return fill(speech.own.reasons, { reasons: [...reasons].join(speech.words.terms.semicolon) });
}

export function printedTable(table: AnalysisTable, analysis: Analysis, speech: Speech): PrintedTable {
  const { own, words } = speech;
  const unit = commonUnit(table);
  const hasUnits = table.columns.some((column) => column.unit === null) && table.rows.some((row) => row.unit !== null);
  const hasEnterprises = table.rows.some((row) => row.enterprises > 0);
  return {
    id: table.id,
    title: tableTitle(table, speech),
    unit: unit === null || unit === '' ? null : fill(own.unit, { unit: formatUnit(unit, words) }),
    headings: table.columns.map((column) => columnHeading(table, column, analysis, speech)),
    hasUnits,
    hasEnterprises,
    rows: table.rows.map((row, at) => ({
      id: row.id,
      role: row.role,
      indent: row.indent,
      label: labelOf(table, at, analysis, speech),
      unit: hasUnits ? formatUnit(row.unit ?? '', words) : null,
      enterprises: hasEnterprises ? enterprisesText(row) : null,
      cells: row.cells.map((cell, i) => cellText(cell, table.columns[i]!, row, speech)),
    })),
    reasons: reasonsOf(table, speech),
  };
}

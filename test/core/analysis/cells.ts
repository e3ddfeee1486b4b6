import type { Analysis, AnalysisCell, AnalysisTable } from '../../../src/core/model/analysis';

export function tableOf(analysis: Analysis, id: string): AnalysisTable {
  const table = analysis.tables.find((one) => one.id === id);
  if (!table) throw new Error(`no table ${id}: ${analysis.tables.map((one) => one.id).join(' ')}`);
  return table;
}

export function cellAt(analysis: Analysis, table: string, row: string, column: string): AnalysisCell {
  const { columns, rows } = tableOf(analysis, table);
  const at = columns.findIndex(({ id }) => id === column);
  const cell = rows.find(({ id }) => id === row)?.cells[at];
  if (!cell) throw new Error(`no cell ${table} ${row} ${column}`);
  return cell;
}

/** The value of a cell; NaN where it is undefined. */
export function valueAt(analysis: Analysis, table: string, row: string, column: string): number {
  const { result } = cellAt(analysis, table, row, column);
  return result.state === 'value' ? result.value : NaN;
}

export const codesOf = ({ caveats }: Analysis): string[] => [...new Set(caveats.map(({ code }) => code))];

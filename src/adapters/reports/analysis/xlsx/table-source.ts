import type { CellRange } from '../../../../core/model/grid';
import type { CellSpec, RowSpec } from '../../../ooxml/write-spec';
import type { PrintedTable } from '../print/printed-table';
import type { AnalysisReport } from '../report';
import type { BookSpeech } from './book-speech';
import type { SumsSheet } from './sums-sheet';
import type { TablePart } from './table-parts';

/** What a table sheet is made from. */
export interface TableSource {
  readonly part: TablePart;
  readonly printed: PrintedTable;
  readonly report: AnalysisReport;
  readonly sums: SumsSheet;
  readonly speech: BookSpeech;
}

/** Columns before the figures: label, unit, number of enterprises. */
export function leadColumns({ hasUnits, hasEnterprises }: PrintedTable): number {
  return 1 + (hasUnits ? 1 : 0) + (hasEnterprises ? 1 : 0);
}

/** Rows above the first row of figures: title, unit line, headings. */
export function rowsAbove({ headings }: PrintedTable, { columns }: TablePart): number {
  return columns.some((at) => headings[at]!.group !== null) ? 4 : 3;
}

/** Cells, heights and merges of a piece of a sheet. */
export interface SheetPiece {
  readonly cells: readonly CellSpec[];
  readonly rows: readonly RowSpec[];
  readonly merges: readonly CellRange[];
}

import type { AnalysisTable } from '../../../../core/model/analysis';
import type { CellPosition } from '../../../../core/model/cell';

/** A figure of a table as it stands in the workbook: charts and other formulas refer to it. */
export interface WrittenFigure extends CellPosition {
  readonly sheet: string;
  readonly value: number;
  /** as it is printed */
  readonly text: string;
}

/** A table with the places of its figures; null where a cell has none (a dash, a word, withheld). */
export interface WrittenTable {
  readonly table: AnalysisTable;
  readonly title: string;
  readonly labels: readonly string[];
  readonly figure: (row: number, column: number) => WrittenFigure | null;
}

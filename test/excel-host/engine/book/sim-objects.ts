import type { CellRange } from '../../../../src/core/model/grid';
import type { CellStyle } from './cell-style';
import type { SimSheet } from './sim-sheet';

/** A conditional format; `areas` are where it applies. The first of a sheet has the highest priority. */
export interface SimConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly CellRange[];
  stopIfTrue: boolean;
  /** `Custom`: formula; `CellValue`: formula1, formula2, operator; others as the add-in gave them */
  rule: Record<string, unknown>;
  /** laid over the style of a cell for which the rule holds */
  look: Partial<CellStyle>;
}

export interface SimTable {
  readonly id: string;
  name: string;
  area: CellRange;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

export interface SimComment {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly row: number;
  readonly column: number;
  resolved: boolean;
}

/** Cells that a chart takes a series from. */
export interface SimChartCells {
  readonly sheet: SimSheet;
  readonly area: CellRange;
}

/** One series of a chart. Its looks are kept as they were written, part by part. */
export interface SimSeries {
  values: SimChartCells | null;
  x: SimChartCells | null;
  readonly looks: SimLooks;
}

/** Properties by the part that has them: `''` of the object itself, `Format/Fill`, `ValueAxis/Title` … */
export type SimLooks = Map<string, Record<string, unknown>>;

/** A chart is stored with its source and drawn simply by the preview. */
export interface SimChart {
  readonly id: string;
  name: string;
  /** `ColumnClustered`, `Line` … */
  type: string;
  readonly source: SimChartCells;
  readonly seriesBy: string;
  /** null until they are asked for: one a column or row of numbers of the source */
  series: SimSeries[] | null;
  /** legend, axes, labels: kept as written */
  readonly looks: SimLooks;
  title: string;
  titleVisible: boolean;
  /** points from the upper left corner of the sheet */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface SimName {
  readonly name: string;
  /** with its sign of equality */
  formula: string;
  visible: boolean;
  comment: string;
  /** null = of the whole workbook */
  readonly scope: SimSheet | null;
}

/** What a protected sheet allows all the same. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export const STRICT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export interface SimProtection {
  options: ProtectionOptions;
  password: string;
}

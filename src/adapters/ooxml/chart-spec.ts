import type { CellRange } from '../../core/model/grid';

/**
 * What a chart is drawn as. A waterfall is a stack of columns whose first series is an invisible base: see
 * `waterfall-steps` for its columns.
 */
export type ChartKind =
  'line' | 'column' | 'bar' | 'stacked-column' | 'stacked-bar' | 'waterfall' | 'scatter' | 'pie' | 'doughnut';

/** Cells of a sheet of the same workbook: one row or one column of them. */
export interface ChartCells {
  readonly sheet: string;
  readonly range: CellRange;
}

export interface ChartSeries {
  /** its name in the legend: one cell, or a text that stands nowhere on a sheet */
  readonly name: ChartCells | string;
  readonly values: ChartCells;
  /** the x of a scatter chart; other kinds have the chart's categories */
  readonly x?: ChartCells;
  /** RRGGBB; absent = the next of the palette; null = not painted at all (the base of a waterfall) */
  readonly color?: string | null;
  /** drawn as a line over columns */
  readonly as?: 'line';
  /** measured by a second value axis at the right */
  readonly secondary?: boolean;
  /** absent = in the legend, when there is one */
  readonly inLegend?: boolean;
  /** its values stand beside it; absent = as the chart says */
  readonly labels?: boolean;
  /** cells that stand there instead of the values, one a point, as they are formatted */
  readonly labelCells?: ChartCells;
  /** number format of its labels; absent = the chart's */
  readonly labelFormat?: string;
}

export interface ChartAxis {
  /** what it measures, with the unit */
  readonly title?: string;
  /** number format of its ticks */
  readonly format?: string;
  /** of base 10; the values must be above zero */
  readonly log?: boolean;
  /** its labels stay level and wrap; absent = the program turns them where they are long */
  readonly level?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** A chart of a workbook's own kind (not a picture): it follows the cells it names. */
export interface ChartSpec {
  readonly kind: ChartKind;
  readonly title: string;
  /** what it shows, for those who cannot see it */
  readonly alt: string;
  /** the cells it covers on its sheet */
  readonly at: CellRange;
  /** the x axis' labels; a scatter chart has none (give the same cells as `x`) */
  readonly categories: ChartCells;
  readonly series: readonly ChartSeries[];
  /** number format of values and labels; absent = General */
  readonly valueFormat?: string;
  readonly categoryAxis?: ChartAxis;
  readonly valueAxis?: ChartAxis;
  /** of series that are `secondary` */
  readonly secondAxis?: ChartAxis;
  /** absent = below where there are two series or more */
  readonly legend?: 'none' | 'bottom' | 'right';
  /** values beside all series; absent = no */
  readonly labels?: boolean;
  /** space between columns or bars, percent of their width; absent = 60 */
  readonly gapWidth?: number;
}

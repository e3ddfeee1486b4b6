export interface FigureSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** what stands beside each value; null = nothing */
  readonly texts: readonly (string | null)[];
  /** place in the palette; null = not painted, it only lifts what is above it */
  readonly colour: number | null;
  readonly line: boolean;
  readonly inLegend: boolean;
}

/** A small chart of a table: the same parts that the written workbook charts. */
export interface ChartFigure {
  readonly kind: 'line' | 'bar' | 'waterfall';
  readonly title: string;
  /** what it shows, for those who cannot see it */
  readonly alt: string;
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
  /** digits after the point of values that have no text */
  readonly decimals: number;
  /** unit of the values */
  readonly unit: string | null;
}

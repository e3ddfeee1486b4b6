import type { ChartFigure } from './chart-figure';

/** One painted bar: of which series, and from where to where. */
export interface Bar {
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The bars of a chart. In a waterfall a series that is not painted says where the next one begins; a bar of a plain
 * chart begins at zero.
 */
export function barsOf({ series }: ChartFigure): readonly Bar[] {
  return series.flatMap(({ values, colour }, at) => {
    if (colour === null) return [];
    const before = series[at - 1];
    const base = before?.colour === null ? before.values : [];
    return values.flatMap((to, category): Bar[] =>
      to === null ? [] : [{ series: at, category, from: base[category] ?? 0, to }],
    );
  });
}

/** What stands beside the bar of a category. */
export function textOf({ series }: ChartFigure, category: number): string {
  return series.map(({ texts }) => texts[category] ?? null).find((text) => text !== null) ?? '';
}

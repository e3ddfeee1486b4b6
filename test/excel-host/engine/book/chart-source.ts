import type { SimChart, SimChartCells, SimSeries } from './sim-objects';

/** Numbers of some cells, from left to right and down; what is no number is left out. */
export function numbersOf({ sheet, area }: SimChartCells): number[] {
  const found: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.valueAt(row, column);
      if (typeof value === 'number') found.push(value);
    }
  }
  return found;
}

/** What Excel makes of a source: a series is a column of numbers, or a row where the source is wider than high. */
export function seriesOfSource({ source: { sheet, area }, seriesBy }: SimChart): SimSeries[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && columns > rows);
  const lines = Array.from({ length: byRows ? rows : columns }, (_, at): SimChartCells => {
    const line = byRows
      ? { ...area, top: area.top + at, bottom: area.top + at }
      : { ...area, left: area.left + at, right: area.left + at };
    return { sheet, area: line };
  });
  return lines
    .filter((line) => numbersOf(line).length > 0)
    .map((values): SimSeries => ({ values, x: null, looks: new Map() }));
}

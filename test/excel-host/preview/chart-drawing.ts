import type { SimChart } from '../engine/book/sim-objects';
import type { SimSheet } from '../engine/book/sim-sheet';

const SVG = 'http://www.w3.org/2000/svg';
const PIXELS_A_POINT = 96 / 72;
const COLOURS = ['#0f6c5c', '#c27a1a', '#5b5fc7', '#a4262c', '#4f6bed', '#498205'];

/** Numbers of a chart's source: a series is a column, or a row where the source is wider than high. */
export function seriesOf(chart: SimChart): number[][] {
  const { sheet, area } = chart.source;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const byRows = chart.seriesBy === 'Rows' || (chart.seriesBy !== 'Columns' && columns > rows);
  const read = (outer: number, inner: number): unknown =>
    byRows ? sheet.valueAt(area.top + outer, area.left + inner) : sheet.valueAt(area.top + inner, area.left + outer);
  const lines = Array.from({ length: byRows ? rows : columns }, (_, outer) =>
    Array.from({ length: byRows ? columns : rows }, (__, inner) => read(outer, inner)),
  );
  return lines
    .map((line) => line.filter((value): value is number => typeof value === 'number'))
    .filter((line) => line.length > 0);
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function bars(
  series: readonly number[][],
  width: number,
  height: number,
  scale: (value: number) => number,
): SVGElement[] {
  const places = Math.max(...series.map((line) => line.length));
  const slot = width / places;
  const bar = (slot * 0.7) / series.length;
  const zero = scale(0);
  return series.flatMap((line, which) =>
    line.map((value, at) =>
      shape('rect', {
        x: at * slot + slot * 0.15 + which * bar,
        y: Math.min(scale(value), zero),
        width: bar,
        height: Math.min(height, Math.abs(scale(value) - zero)),
        fill: COLOURS[which % COLOURS.length]!,
      }),
    ),
  );
}

function lines(series: readonly number[][], width: number, scale: (value: number) => number): SVGElement[] {
  return series.map((line, which) =>
    shape('polyline', {
      points: line
        .map((value, at) => `${String((width * at) / Math.max(1, line.length - 1))},${String(scale(value))}`)
        .join(' '),
      fill: 'none',
      stroke: COLOURS[which % COLOURS.length]!,
      'stroke-width': 2,
    }),
  );
}

/** Simple pictures of the charts of a sheet: lines for line charts, bars for every other kind. */
export function drawCharts(into: HTMLElement, sheet: SimSheet): void {
  for (const old of into.querySelectorAll('.chart')) old.remove();
  for (const chart of sheet.charts) {
    const width = chart.width * PIXELS_A_POINT;
    const height = chart.height * PIXELS_A_POINT;
    const series = seriesOf(chart);
    const all = series.flat();
    const low = Math.min(0, ...all);
    const high = Math.max(0, ...all, low + 1);
    const scale = (value: number): number => height - 12 - ((value - low) / (high - low)) * (height - 44);
    const svg = shape('svg', { class: 'chart', width, height, role: 'img' }) as SVGSVGElement;
    svg.style.left = `${String(44 + chart.left * PIXELS_A_POINT)}px`;
    svg.style.top = `${String(24 + chart.top * PIXELS_A_POINT)}px`;
    const title = shape('text', { x: width / 2, y: 20, 'text-anchor': 'middle', 'font-size': 14 });
    title.textContent = chart.titleVisible ? chart.title : '';
    const drawn = /Line/.test(chart.type) ? lines(series, width, scale) : bars(series, width, height, scale);
    svg.append(title, ...drawn);
    into.append(svg);
  }
}

import { numbersOf, seriesOfSource } from '../engine/book/chart-source';
import type { SimChart } from '../engine/book/sim-objects';
import type { SimSheet } from '../engine/book/sim-sheet';

const SVG = 'http://www.w3.org/2000/svg';
const PIXELS_A_POINT = 96 / 72;
const COLOURS = ['#0f6c5c', '#c27a1a', '#5b5fc7', '#a4262c', '#4f6bed', '#498205'];

interface DrawnSeries {
  readonly numbers: readonly number[];
  /** null = not painted */
  readonly colour: string | null;
  readonly line: boolean;
}

/** The series of a chart, each with its numbers and how it is painted. */
export function drawnSeries(chart: SimChart): DrawnSeries[] {
  return (chart.series ?? seriesOfSource(chart)).flatMap(({ values, looks }, at) => {
    const numbers = values ? numbersOf(values) : [];
    const own = looks.get('Format/Fill')?.['Color'] ?? looks.get('Format/Line')?.['Color'];
    const cleared = looks.get('Format/Fill')?.['Color'] === null;
    const colour = cleared ? null : typeof own === 'string' ? own : COLOURS[at % COLOURS.length]!;
    const type = String(looks.get('')?.['ChartType'] ?? chart.type);
    return numbers.length === 0 ? [] : [{ numbers, colour, line: /Line/.test(type) }];
  });
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

type Scale = (value: number) => number;

function bars(series: readonly DrawnSeries[], width: number, scale: Scale, stacked: boolean): SVGElement[] {
  const places = Math.max(0, ...series.map(({ numbers }) => numbers.length));
  const slot = width / places;
  const bar = (slot * 0.7) / (stacked ? 1 : series.length);
  const tops: number[] = [];
  return series.flatMap(({ numbers, colour }, which) =>
    numbers.map((value, at) => {
      const from = stacked ? (tops[at] ?? 0) : 0;
      tops[at] = from + value;
      const [a, b] = [scale(from), scale(from + value)];
      return shape('rect', {
        x: at * slot + slot * 0.15 + (stacked ? 0 : which * bar),
        y: Math.min(a, b),
        width: bar,
        height: Math.abs(a - b),
        fill: colour ?? 'none',
      });
    }),
  );
}

function lines(series: readonly DrawnSeries[], width: number, scale: Scale): SVGElement[] {
  return series.map(({ numbers, colour }) =>
    shape('polyline', {
      points: numbers
        .map((value, at) => `${String((width * at) / Math.max(1, numbers.length - 1))},${String(scale(value))}`)
        .join(' '),
      fill: 'none',
      stroke: colour ?? 'none',
      'stroke-width': 2,
    }),
  );
}

/** What must be in the picture: zero, all values, and the sums of a stack. */
function reach(series: readonly DrawnSeries[], stacked: boolean): readonly [low: number, high: number] {
  const all = series.flatMap(({ numbers }) => numbers);
  const most = Math.max(0, ...series.map(({ numbers }) => numbers.length));
  const sums = Array.from({ length: stacked ? most : 0 }, (_, at) =>
    series.reduce((sum, { numbers }) => sum + (numbers[at] ?? 0), 0),
  );
  const low = Math.min(0, ...all, ...sums);
  return [low, Math.max(0, ...all, ...sums, low + 1)];
}

/** Simple pictures of the charts of a sheet: lines for line charts, bars for every other kind. */
export function drawCharts(into: HTMLElement, sheet: SimSheet): void {
  for (const old of into.querySelectorAll('.chart')) old.remove();
  for (const chart of sheet.charts) {
    const width = chart.width * PIXELS_A_POINT;
    const height = chart.height * PIXELS_A_POINT;
    const series = drawnSeries(chart);
    const stacked = /Stacked/.test(chart.type);
    const [low, high] = reach(series, stacked);
    const scale: Scale = (value) => height - 12 - ((value - low) / (high - low)) * (height - 44);
    const svg = shape('svg', { class: 'chart', width, height, role: 'img' }) as SVGSVGElement;
    svg.style.left = `${String(44 + chart.left * PIXELS_A_POINT)}px`;
    svg.style.top = `${String(24 + chart.top * PIXELS_A_POINT)}px`;
    const title = shape('text', { x: width / 2, y: 20, 'text-anchor': 'middle', 'font-size': 14 });
    title.textContent = chart.titleVisible ? chart.title : '';
    const columns = series.filter(({ line }) => !line);
    const drawn = [
      ...bars(columns, width, scale, stacked),
      ...lines(
        series.filter(({ line }) => line),
        width,
        scale,
      ),
    ];
    svg.append(title, ...drawn);
    into.append(svg);
  }
}

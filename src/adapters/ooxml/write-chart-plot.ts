import type { ChartKind, ChartSpec } from './chart-spec';
import { categoryAxisXml, scatterAxisXml, valueAxisXml } from './write-chart-axis';
import type { ChartCellsOf } from './write-chart-cells';
import type { LabelPlace } from './write-chart-labels';
import { barSeriesXml, lineSeriesXml, pieSeriesXml, scatterSeriesXml, type PlacedSeries } from './write-chart-series';

const FIRST = { category: 111_111_111, value: 111_111_112 } as const;
const SECOND = { category: 222_222_221, value: 222_222_222 } as const;
type Axes = typeof FIRST | typeof SECOND;

const STACKED: ReadonlySet<ChartKind> = new Set(['stacked-column', 'stacked-bar', 'waterfall']);
const LYING: ReadonlySet<ChartKind> = new Set(['bar', 'stacked-bar']);
const GAP_PERCENT = 60;
const HOLE_PERCENT = 55;

const idsXml = (axes: Axes): string => `<c:axId val="${String(axes.category)}"/><c:axId val="${String(axes.value)}"/>`;

function barsXml(chart: ChartSpec, list: readonly PlacedSeries[], axes: Axes, of: ChartCellsOf): string {
  const stacked = STACKED.has(chart.kind);
  const place: LabelPlace = stacked ? 'ctr' : 'outEnd';
  const gap = String(chart.gapWidth ?? GAP_PERCENT);
  return (
    `<c:barChart><c:barDir val="${LYING.has(chart.kind) ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${list.map((one) => barSeriesXml(chart, one, place, of)).join('')}` +
    `<c:gapWidth val="${gap}"/>${stacked ? '<c:overlap val="100"/>' : ''}${idsXml(axes)}</c:barChart>`
  );
}

function linesXml(chart: ChartSpec, list: readonly PlacedSeries[], axes: Axes, of: ChartCellsOf): string {
  const series = list.map((one) => lineSeriesXml(chart, one, of)).join('');
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${idsXml(axes)}</c:lineChart>`;
}

/** Columns, bars and lines over the same categories; on a second value axis those that ask for it. */
function overCategories(chart: ChartSpec, of: ChartCellsOf): string {
  const placed = chart.series.map((series, place): PlacedSeries => ({ series, place }));
  const isLine = ({ series }: PlacedSeries): boolean => chart.kind === 'line' || series.as === 'line';
  const groups = [FIRST, SECOND].map((axes) => {
    const own = placed.filter(({ series }) => (series.secondary ?? false) === (axes === SECOND));
    const [lines, bars] = [own.filter(isLine), own.filter((one) => !isLine(one))];
    return (bars.length ? barsXml(chart, bars, axes, of) : '') + (lines.length ? linesXml(chart, lines, axes, of) : '');
  });
  const lying = LYING.has(chart.kind);
  const { category, value } = FIRST;
  const categories = categoryAxisXml(chart.categoryAxis ?? {}, {
    id: category,
    crosses: value,
    side: lying ? 'l' : 'b',
    // the first of a table stands at the top of the chart
    reversed: lying,
  });
  const format = chart.valueFormat === undefined ? {} : { format: chart.valueFormat };
  const values = valueAxisXml(
    { ...format, ...chart.valueAxis },
    { id: value, crosses: category, side: lying ? 'b' : 'l', grid: true, far: lying },
    'between',
  );
  if (groups[1] === '') return groups.join('') + categories + values;
  const second =
    categoryAxisXml({}, { id: SECOND.category, crosses: SECOND.value, side: 'b', hidden: true }) +
    valueAxisXml(
      chart.secondAxis ?? {},
      { id: SECOND.value, crosses: SECOND.category, side: 'r', far: true },
      'between',
    );
  return groups.join('') + categories + values + second;
}

function scatterXml(chart: ChartSpec, of: ChartCellsOf): string {
  const series = chart.series.map((one, place) => scatterSeriesXml(chart, { series: one, place }, of)).join('');
  const { category, value } = FIRST;
  return (
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${idsXml(FIRST)}</c:scatterChart>` +
    scatterAxisXml(chart.categoryAxis ?? {}, { id: category, crosses: value, side: 'b' }) +
    scatterAxisXml(chart.valueAxis ?? {}, { id: value, crosses: category, side: 'l', grid: true })
  );
}

function pieXml(chart: ChartSpec, of: ChartCellsOf): string {
  const [series] = chart.series;
  if (!series || chart.series.length > 1) throw new RangeError('a pie has one series');
  const hollow = chart.kind === 'doughnut';
  const slices = pieSeriesXml(chart, { series, place: 0 }, hollow, of);
  const hole = hollow ? `<c:holeSize val="${String(HOLE_PERCENT)}"/>` : '';
  const tag = hollow ? 'c:doughnutChart' : 'c:pieChart';
  return `<${tag}><c:varyColors val="1"/>${slices}<c:firstSliceAng val="0"/>${hole}</${tag}>`;
}

/** `c:plotArea`: the series, then the axes. */
export function plotXml(chart: ChartSpec, of: ChartCellsOf): string {
  const round = chart.kind === 'pie' || chart.kind === 'doughnut';
  const plot = round ? pieXml(chart, of) : chart.kind === 'scatter' ? scatterXml(chart, of) : overCategories(chart, of);
  return `<c:plotArea><c:layout/>${plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>`;
}

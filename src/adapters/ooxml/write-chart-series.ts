import { paletteColor } from './chart-palette';
import type { ChartSeries, ChartSpec } from './chart-spec';
import { numberReferenceXml, textReferenceXml, type ChartCellsOf } from './write-chart-cells';
import { labelRangeXml, labelsXml, type LabelPlace } from './write-chart-labels';
import { areaXml, dashAt, INVISIBLE, markerXml, NO_LINE, NO_MARKER, strokeXml } from './write-chart-paint';
import { cellText } from './write-xml';

/** A series with its place among all series of the chart. */
export interface PlacedSeries {
  readonly series: ChartSeries;
  readonly place: number;
}

const LINE_POINTS = 2.25;
const MARKER_POINTS = 6;
const DOT_POINTS = 7;

const formatOf = (chart: ChartSpec): string => chart.valueFormat ?? 'General';
const colorOf = ({ series, place }: PlacedSeries): string => series.color ?? paletteColor(place);

function headXml({ series, place }: PlacedSeries, of: ChartCellsOf): string {
  const name =
    typeof series.name === 'string' ? `<c:v>${cellText(series.name)}</c:v>` : textReferenceXml(series.name, of);
  return `<c:idx val="${String(place)}"/><c:order val="${String(place)}"/><c:tx>${name}</c:tx>`;
}

function pointsXml(chart: ChartSpec, { series }: PlacedSeries, of: ChartCellsOf): string {
  const values = numberReferenceXml(series.values, of, formatOf(chart));
  return `<c:cat>${textReferenceXml(chart.categories, of)}</c:cat><c:val>${values}</c:val>`;
}

/** A series of columns or bars. */
export function barSeriesXml(chart: ChartSpec, one: PlacedSeries, place: LabelPlace, of: ChartCellsOf): string {
  const paint = one.series.color === null ? INVISIBLE : areaXml(colorOf(one));
  const labels = labelsXml(chart, one.series, { place, on: place === 'ctr' ? colorOf(one) : null }, of);
  return `<c:ser>${headXml(one, of)}${paint}<c:invertIfNegative val="0"/>${labels}${pointsXml(chart, one, of)}${labelRangeXml(one.series, of)}</c:ser>`;
}

/** A series of a line chart. */
export function lineSeriesXml(chart: ChartSpec, one: PlacedSeries, of: ChartCellsOf): string {
  const color = colorOf(one);
  const unseen = one.series.color === null;
  const paint = unseen
    ? `<c:spPr>${NO_LINE}</c:spPr>${NO_MARKER}`
    : `${strokeXml(color, LINE_POINTS, dashAt(one.place))}${markerXml(color, one.place, MARKER_POINTS)}`;
  const labels = labelsXml(chart, one.series, { place: 't', on: null }, of);
  return `<c:ser>${headXml(one, of)}${paint}${labels}${pointsXml(chart, one, of)}<c:smooth val="0"/>${labelRangeXml(one.series, of)}</c:ser>`;
}

/** A cloud of points. @throws RangeError without an x */
export function scatterSeriesXml(chart: ChartSpec, one: PlacedSeries, of: ChartCellsOf): string {
  const { x, values } = one.series;
  if (!x) throw new RangeError('a scatter chart needs the x of each series');
  const across = numberReferenceXml(x, of, chart.categoryAxis?.format ?? 'General');
  const paint = `<c:spPr>${NO_LINE}</c:spPr>${markerXml(colorOf(one), one.place, DOT_POINTS)}`;
  return (
    `<c:ser>${headXml(one, of)}${paint}${labelsXml(chart, one.series, { place: 'r', on: null }, of)}` +
    `<c:xVal>${across}</c:xVal><c:yVal>${numberReferenceXml(values, of, formatOf(chart))}</c:yVal><c:smooth val="0"/>${labelRangeXml(one.series, of)}</c:ser>`
  );
}

/** The slices of a pie, each of its own colour. @param hollow its labels stand on the ring */
export function pieSeriesXml(chart: ChartSpec, one: PlacedSeries, hollow: boolean, of: ChartCellsOf): string {
  const colors = of(one.series.values).map((_, i) => paletteColor(i));
  const slices = colors.map(
    (color, i) => `<c:dPt><c:idx val="${String(i)}"/><c:bubble3D val="0"/>${areaXml(color)}</c:dPt>`,
  );
  const ground = hollow ? { place: null, on: colors } : { place: 'outEnd' as const, on: null };
  const labels = labelsXml(chart, one.series, ground, of);
  return `<c:ser>${headXml(one, of)}${slices.join('')}${labels}${pointsXml(chart, one, of)}</c:ser>`;
}

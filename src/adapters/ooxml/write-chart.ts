import type { ChartSpec } from './chart-spec';
import type { ChartCellsOf } from './write-chart-cells';
import { plotXml } from './write-chart-plot';
import { textLookXml, titleXml } from './write-chart-text';
import { XML_HEAD } from './write-xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LEGEND_SIDES = { bottom: 'b', right: 'r' } as const;

function legendXml(chart: ChartSpec): string {
  const round = chart.kind === 'pie' || chart.kind === 'doughnut';
  const place = chart.legend ?? (round ? 'right' : chart.series.length > 1 ? 'bottom' : 'none');
  if (place === 'none') return '';
  const left = chart.series
    .map((series, i) =>
      series.inLegend === false ? `<c:legendEntry><c:idx val="${String(i)}"/><c:delete val="1"/></c:legendEntry>` : '',
    )
    .join('');
  return (
    `<c:legend><c:legendPos val="${LEGEND_SIDES[place]}"/>${left}<c:overlay val="0"/>` +
    `${textLookXml({ size: 9 })}</c:legend>`
  );
}

/**
 * One chart part (ECMA-376 Part 1, 21.2). The order of its elements is the schema's: Excel calls any other a damaged
 * file. Values of the cells are kept beside the references, for readers that do not look them up.
 * @throws RangeError for a sheet that is not in the book, no series, or more points than Excel draws
 */
export function chartXml(chart: ChartSpec, of: ChartCellsOf): string {
  if (chart.series.length === 0) throw new RangeError(`a chart without series: ${chart.title}`);
  const title = chart.title === '' ? '' : titleXml(chart.title, { size: 12, bold: true });
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>' +
    `<c:chart>${title}<c:autoTitleDeleted val="${title === '' ? '1' : '0'}"/>${plotXml(chart, of)}${legendXml(chart)}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textLookXml({ size: 9 })}</c:chartSpace>`
  );
}

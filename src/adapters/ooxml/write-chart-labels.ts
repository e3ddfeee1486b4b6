import { INK } from './chart-palette';
import type { ChartCells, ChartSeries, ChartSpec } from './chart-spec';
import { chartReference, shownPointsXml, type ChartCellsOf } from './write-chart-cells';
import { textLookXml } from './write-chart-text';
import { attributes, cellText } from './write-xml';

export type LabelPlace = 'ctr' | 'inEnd' | 'outEnd' | 't' | 'r';

/** Where the labels of a series stand, and on which colours: that of each point, or one for all. */
export interface LabelGround {
  /** null = the program chooses */
  readonly place: LabelPlace | null;
  /** RRGGBB of what lies below the labels; a list a point; null = the paper */
  readonly on: string | readonly string[] | null;
}

const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart';
const LABEL_EXTENSION = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';
const SERIES_EXTENSION = '{02D57815-91ED-43cb-92C2-25804820EDAC}';
const POINTS = 8;
const NO_BOX = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

const shown = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? '1' : '0'}"/><c:showCatName val="0"/>` +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const extension = (uri: string, inside: string): string =>
  `<c:extLst><c:ext uri="${uri}" xmlns:c15="${C15}">${inside}</c:ext></c:extLst>`;

/** White on dark areas, ink on light ones: by the luma of ITU-R BT.601. */
function inkOn(color: string | null): string {
  if (color === null) return INK;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 140 ? 'FFFFFF' : INK;
}

const textOn = (color: string | null): string => textLookXml({ size: POINTS, color: inkOn(color) });

/**
 * A label a point that shows a cell (“值来自单元格”, MS-ODRAWXML 2.24.3): the field is a GUID of its own place, so that
 * equal charts have equal bytes.
 */
function cellLabels(cells: ChartCells, position: string, of: ChartCellsOf): string {
  return of(cells)
    .map((_, i) => {
      const id = `{00000000-0000-4000-8000-${i.toString(16).toUpperCase().padStart(12, '0')}}`;
      const field = `<a:fld id="${id}" type="CELLRANGE"><a:rPr lang="zh-CN"/><a:pPr/><a:t>[CELLRANGE]</a:t></a:fld>`;
      const text = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${field}<a:endParaRPr lang="zh-CN"/></a:p></c:rich></c:tx>`;
      const more = extension(LABEL_EXTENSION, '<c15:dlblFieldTable/><c15:showDataLabelsRange val="1"/>');
      return `<c:dLbl><c:idx val="${String(i)}"/>${text}${position}${shown(false)}${more}</c:dLbl>`;
    })
    .join('');
}

/** `c:dLbls` of one series; says "no labels" where it has none, since programs differ in what silence means. */
export function labelsXml(chart: ChartSpec, series: ChartSeries, ground: LabelGround, of: ChartCellsOf): string {
  const { labelCells } = series;
  const has = series.labels ?? (chart.labels === true || labelCells !== undefined);
  if (!has) return `<c:dLbls>${shown(false)}</c:dLbls>`;
  const format = series.labelFormat ?? chart.valueFormat;
  const number = format === undefined ? '' : `<c:numFmt${attributes({ formatCode: format, sourceLinked: false })}/>`;
  const position = ground.place === null ? '' : `<c:dLblPos val="${ground.place}"/>`;
  const { on } = ground;
  const tail = (color: string | null): string => `${number}${NO_BOX}${textOn(color)}${position}`;
  if (labelCells) {
    const all = `${cellLabels(labelCells, position, of)}${tail(null)}${shown(false)}`;
    return `<c:dLbls>${all}${extension(LABEL_EXTENSION, '<c15:showDataLabelsRange val="1"/><c15:showLeaderLines val="0"/>')}</c:dLbls>`;
  }
  if (typeof on === 'string' || on === null) return `<c:dLbls>${tail(on)}${shown(true)}</c:dLbls>`;
  const each = on.map((color, i) => `<c:dLbl><c:idx val="${String(i)}"/>${tail(color)}${shown(true)}</c:dLbl>`);
  return `<c:dLbls>${each.join('')}${tail(null)}${shown(true)}</c:dLbls>`;
}

/** The last element of a series whose labels are cells: which cells, and what they show. */
export function labelRangeXml({ labelCells }: ChartSeries, of: ChartCellsOf): string {
  if (!labelCells) return '';
  const reference = `<c15:f>${cellText(chartReference(labelCells))}</c15:f>`;
  const cache = `<c15:dlblRangeCache>${shownPointsXml(labelCells, of)}</c15:dlblRangeCache>`;
  return extension(SERIES_EXTENSION, `<c15:datalabelsRange>${reference}${cache}</c15:datalabelsRange>`);
}

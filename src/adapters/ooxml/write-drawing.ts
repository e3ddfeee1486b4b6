import type { CellPosition } from '../../core/model/cell';
import type { ChartSpec } from './chart-spec';
import { attributes, XML_HEAD } from './write-xml';

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cornerXml(tag: string, { row, column }: CellPosition): string {
  return `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
}

function frameXml({ at, alt }: ChartSpec, place: number): string {
  const from = cornerXml('from', { row: at.top, column: at.left });
  const to = cornerXml('to', { row: at.bottom + 1, column: at.right + 1 });
  // shape 1 is the drawing itself
  const name = attributes({ id: place + 2, name: `Chart ${String(place + 1)}`, descr: alt });
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${name}/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rId${String(place + 1)}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** The drawing part of a sheet: chart i is relationship rId(i + 1). */
export function drawingXml(charts: readonly ChartSpec[]): string {
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}">${charts.map(frameXml).join('')}</xdr:wsDr>`;
}

import { AXIS_LINE, GRID_LINE, QUIET_INK } from './chart-palette';
import type { ChartAxis } from './chart-spec';
import { strokeXml } from './write-chart-paint';
import { textLookXml, titleXml } from './write-chart-text';
import { attributes } from './write-xml';

const TICKS = { size: 9, color: QUIET_INK };
const TITLE = { size: 9, color: QUIET_INK };
const LOG_BASE = 10;

/** Where an axis is and what it meets. */
export interface AxisPlace {
  readonly id: number;
  readonly crosses: number;
  readonly side: 'b' | 'l' | 'r' | 't';
  /** first category at the top (horizontal bars), or at the left */
  readonly reversed?: boolean;
  /** not drawn: only its scale counts */
  readonly hidden?: boolean;
  readonly grid?: boolean;
  /** at the far end of the axis it meets */
  readonly far?: boolean;
}

function scalingXml({ log, min, max }: ChartAxis, reversed: boolean | undefined): string {
  const base = log ? `<c:logBase val="${String(LOG_BASE)}"/>` : '';
  const most = max === undefined ? '' : `<c:max val="${String(max)}"/>`;
  const least = min === undefined ? '' : `<c:min val="${String(min)}"/>`;
  return `<c:scaling>${base}<c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${most}${least}</c:scaling>`;
}

function commonXml(axis: ChartAxis, place: AxisPlace, ticksAt: 'nextTo' | 'low'): string {
  const turned = place.side === 'l' || place.side === 'r';
  const { id, side, reversed, hidden, grid } = place;
  return (
    `<c:axId val="${String(id)}"/>${scalingXml(axis, reversed)}<c:delete val="${hidden ? '1' : '0'}"/><c:axPos val="${side}"/>` +
    (grid ? `<c:majorGridlines>${strokeXml(GRID_LINE, 0.75)}</c:majorGridlines>` : '') +
    (axis.title === undefined ? '' : titleXml(axis.title, TITLE, turned)) +
    `<c:numFmt${attributes({ formatCode: axis.format ?? 'General', sourceLinked: false })}/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${ticksAt}"/>` +
    strokeXml(AXIS_LINE, 0.75) +
    textLookXml(TICKS, axis.level)
  );
}

/** An axis of categories. Its labels stand at the low end, also where columns hang below zero. */
export function categoryAxisXml(axis: ChartAxis, place: AxisPlace): string {
  return (
    `<c:catAx>${commonXml(axis, place, 'low')}<c:crossAx val="${String(place.crosses)}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** @param between columns stand between its ticks; points of a scatter chart on them */
export function valueAxisXml(axis: ChartAxis, place: AxisPlace, between: 'between' | 'midCat'): string {
  const crosses = place.far ? 'max' : 'autoZero';
  return (
    `<c:valAx>${commonXml(axis, place, 'nextTo')}<c:crossAx val="${String(place.crosses)}"/>` +
    `<c:crosses val="${crosses}"/><c:crossBetween val="${between}"/></c:valAx>`
  );
}

/** An axis of a scatter chart: it meets the other at its least value, also below zero and on log scales. */
export function scatterAxisXml(axis: ChartAxis, place: AxisPlace): string {
  return (
    `<c:valAx>${commonXml(axis, place, 'low')}<c:crossAx val="${String(place.crosses)}"/>` +
    '<c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>'
  );
}

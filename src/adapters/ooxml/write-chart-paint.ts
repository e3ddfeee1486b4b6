const EMU_PER_POINT = 12_700;

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

/** A line's look (`a:ln`). @param points width @param dash of DrawingML, such as `sysDash` */
export function lineXml(color: string, points: number, dash = 'solid'): string {
  const dashed = dash === 'solid' ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${String(Math.round(points * EMU_PER_POINT))}" cap="rnd">${solid(color)}${dashed}<a:round/></a:ln>`;
}

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';
export const INVISIBLE = `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`;

/** An area with a thin white edge, which keeps stacked parts apart in a grey print. */
export function areaXml(color: string): string {
  return `<c:spPr>${solid(color)}${lineXml('FFFFFF', 0.5)}</c:spPr>`;
}

/** A stroke without an area, or an element that has nothing but its line. */
export function strokeXml(color: string, points: number, dash?: string): string {
  return `<c:spPr>${lineXml(color, points, dash)}</c:spPr>`;
}

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond'];
const DASHES = ['solid', 'sysDash', 'dash', 'lgDashDot'];

/** The dash of the line at that place: lines differ without colour too. */
export function dashAt(place: number): string {
  return DASHES[place % DASHES.length]!;
}

/** The marker of points at that place. @param size points */
export function markerXml(color: string, place: number, size: number): string {
  const paint = `<c:spPr>${solid(color)}${lineXml('FFFFFF', 0.5)}</c:spPr>`;
  return `<c:marker><c:symbol val="${SYMBOLS[place % SYMBOLS.length]!}"/><c:size val="${String(size)}"/>${paint}</c:marker>`;
}

export const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>';

import type { ChartCells } from './chart-spec';
import { shownNumber } from './shown-number';
import { absoluteRange, quotedSheet } from './write-range';
import type { CachedValue, CellSpec, SheetSpec } from './write-spec';
import { cellText } from './write-xml';

/** The cells that a chart names, row by row; undefined where nothing is written. */
export type ChartCellsOf = (cells: ChartCells) => readonly (CellSpec | undefined)[];

/** Points of one series; Excel draws no more. */
const MOST_POINTS = 32_000;
const WIDEST = 16_384;

/** A look-up over the sheets of a book; a sheet is indexed when a chart first asks for it. */
export function chartCellsOf(sheets: readonly SheetSpec[]): ChartCellsOf {
  const indexes = new Map<string, Map<number, CellSpec>>();
  const indexOf = (name: string): Map<number, CellSpec> => {
    const known = indexes.get(name);
    if (known) return known;
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new RangeError(`a chart names a sheet that is not in the book: ${name}`);
    const index = new Map(sheet.cells.map((cell) => [cell.row * WIDEST + cell.column, cell]));
    indexes.set(name, index);
    return index;
  };
  return ({ sheet, range }) => {
    const index = indexOf(sheet);
    const { top, bottom, left, right } = range;
    if ((bottom - top + 1) * (right - left + 1) > MOST_POINTS) throw new RangeError('a chart of too many points');
    const found: (CellSpec | undefined)[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) found.push(index.get(row * WIDEST + column));
    }
    return found;
  };
}

/** What a reader sees in the cell without recalculating. */
function valueOf(cell: CellSpec | undefined): CachedValue {
  if (!cell) return null;
  const { content } = cell;
  switch (content.type) {
    case 'blank':
      return null;
    case 'error':
      return { error: content.value };
    case 'formula':
      return content.cached;
    default:
      return content.value;
  }
}

function shownText(cell: CellSpec | undefined): string | null {
  const value = valueOf(cell);
  if (value === null || typeof value === 'object') return null;
  return typeof value === 'number' ? shownNumber(value, cell?.style?.format ?? 'General') : String(value);
}

/** `'sheet'!$A$1:$A$9`, as charts name cells. */
export function chartReference({ sheet, range }: ChartCells): string {
  return `${quotedSheet(sheet)}!${absoluteRange(range)}`;
}

function pointsXml(values: readonly (string | null)[]): string {
  const points = values.map((value, i) =>
    value === null ? '' : `<c:pt idx="${String(i)}"><c:v>${cellText(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${String(values.length)}"/>${points.join('')}`;
}

/** What the cells show, as points of a cache. */
export function shownPointsXml(cells: ChartCells, of: ChartCellsOf): string {
  return pointsXml(of(cells).map(shownText));
}

/** Texts with what the cells show (`c:strRef`). */
export function textReferenceXml(cells: ChartCells, of: ChartCellsOf): string {
  return `<c:strRef><c:f>${cellText(chartReference(cells))}</c:f><c:strCache>${shownPointsXml(cells, of)}</c:strCache></c:strRef>`;
}

/** Numbers with what the cells hold (`c:numRef`); texts and errors are gaps. */
export function numberReferenceXml(cells: ChartCells, of: ChartCellsOf, format: string): string {
  const numbers = of(cells).map((cell) => {
    const value = valueOf(cell);
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
  });
  return (
    `<c:numRef><c:f>${cellText(chartReference(cells))}</c:f>` +
    `<c:numCache><c:formatCode>${cellText(format)}</c:formatCode>${pointsXml(numbers)}</c:numCache></c:numRef>`
  );
}

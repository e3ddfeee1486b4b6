import type { Area, CellPicture, SheetPicture } from './sheet-picture';

/** Styles of a cell of the grid, by CSS name. */
export type CellStyle = Record<string, string>;

const CSS_PIXELS_A_POINT = 96 / 72;

/** The merged area that a cell belongs to, or null. */
export function mergeAt(merges: readonly Area[], row: number, column: number): Area | null {
  return (
    merges.find(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right) ??
    null
  );
}

/** Pixels of a merged area: its first cell is drawn over the others, which are not drawn. */
function extent(sheet: SheetPicture, { top, bottom, left, right }: Area): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (let column = left; column <= right; column++) width += sheet.columnWidth(column);
  for (let row = top; row <= bottom; row++) height += sheet.rowHeight(row);
  return { width, height };
}

/** A long text runs on over an empty neighbour, as in Excel. */
function spills(sheet: SheetPicture, row: number, column: number, cell: CellPicture): boolean {
  if (cell.align !== 'left' || cell.wrap || cell.text === '' || column + 1 >= sheet.columns) return false;
  return sheet.cell(row, column + 1).text === '';
}

/** How a cell is drawn; null = not at all, because a merged area covers it. */
export function cellStyle(sheet: SheetPicture, row: number, column: number, cell: CellPicture): CellStyle | null {
  const merge = mergeAt(sheet.merges, row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const style: CellStyle = {
    'text-align': cell.align,
    'justify-content': { left: 'flex-start', right: 'flex-end', center: 'center' }[cell.align],
    'font-size': `${(cell.fontSize * CSS_PIXELS_A_POINT).toFixed(1)}px`,
  };
  if (cell.fill) style['background-color'] = cell.fill;
  if (cell.color) style['color'] = cell.color;
  if (cell.bold) style['font-weight'] = '600';
  if (cell.italic) style['font-style'] = 'italic';
  style['white-space'] = cell.wrap ? 'pre-wrap' : 'pre';
  if (merge) {
    const { width, height } = extent(sheet, merge);
    // the grid sets width and height itself; these are the ones it leaves alone
    style['min-width'] = `${String(width)}px`;
    style['min-height'] = `${String(height)}px`;
    style['z-index'] = '2';
    style['background-color'] ??= 'var(--sheet-paper)';
  } else if (spills(sheet, row, column, cell)) {
    style['overflow'] = 'visible';
    style['z-index'] = '1';
  }
  return style;
}

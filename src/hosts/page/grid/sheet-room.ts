import type { CellPosition } from '../../../core/model/cell';
import type { SheetGrid } from '../../../core/model/grid';
import { makeAxis, type Axis } from './axis';
import { columnWidths } from './column-widths';
import { MergeIndex } from './merge-index';
import { ROW_HEIGHT, rowHeights } from './row-heights';

/** Empty lines shown behind the last filled ones, and lines shown at least. */
const MORE_ROWS = 8;
const MORE_COLUMNS = 2;
const LEAST_ROWS = 24;
const LEAST_COLUMNS = 8;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Where everything of a sheet is drawn. */
export interface SheetRoom {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  /** lines of the sheet that the room has, hidden ones counted */
  readonly lines: { readonly rows: number; readonly columns: number };
}

/** What is shown although the workbook hides it. */
export interface Revealed {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * Lays out a sheet.
 * @param received gives widths and heights, so that a correction makes nothing narrower or lower
 * @param book the sheet as it is now: a longer number makes its column wider
 */
export function sheetRoom(
  received: SheetGrid,
  book: SheetGrid,
  { revealed, dateSystem }: { readonly revealed: Revealed; readonly dateSystem: 1900 | 1904 },
): SheetRoom {
  const merges = new MergeIndex(received.merges);
  const filled = (count: number, more: number, least: number, most: number): number =>
    Math.min(most, Math.max(least, count + more));
  const lines = {
    rows: filled(Math.max(received.rowCount, book.rowCount), MORE_ROWS, LEAST_ROWS, MOST_ROWS),
    columns: filled(Math.max(received.columnCount, book.columnCount), MORE_COLUMNS, LEAST_COLUMNS, MOST_COLUMNS),
  };
  const widthsOf = (sheet: SheetGrid) => columnWidths(sheet, merges, { columns: lines.columns, dateSystem });
  const asReceived = widthsOf(received);
  const now = book === received ? asReceived : widthsOf(book);
  const columns = makeAxis({
    lines: lines.columns,
    isHidden: (column) => received.isColumnHidden(column) && !revealed.columns.has(column),
    usual: 0,
    odd: new Map(Array.from(asReceived, (width, column) => [column, Math.max(width, now[column]!)])),
  });
  const heights = rowHeights(received, merges, { columns, lines: lines.columns });
  const rows = makeAxis({
    lines: lines.rows,
    isHidden: (row) => received.isRowHidden(row) && !revealed.rows.has(row),
    usual: ROW_HEIGHT,
    odd: heights,
  });
  return { rows, columns, merges, lines };
}

/** The place within what a sheet has. */
export function inRoom({ row, column }: CellPosition, { lines }: SheetRoom): CellPosition {
  return { row: Math.max(0, Math.min(row, lines.rows - 1)), column: Math.max(0, Math.min(column, lines.columns - 1)) };
}

import type { CellPosition } from '../../../core/model/cell';
import type { CellRange } from '../../../core/model/grid';
import type { Axis } from './axis';

const WAYS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as const;
export type Way = readonly [down: number, right: number];

/** What a key does to the place of the selection. */
export type Move =
  | { readonly kind: 'step' | 'edge'; readonly way: Way }
  | { readonly kind: 'page'; readonly down: 1 | -1 }
  | { readonly kind: 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end' };

export interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The move of a key; null for a key that moves nothing. */
export function moveOf({ key, ctrlKey, metaKey, altKey }: Keys): Move | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  const way = (WAYS as Record<string, Way | undefined>)[key];
  if (way) return { kind: far ? 'edge' : 'step', way };
  if (key === 'Home') return { kind: far ? 'sheet-start' : 'row-start' };
  if (key === 'End') return { kind: far ? 'sheet-end' : 'row-end' };
  if (!far && key === 'PageUp') return { kind: 'page', down: -1 };
  if (!far && key === 'PageDown') return { kind: 'page', down: 1 };
  return null;
}

/** What a move needs to know of the sheet. */
export interface MoveRoom {
  readonly rows: Axis;
  readonly columns: Axis;
  /** the merged region of a cell, or the cell alone */
  readonly rangeAt: (at: CellPosition) => CellRange;
  readonly filled: (row: number, column: number) => boolean;
  /** one past the last row and column that hold something */
  readonly used: { readonly rows: number; readonly columns: number };
  /** rows that a page holds */
  readonly page: number;
}

const between = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/**
 * Where a move leads. The answer may lie within a merged region, which is then selected as one: moving on keeps the
 * row or column that one came along.
 */
export function moved(at: CellPosition, move: Move, room: MoveRoom): CellPosition {
  const { rows, columns, used } = room;
  const put = (rowPlace: number, columnPlace: number): CellPosition => ({
    row: rows.lineAt(between(rowPlace, rows.count)),
    column: columns.lineAt(between(columnPlace, columns.count)),
  });
  const row = rows.placeFrom(at.row);
  const column = columns.placeFrom(at.column);
  const lastUsed = (axis: Axis, count: number): number => Math.max(0, axis.placeFrom(count) - 1);
  switch (move.kind) {
    case 'step':
      return stepped(at, move.way, room, put);
    case 'edge':
      return edge(at, move.way, room);
    case 'page':
      return put(row + move.down * Math.max(1, room.page), column);
    case 'row-start':
      return put(row, 0);
    case 'row-end':
      return put(row, lastUsed(columns, used.columns));
    case 'sheet-start':
      return put(0, 0);
    default:
      return put(lastUsed(rows, used.rows), lastUsed(columns, used.columns));
  }
}

type Put = (rowPlace: number, columnPlace: number) => CellPosition;

function stepped(at: CellPosition, [down, right]: Way, { rows, columns, rangeAt }: MoveRoom, put: Put): CellPosition {
  const range = rangeAt(at);
  const row = rows.placeFrom(at.row);
  const column = columns.placeFrom(at.column);
  if (down > 0) return put(rows.placeFrom(range.bottom + 1), column);
  if (down < 0) return put(rows.placeFrom(range.top) - 1, column);
  if (right > 0) return put(row, columns.placeFrom(range.right + 1));
  return put(row, columns.placeFrom(range.left) - 1);
}

/** To the end of the filled cells one stands in, else to the next filled one, else to the end of the sheet. */
function edge(at: CellPosition, [down, right]: Way, { rows, columns, filled }: MoveRoom): CellPosition {
  const axis = down === 0 ? columns : rows;
  const step = down + right;
  const filledAt = (place: number): boolean =>
    down === 0 ? filled(at.row, columns.lineAt(place)) : filled(rows.lineAt(place), at.column);
  const inside = (place: number): boolean => place >= 0 && place < axis.count;
  let place = axis.placeFrom(down === 0 ? at.column : at.row);
  const along = inside(place + step) && filledAt(place) && filledAt(place + step);
  if (along) while (inside(place + step) && filledAt(place + step)) place += step;
  else
    do {
      if (!inside(place + step)) break;
      place += step;
    } while (!filledAt(place));
  const line = axis.lineAt(between(place, axis.count));
  return down === 0 ? { row: at.row, column: line } : { row: line, column: at.column };
}

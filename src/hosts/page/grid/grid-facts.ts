import type { SheetGrid } from '../../../core/model/grid';
import type { GridWords } from '../../../locales/grid-words';
import type { SheetMarks } from './mark-index';
import type { SheetRoom } from './sheet-room';

/** Everything of one sheet that its cells are drawn from; a new object only when something of it changed. */
export interface GridFacts {
  readonly id: string;
  readonly sheet: SheetGrid;
  /** as received; null for a sheet that was not there */
  readonly received: SheetGrid | null;
  readonly room: SheetRoom;
  readonly marks: SheetMarks | null;
  readonly dateSystem: 1900 | 1904;
  readonly editing: boolean;
  readonly words: GridWords;
}

/** Height of the column letters, px. */
export const HEAD = 24;

/** Width of the row numbers, px. */
export const gutterOf = (rows: number): number => Math.max(36, 16 + 8 * String(rows).length);

/** Where the cell is in the page, for `aria-activedescendant`. */
export const cellId = (id: string, row: number, column: number): string => `${id}-${String(row)}-${String(column)}`;

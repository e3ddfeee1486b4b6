import type { Cell, CellRef } from '../../../core/model/cell';

/** What is being typed into a cell, until it is entered. */
export interface Draft {
  readonly at: CellRef;
  readonly text: string;
  /** the text the cell held when editing began */
  readonly first: string;
  /** typed over the cell: then arrows enter it; else they move within the text */
  readonly over: boolean;
}

/** What is said of an attempt. */
export interface Note {
  readonly kind: 'said' | 'failed';
  readonly text: string;
  /** what a cell was given: once it holds something else (undone, say) the note is over */
  readonly given?: { readonly at: CellRef; readonly value: string | number | null };
}

/** Whether a note still says how things are. */
export function isStill({ given }: Note, cellAt: (at: CellRef) => Cell): boolean {
  if (!given) return true;
  const cell = cellAt(given.at);
  return (cell.type === 'blank' ? null : cell.value) === given.value;
}

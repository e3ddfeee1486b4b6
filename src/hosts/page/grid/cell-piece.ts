import type { Cell } from '../../../core/model/cell';
import type { CellRange } from '../../../core/model/grid';
import type { RuleClass } from '../../../core/model/rule';
import { extentOf } from './axis';
import { cellText } from './cell-text';
import { correctedFrom } from './corrected';
import type { GridFacts } from './grid-facts';
import { anchorOf, covers } from './merge-index';
import { fitsIn, runOn } from './run-on';

/** A cell, or a merged region as one, as it is drawn in a row. */
export interface CellPiece {
  readonly cell: Cell;
  readonly range: CellRange;
  readonly text: string;
  /** px from the first column, and from the top of the row */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** px that its text runs on over empty cells at the right */
  readonly runsOn: number;
  /** no line at the right: a text runs over it */
  readonly openRight: boolean;
  /** whether the text is seen whole in one line */
  readonly whole: boolean;
  readonly mark: RuleClass | null;
  readonly was: Cell | null;
}

/** The shown lines that are drawn, as places of the axes. */
export interface DrawnPlaces {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * The pieces of one row, from left to right. A merged region is drawn by the first drawn of its rows.
 * @param first whether this is the topmost row drawn
 */
export function piecesOf(facts: GridFacts, place: number, first: boolean, drawn: DrawnPlaces): readonly CellPiece[] {
  const { room, sheet, marks, received, dateSystem } = facts;
  const { rows, columns, merges } = room;
  const row = rows.lineAt(place);
  const around = { sheet, merges, columns, lines: room.lines.columns };
  const pieces: CellPiece[] = [];
  /** px up to which a text runs */
  let overTo = 0;
  for (let at = drawn.firstColumn; at <= drawn.lastColumn; at++) {
    const column = columns.lineAt(at);
    const merge = merges.at(row, column);
    if (merge) {
      const begins = rows.placeFrom(merge.top) === place || (first && covers(merge, row, column));
      if (!begins || (columns.placeFrom(merge.left) !== at && at !== drawn.firstColumn)) continue;
    }
    const range = merge ?? { top: row, left: column, bottom: row, right: column };
    const anchor = anchorOf(range);
    const cell = sheet.cellAt(anchor.row, anchor.column);
    const across = extentOf(columns, range.left, range.right);
    const down = extentOf(rows, range.top, range.bottom);
    const text = cellText(cell, dateSystem);
    const runsOn = cell.type === 'text' ? runOn(around, range, text) : 0;
    const end = across.start + across.size;
    if (runsOn > 0) overTo = end + runsOn;
    pieces.push({
      cell,
      range,
      text,
      left: across.start,
      top: down.start - rows.startOf(place),
      width: across.size,
      height: down.size,
      runsOn,
      openRight: overTo > end,
      whole: fitsIn(columns, range, text, runsOn),
      mark: marks?.at(anchor.row, anchor.column) ?? null,
      was: received === sheet ? null : correctedFrom(received, cell),
    });
  }
  return pieces;
}

import type { CellPosition } from '../../../core/model/cell';
import type { CellRange } from '../../../core/model/grid';

/** Rows that one drawer of the index holds. */
const DRAWER = 64;
/** A merged region over more drawers than this is kept in one list instead. */
const TALL = 16;

export const covers = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** Merged regions by place. Where a file lets two overlap, the first one counts. */
export class MergeIndex {
  private readonly drawers = new Map<number, CellRange[]>();
  private readonly tall: CellRange[] = [];

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) {
      const first = Math.floor(merge.top / DRAWER);
      const last = Math.floor(merge.bottom / DRAWER);
      if (last - first > TALL) this.tall.push(merge);
      else for (let at = first; at <= last; at++) this.drawer(at).push(merge);
    }
  }

  /** The merged region that holds the cell, or null. */
  at(row: number, column: number): CellRange | null {
    const near = this.drawers.get(Math.floor(row / DRAWER)) ?? [];
    const holds = (range: CellRange): boolean => covers(range, row, column);
    return near.find(holds) ?? this.tall.find(holds) ?? null;
  }

  /** The merged region of the cell, or the cell alone. */
  rangeAt({ row, column }: CellPosition): CellRange {
    return this.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  private drawer(at: number): CellRange[] {
    const known = this.drawers.get(at);
    if (known) return known;
    const fresh: CellRange[] = [];
    this.drawers.set(at, fresh);
    return fresh;
  }
}

/** The cell that holds the value of a range. */
export const anchorOf = ({ top, left }: CellRange): CellPosition => ({ row: top, column: left });

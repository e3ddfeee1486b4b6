import type { CellPosition } from '../../core/model/cell';
import type { CellRange } from '../../core/model/grid';
import type { CellContent, CellSpec, CellStyle, RowSpec } from '../ooxml/write-spec';

const BLANK: CellContent = { type: 'blank' };

/** Collects the cells of one sheet from top to bottom. Positions are zero-based. */
export class SheetDraft {
  readonly cells: CellSpec[] = [];
  readonly merges: CellRange[] = [];
  readonly rows: RowSpec[] = [];

  text(row: number, column: number, value: string, style: CellStyle): CellPosition {
    return this.put(row, column, value === '' ? BLANK : { type: 'text', value }, style);
  }

  number(row: number, column: number, value: number | undefined, style: CellStyle): CellPosition {
    return this.put(row, column, value === undefined ? BLANK : { type: 'number', value }, style);
  }

  /** A text over several cells; every cell under the merge is styled, so that borders close. */
  span(range: CellRange, value: string, style: CellStyle): CellPosition {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        this.text(row, column, row === range.top && column === range.left ? value : '', style);
      }
    }
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
    return { row: range.top, column: range.left };
  }

  height(row: number, points: number): void {
    this.rows.push({ row, height: points });
  }

  private put(row: number, column: number, content: CellContent, style: CellStyle): CellPosition {
    this.cells.push({ row, column, content, style });
    return { row, column };
  }
}

import type { CellPosition } from '../../../core/model/cell';
import type { CellRange } from '../../../core/model/grid';
import type { CellContent, CellSpec, RowSpec, SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { LaidOutForm } from '../../../adapters/write-return/lay-out-return';

/** A laid out form that people go on to change: cells overwritten, rows put in and taken out. */
export class EditedForm {
  sheet: SheetSpec;
  places: Map<string, CellPosition>;

  constructor(laidOut: LaidOutForm) {
    this.sheet = laidOut.sheet;
    this.places = new Map(laidOut.places);
  }

  /** @throws RangeError for a key the form has no cell for */
  at(key: string): CellPosition {
    const place = this.places.get(key);
    if (!place) throw new RangeError(`no cell for ${key}`);
    return place;
  }

  content(key: string): CellContent {
    const place = this.at(key);
    return (
      this.sheet.cells.find((cell) => cell.row === place.row && cell.column === place.column)?.content ?? {
        type: 'blank',
      }
    );
  }

  set(key: string, content: CellContent, format?: string): void {
    const place = this.at(key);
    const edit = (cell: CellSpec): CellSpec => {
      if (cell.row !== place.row || cell.column !== place.column) return cell;
      return { ...cell, content, ...(format === undefined ? {} : { style: { ...cell.style, format } }) };
    };
    this.sheet = { ...this.sheet, cells: this.sheet.cells.map(edit) };
  }

  setText(key: string, value: string): void {
    this.set(key, { type: 'text', value });
  }

  rename(name: string): void {
    this.sheet = { ...this.sheet, name };
  }

  /** Puts an empty row (+1) before `row`, or takes the row itself out (−1). */
  shiftRows(row: number, by: 1 | -1): void {
    this.shift('row', row, by);
  }

  /** Puts an empty column before `column`. */
  insertColumn(column: number): void {
    this.shift('column', column, 1);
  }

  private shift(axis: 'row' | 'column', from: number, by: 1 | -1): void {
    const moved = (at: number): number => (at >= from + (by < 0 ? 1 : 0) ? at + by : at);
    const gone = (at: number): boolean => by < 0 && at === from;
    const move = <T extends CellPosition>(cell: T): T => ({ ...cell, [axis]: moved(cell[axis]) });
    const moveRange = (range: CellRange): CellRange =>
      axis === 'row'
        ? { ...range, top: moved(range.top), bottom: moved(range.bottom) }
        : { ...range, left: moved(range.left), right: moved(range.right) };
    const { sheet } = this;
    this.sheet = {
      ...sheet,
      cells: sheet.cells.filter((cell) => !gone(cell[axis])).map(move),
      merges: (sheet.merges ?? []).filter((range) => !gone(axis === 'row' ? range.top : range.left)).map(moveRange),
      rows: axis === 'row' ? moveRows(sheet.rows ?? [], gone, moved) : (sheet.rows ?? []),
      columns:
        axis === 'row'
          ? (sheet.columns ?? [])
          : (sheet.columns ?? []).map((spec) => ({ ...spec, column: moved(spec.column) })),
    };
    this.places = new Map(
      [...this.places].filter(([, place]) => !gone(place[axis])).map(([key, place]) => [key, move(place)]),
    );
  }
}

function moveRows(rows: readonly RowSpec[], gone: (row: number) => boolean, moved: (row: number) => number): RowSpec[] {
  return rows.filter((spec) => !gone(spec.row)).map((spec) => ({ ...spec, row: moved(spec.row) }));
}

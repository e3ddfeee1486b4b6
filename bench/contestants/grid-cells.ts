import { CellType } from '../../core/model/grid';
import type { WorkbookGrid } from '../../core/model/grid';
import type { CellSink } from '../measuring/cell-sink';

/** Every non-empty cell of a grid we read. */
export function giveGrid(book: WorkbookGrid, sink: CellSink): void {
  for (const { size, rows, columns, types, numbers, strings } of book.sheets) {
    for (let i = 0; i < size; i++) giveCell(sink, rows[i]!, columns[i]!, types[i]!, numbers[i]!, strings);
  }
}

/** @param value as in `SheetGrid.numbers` */
export function giveCell(
  sink: CellSink,
  row: number,
  column: number,
  type: number,
  value: number,
  strings: readonly string[],
): void {
  if (type === CellType.number) sink.number(row, column, value);
  else if (type === CellType.text) sink.text(row, column, strings[value]!);
  else if (type === CellType.boolean) sink.boolean(row, column, value === 1);
  else if (type === CellType.error) throw new RangeError('an error value is not in the corpus');
}

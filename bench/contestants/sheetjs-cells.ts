import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import type { CellSink } from '../measuring/cell-sink';

/** `lean`: the fastest way through SheetJS (dense arrays, no formula, HTML or formatted text); else as most people call it. */
export function sheetjsOptions(lean: boolean): ParsingOptions {
  return lean
    ? { type: 'buffer', dense: true, cellFormula: false, cellHTML: false, cellText: false }
    : { type: 'buffer' };
}

interface SheetjsCell {
  readonly t: string;
  readonly v?: string | number | boolean | Date;
}

function giveCell(sink: CellSink, row: number, column: number, { t, v }: SheetjsCell): void {
  if (t === 'n') sink.number(row, column, v as number);
  else if (t === 's') sink.text(row, column, v as string);
  else if (t === 'b') sink.boolean(row, column, v as boolean);
  else if (t !== 'z') throw new RangeError(`a cell of type ${t} is not in the corpus`);
}

/** Every non-empty cell, sheet by sheet, row by row. */
export function giveSheetjsCells(
  book: WorkBook,
  sink: CellSink,
  decode: (range: string) => { e: { r: number; c: number } },
  address: (column: number) => string,
): void {
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]!;
    const dense = (sheet as { '!data'?: (SheetjsCell | undefined)[][] })['!data'];
    if (dense) {
      dense.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (cell) giveCell(sink, row, column, cell);
        });
      });
      continue;
    }
    const { e } = decode(sheet['!ref'] ?? 'A1');
    const letters = Array.from({ length: e.c + 1 }, (_, column) => address(column));
    for (let row = 0; row <= e.r; row++) {
      for (let column = 0; column <= e.c; column++) {
        const cell = sheet[letters[column]! + String(row + 1)] as SheetjsCell | undefined;
        if (cell) giveCell(sink, row, column, cell);
      }
    }
  }
}
